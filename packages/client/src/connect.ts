import { statusErrorFor, statusErrorFrom, statusOf, statusFor, toStatusError } from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';
import { type Client } from './client';
import { type ClientOptions, type Dial, type ResolvedClientOptions, resolveClientOptions } from './client-options';
import { ClientConnection } from './connection/client-connection';

/**
 * Connects to a server. Rejects with the status error: `unavailable` where nobody answers, `unauthenticated` where the server does not
 * accept the credentials, `deadlineExceeded`, `unimplemented` where no wire version is common.
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
  const resolved = resolveClientOptions(options);
  const { dial } = options;
  if (!dial) throw statusErrorFor('malformed', `There is no way to reach ${url} here: give a dial option, or import connect from '@liminal/client/node'.`);
  const { clock } = resolved.ports;
  const until = clock.now() + resolved.connectDeadlineMs;
  const transport = await dialInTime(dial, url, resolved, options.signal);
  const connection = new ClientConnection(url, transport, resolved);
  await untilAborted(connection, connection.start(Math.max(until - clock.now(), 1)), options.signal);
  return connection;
}

/** Dials, and lets go of it when the time is over or the caller leaves. */
async function dialInTime(dial: Dial, url: string, options: ResolvedClientOptions, signal?: AbortSignal): Promise<Transport> {
  const { ports, connectDeadlineMs } = options;
  const giveUp = new AbortController();
  const late = statusFor('deadlineBeforeTurn', `${url} could not be reached within ${connectDeadlineMs} ms.`);
  const timer = ports.clock.timer(connectDeadlineMs, () => giveUp.abort(toStatusError(late)));
  const onAbort = () => giveUp.abort(cancelled(signal));
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    giveUp.signal.throwIfAborted();
    return await dial(url, giveUp.signal);
  } catch (error) {
    if (statusOf(error)) throw statusErrorFrom(error);
    throw toStatusError(statusFor('connectionLostQueued', `${url} cannot be reached: ${statusErrorFrom(error).message}`), error);
  } finally {
    timer.cancel();
    signal?.removeEventListener('abort', onAbort);
  }
}

async function untilAborted(connection: ClientConnection, started: Promise<void>, signal?: AbortSignal): Promise<void> {
  const onAbort = () => void connection.close();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await started;
  } catch (error) {
    throw signal?.aborted ? cancelled(signal) : error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

function cancelled(signal?: AbortSignal): Error {
  return toStatusError(statusFor('cancelledBeforeTurn', 'Connecting was cancelled.'), signal?.reason);
}
