// For users.
export { connect } from './connect';
export { type Client, type ClientState, type OpenOptions } from './client';
export { type ClientOptions, type Dial } from './client-options';
export { type CloseOptions, type Conversation } from './conversation/conversation';
