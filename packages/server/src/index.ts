// For users.
export { isStatusError, statusError } from '@liminal/protocol';
export { defineParticipant } from '@liminal/runtime';
export { type Server, type ServerCloseOptions, createServer } from './server';
export { DEFAULT_SERVER_LIMITS, type ServerLimits, type ServerOptions } from './server-options';
export { type Authenticate, type ClientInfo, type Identity, bearerToken } from './authentication';
export { type Redact } from './redaction';
export { type MayRegister, type RegistrationRequest } from './remote/registration-request';
export { type LoopbackListener, createLoopbackListener } from './listeners/loopback-listener';

// For users who bring a transport.
export { type Listener, type Listening } from './listeners/listener';
