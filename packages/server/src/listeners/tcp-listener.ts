import { type AddressInfo, type Server, createServer } from 'node:net';
import { status, toStatusError } from '@liminal/protocol';
import { checkedWhole } from '@liminal/runtime';
import { createSocketTransport } from '@liminal/runtime/node';
import { type Listener, type Listening } from './listener';

/** Where a TCP listener listens. */
export interface TcpAddress {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free one. */
  readonly port?: number;
}

const HIGHEST_PORT = 65_535;

/** Creates a listener for TCP connections. Throws `invalidArgument` for a port that there is not. */
export function createTcpListener({ host = '127.0.0.1', port = 0 }: TcpAddress = {}): Listener {
  checkedWhole('port', port, 0, HIGHEST_PORT);
  return {
    listen: (accept) => {
      const server = createServer(
        { allowHalfOpen: true, noDelay: true, highWaterMark: 64 * 1024 },
        (socket) => accept(createSocketTransport(socket)),
      );
      return listenOn(server, host, port);
    },
  };
}

function listenOn(server: Server, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(cannotListen(host, port, error));
    server.once('error', refuse);
    server.listen({ host, port }, () => {
      server.off('error', refuse);
      // An error later on (no descriptors left) costs one connection, not the program.
      server.on('error', () => undefined);
      resolve({ url: urlOf(server.address() as AddressInfo), close: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  // The port is free when this returns; the connections are their owners' to close.
  if (server.listening) server.close();
  return Promise.resolve();
}

function urlOf({ family, address, port }: AddressInfo): string {
  return family === 'IPv6' ? `tcp://[${address}]:${port}` : `tcp://${address}:${port}`;
}

function cannotListen(host: string, port: number, error: NodeJS.ErrnoException): Error {
  const message = `Cannot listen on ${host}:${port}: ${error.code ?? error.message}.`;
  return toStatusError(
    status(error.code === 'EACCES' ? 'permissionDenied' : 'unavailable', {
      message,
      delivery: 'notDelivered',
    }),
    error,
  );
}
