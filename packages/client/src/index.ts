// For users.
export { connect } from './connect';
export { type Client, type ClientState, type OpenOptions } from './client';
export { type DrainOptions, type RegisterOptions, type Registration } from './hosting/registration';
export { type ClientOptions, type Dial, DEFAULT_CLIENT_OPTIONS } from './client-options';
export { type CloseOptions, type Conversation } from './conversation/conversation';

// What the above speak of, so that this package is all that its user needs.
export {
  type CrashPolicy,
  type CrashRecord,
  type Envelope,
  type ExitReason,
  type ParticipantInfo,
  type Phase,
  type PolicyEvent,
  type Status,
  type StatusError,
  isStatusError,
} from '@liminal/protocol';
export {
  type Admission,
  type Assignment,
  type CallOptions,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyStream,
  type RequestOptions,
  type SendOptions,
  type Transport,
  type TransportEvents,
} from '@liminal/runtime';
