import { randomFillSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Clock } from '../ports/clock';
import { type PlatformTimers, startExactTimer } from '../ports/exact-timer';
import { SILENT_LOGGER } from '../ports/logger';
import { type Ports } from '../ports/ports';
import { type Random } from '../ports/random';
import { type Scheduler } from '../ports/scheduler';
import { LingeringTimeout } from './lingering-timeout';

export { type SocketReader, createSocketReader } from './socket-reader';
export { createSocketTransport } from './socket-transport';

// What the above speak of.
export { type Clock, type Timer } from '../ports/clock';
export { type LogFields, type Logger } from '../ports/logger';
export { type Ports } from '../ports/ports';
export { type Random } from '../ports/random';
export { type Scheduler } from '../ports/scheduler';
export { type Transport, type TransportEvents } from '../ports/transport';

// Read once: the getter costs as much as a look at the clock.
const { timeOrigin } = performance;

const TIMERS: PlatformTimers<LingeringTimeout> = {
  now: () => performance.now(),
  start: (delayMs, callback) => new LingeringTimeout(delayMs, callback),
  stop: (timeout) => timeout.stop(),
  hold: (timeout, holds) => timeout.hold(holds),
};

/** The microtask of a promise costs a part of what `queueMicrotask` does, which makes a resource of each. */
const FULFILLED = Promise.resolve();

/** What it throws is an uncaught exception, and no rejection of a promise that nobody has seen. */
function runSoon(task: () => void): void {
  try {
    task();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * Node's clock. `wall` is the system's clock at the program's start plus the monotonic time since, so that it has fractions of a
 * millisecond and never goes back; a later step of the system's clock is not followed.
 *
 * @example
 * ```ts
 * import { createNodeClock } from '@liminal/runtime/node';
 *
 * const clock = createNodeClock();
 * const startedAt = clock.now();
 * clock.timer(100, () => console.log(clock.now() - startedAt)); // 100 or a little more, never less
 * ```
 */
export function createNodeClock(): Clock {
  return {
    now: () => performance.now(),
    wall: () => timeOrigin + performance.now(),
    timer: (delayMs, callback) => startExactTimer(TIMERS, delayMs, callback),
  };
}

/**
 * Node's microtask queue and `setImmediate`.
 *
 * @example
 * ```ts
 * import { createNodeScheduler } from '@liminal/runtime/node';
 *
 * const scheduler = createNodeScheduler();
 * scheduler.later(() => console.log('second'));
 * scheduler.soon(() => console.log('first'));
 * ```
 */
export function createNodeScheduler(): Scheduler {
  // A node's queue has the same run each time.
  let latest: (() => void) | undefined;
  let guarded: () => void;
  return {
    soon: (task) => {
      if (task !== latest) guarded = () => runSoon(task);
      latest = task;
      void FULFILLED.then(guarded);
    },
    later: (task) => void setImmediate(task),
  };
}

/**
 * The operating system's randomness, read in blocks.
 *
 * @example
 * ```ts
 * import { createNodeRandom } from '@liminal/runtime/node';
 *
 * createNodeRandom().bytes(16); // fit for secrets
 * ```
 */
export function createNodeRandom(): Random {
  const block = new Uint32Array(256);
  let next = block.length;
  return {
    uint32: () => {
      if (next === block.length) {
        randomFillSync(block);
        next = 0;
      }
      return block[next++] as number;
    },
    bytes: (count) => randomFillSync(new Uint8Array(count)),
  };
}

/**
 * The ports that everything uses by default on Node, with the silent logger.
 *
 * @example
 * ```ts
 * import { type Ports } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/node';
 *
 * const quiet: Ports = defaultPorts();
 * export const ports: Ports = { ...quiet, logger: console };
 * ```
 */
export function defaultPorts(): Ports {
  return {
    clock: createNodeClock(),
    scheduler: createNodeScheduler(),
    random: createNodeRandom(),
    logger: SILENT_LOGGER,
  };
}
