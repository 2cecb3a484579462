import { statusErrorFor } from '@liminal/protocol';
import { checkedSignal } from '@liminal/runtime';
import { type Client } from './client';
import { type ClientOptions, type Dial, resolveClientOptions } from './client-options';
import { ClientConnection } from './connection/client-connection';
import { helloFrame } from './connection/hello';
import { connectCancelled, dialInTime } from './dial-in-time';

/**
 * Connects to a server. Rejects with the status error: `unavailable` where nobody answers or the connection breaks, `unauthenticated` where
 * the server does not accept the credentials, `deadlineExceeded`, `cancelled`, `unimplemented` where no wire version is common,
 * `invalidArgument` for a URL or option that cannot be, and where what answers is no Liminal server.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client/node';
 *
 * async function example() {
 *   await using client = await connect('tcp://127.0.0.1:4000');
 *   await using conversation = await client.open('greeter');
 *   return (await conversation.request('Ada')).text();
 * }
 * ```
 */
export async function connect(url: string, options: ClientOptions = {}): Promise<Client> {
  if (typeof url !== 'string')
    throw statusErrorFor(
      'malformed',
      `A URL is a string, not ${String(url)}; give tcp://HOST:PORT, for example.`,
    );
  const resolved = resolveClientOptions(options);
  // Whatever is wrong with it is wrong before anybody is called.
  helloFrame(resolved);
  const dial = options.dial ?? noWay;
  const signal = checkedSignal(options.signal);
  const { ports, connectDeadlineMs } = resolved;
  const { clock } = ports;
  if (signal?.aborted) throw connectCancelled(signal);
  const until = clock.now() + connectDeadlineMs;
  const transport = await dialInTime(dial, url, { clock, deadlineMs: connectDeadlineMs, signal });
  const connection = new ClientConnection(url, transport, resolved);
  await welcomed(connection, Math.max(until - clock.now(), 1), signal);
  return connection;
}

const noWay: Dial = (url) => {
  const message = `There is no way to reach ${url} here: give a dial option, or import connect from '@liminal/client/node'.`;
  throw statusErrorFor('malformed', message);
};

/** Shakes hands, unless the caller leaves first. */
async function welcomed(
  connection: ClientConnection,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const leave = () => void connection.close();
  const started = connection.start(deadlineMs);
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted) leave();
  try {
    await started;
  } catch (error) {
    throw signal?.aborted ? connectCancelled(signal) : error;
  } finally {
    signal?.removeEventListener('abort', leave);
  }
  // It fired in the very turn of the Welcome: who left is given no client.
  if (signal?.aborted) throw connectCancelled(signal);
}
