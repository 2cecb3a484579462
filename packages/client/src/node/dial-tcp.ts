import { type Socket, connect as connectSocket } from 'node:net';
import { type StatusError, boundedText, statusErrorFor, statusErrorFrom, statusOf } from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';
import { type SocketReader, createSocketReader, createSocketTransport } from '@liminal/runtime/node';

/**
 * Reaches `tcp://HOST:PORT`. Rejects with the status error: `invalidArgument` for another URL, `unavailable` where nobody listens,
 * `cancelled` when the signal fires.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client';
 * import { dialTcp } from '@liminal/client/node';
 *
 * // A name of one's own for an address.
 * export const client = connect('tools', { dial: (_name, signal) => dialTcp('tcp://127.0.0.1:4680', signal) });
 * ```
 */
export async function dialTcp(url: string, signal: AbortSignal): Promise<Transport> {
  const { host, port } = addressOf(url);
  if (signal.aborted) throw cancelled(signal);
  const reader = createSocketReader();
  const { onread } = reader;
  const socket = connectSocket({ host, port, allowHalfOpen: true, noDelay: true, onread });
  return connected(socket, reader, url, signal);
}

function connected(
  socket: Socket,
  reader: SocketReader,
  url: string,
  signal: AbortSignal,
): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const stopWatching = () => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      socket.off('connect', onConnect);
    };
    const onConnect = () => {
      stopWatching();
      // At once: from here on the errors of the socket are the transport's.
      resolve(createSocketTransport(socket, reader));
    };
    const onError = (error: NodeJS.ErrnoException) => {
      stopWatching();
      reject(unreachable(url, error));
    };
    const onAbort = () => {
      stopWatching();
      socket.destroy();
      reject(cancelled(signal));
    };
    socket.on('connect', onConnect);
    socket.on('error', onError);
    signal.addEventListener('abort', onAbort);
  });
}

function unreachable(url: string, { code, message }: NodeJS.ErrnoException): StatusError {
  return statusErrorFor(
    'connectionLostQueued',
    `${url} cannot be reached: ${code ?? message}. Is the server running?`,
  );
}

function cancelled({ reason }: AbortSignal): StatusError {
  if (statusOf(reason)) return statusErrorFrom(reason);
  return statusErrorFor('cancelledBeforeTurn', 'Connecting was cancelled.');
}

function addressOf(url: string): { host: string; port: number } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const port = Number(parsed?.port);
  if (parsed?.protocol === 'tcp:' && parsed.hostname !== '' && port > 0) {
    return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port };
  }
  throw statusErrorFor(
    'malformed',
    `'${boundedText(url, 128)}' is no address to connect to; give tcp://HOST:PORT.`,
  );
}
