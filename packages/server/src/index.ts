// For users.
export { type Server, type ServerCloseOptions, createServer } from './server';
export { DEFAULT_SERVER_LIMITS, type ServerLimits, type ServerOptions } from './server-options';
export { ALLOW_ALL, type Authenticate, type ClientInfo, type Identity, bearerToken } from './authentication';
export { type Redact } from './redaction';
export { type LoopbackListener, createLoopbackListener } from './listeners/loopback-listener';
export { type TcpAddress, createTcpListener } from './listeners/tcp-listener';

// For listeners and other packages.
export { type Listener, type Listening } from './listeners/listener';
