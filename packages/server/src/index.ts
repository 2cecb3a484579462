// For users.
export { isStatusError, statusError } from '@liminal/protocol';
export { defineParticipant } from '@liminal/runtime';
export { type Server, type ServerCloseOptions, createServer } from './server';
export { DEFAULT_SERVER_LIMITS, type ServerLimits, type ServerOptions } from './server-options';
export { type Authenticate, type ClientInfo, type Identity, bearerToken } from './authentication';
export { type Redact } from './redaction';
export { type MayRegister, type RegistrationRequest } from './remote/registration-request';
export { type LoopbackListener, createLoopbackListener } from './listeners/loopback-listener';

// For users who operate a server from a program.
export {
  type ConversationListing,
  type HostListing,
  type InstanceListing,
  type OperatorListing,
  type OperatorRequest,
} from './operator/operator-listing';
export { OPERATOR_SUBJECT } from './operator/reserved-subjects';

// For users who bring a transport.
export { type Listener, type Listening } from './listeners/listener';
