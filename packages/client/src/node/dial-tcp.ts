import { connect as connectSocket } from 'node:net';
import { boundedText, statusErrorFor } from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';
import { createSocketTransport } from '@liminal/runtime/node';

/** Reaches `tcp://HOST:PORT`. */
export function dialTcp(url: string, signal: AbortSignal): Promise<Transport> {
  const { host, port } = addressOf(url);
  return new Promise((resolve, reject) => {
    const socket = connectSocket({ host, port, allowHalfOpen: true, noDelay: true });
    const onAbort = () => {
      socket.destroy();
      reject(signal.reason);
    };
    const refuse = (error: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', onAbort);
      reject(statusErrorFor('connectionLostQueued', `${url} cannot be reached: ${error.code ?? error.message}. Is the server running?`));
    };
    socket.once('error', refuse);
    socket.once('connect', () => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', refuse);
      resolve(createSocketTransport(socket));
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function addressOf(url: string): { host: string; port: number } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const port = Number(parsed?.port);
  if (parsed?.protocol === 'tcp:' && parsed.hostname !== '' && port > 0) {
    return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port };
  }
  throw statusErrorFor('malformed', `'${boundedText(url, 128)}' is no address to connect to; give tcp://HOST:PORT.`);
}
