import {
  type StatusError,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
  statusOf,
  toStatusError,
} from '@liminal/protocol';
import { type Clock, type Transport } from '@liminal/runtime';
import { type Dial } from './client-options';

/** What bounds dialing. */
export interface DialBounds {
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Dials, and stops waiting when the time is over or the caller leaves, whether or not the dial heeds its signal: what it brings too late
 * is closed. Rejects with the status error.
 */
export function dialInTime(dial: Dial, url: string, bounds: DialBounds): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const giveUp = new AbortController();
    const stopWatching = watch(url, bounds, (failure) => {
      giveUp.abort(failure);
      reject(failure);
    });
    dialled(dial, url, giveUp.signal).then(
      (transport) => {
        stopWatching();
        if (giveUp.signal.aborted) transport.destroy();
        else resolve(transport);
      },
      (error: unknown) => {
        stopWatching();
        reject(error);
      },
    );
  });
}

/** Gives up, once, at the deadline or the signal. */
function watch(url: string, bounds: DialBounds, giveUp: (failure: StatusError) => void): () => void {
  const { clock, deadlineMs, signal } = bounds;
  const late = () =>
    fail(statusErrorFor('deadlineBeforeTurn', `${url} was not reached in ${deadlineMs} ms.`));
  const onAbort = () => fail(connectCancelled(signal));
  const timer = clock.timer(deadlineMs, late);
  const stop = () => {
    timer.cancel();
    signal?.removeEventListener('abort', onAbort);
  };
  const fail = (failure: StatusError) => {
    stop();
    giveUp(failure);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  return stop;
}

async function dialled(dial: Dial, url: string, signal: AbortSignal): Promise<Transport> {
  try {
    return checkedTransport(await dial(url, signal));
  } catch (error) {
    if (statusOf(error)) throw statusErrorFrom(error);
    const message = `${url} cannot be reached: ${statusErrorFrom(error).message}`;
    throw toStatusError(statusFor('connectionLostQueued', message), error);
  }
}

function checkedTransport(transport: Transport): Transport {
  const { start } = (transport ?? {}) as Partial<Transport>;
  if (typeof start === 'function') return transport;
  throw statusErrorFor('malformed', 'The dial option gave no transport.');
}

/** What connecting rejects with when its caller's signal has fired. */
export function connectCancelled(signal: AbortSignal | undefined): StatusError {
  return toStatusError(statusFor('cancelledBeforeTurn', 'Connecting was cancelled.'), signal?.reason);
}
