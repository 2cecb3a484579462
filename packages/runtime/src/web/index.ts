import { Fifo } from '../fifo';
import { type Clock } from '../ports/clock';
import { type PlatformTimers, startExactTimer } from '../ports/exact-timer';
import { SILENT_LOGGER } from '../ports/logger';
import { type Ports } from '../ports/ports';
import { type Random } from '../ports/random';
import { type Scheduler } from '../ports/scheduler';

// What the names below speak of.
export { type Clock, type Timer } from '../ports/clock';
export { type LogFields, type Logger } from '../ports/logger';
export { type Ports } from '../ports/ports';
export { type Random } from '../ports/random';
export { type Scheduler } from '../ports/scheduler';

/** What is used of the web platform; declared here because code for any runtime must not see it. */
interface WebPlatform {
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timeout: unknown): void;
  queueMicrotask(task: () => void): void;
  readonly performance: { now(): number; readonly timeOrigin: number };
  readonly crypto: { getRandomValues<T extends Uint8Array | Uint32Array>(array: T): T };
  readonly MessageChannel: new () => {
    readonly port1: { onmessage: (() => void) | null };
    readonly port2: { postMessage(message: null): void };
  };
}

const platform = globalThis as unknown as WebPlatform;

const TIMERS: PlatformTimers<unknown> = {
  now: () => platform.performance.now(),
  start: (delayMs, callback) => platform.setTimeout(callback, delayMs),
  stop: (timeout) => platform.clearTimeout(timeout),
  hold: () => {
    // A page is not kept open by its timers.
  },
};

/**
 * The browser's clock.
 *
 * @example
 * ```ts
 * import { createWebClock } from '@liminal/runtime/web';
 *
 * const clock = createWebClock();
 * const startedAt = clock.now();
 * clock.timer(100, () => console.log(clock.now() - startedAt)); // 100 or a little more, never less
 * ```
 */
export function createWebClock(): Clock {
  return {
    now: () => platform.performance.now(),
    wall: () => platform.performance.timeOrigin + platform.performance.now(),
    timer: (delayMs, callback) => startExactTimer(TIMERS, delayMs, callback),
  };
}

/**
 * The browser's microtask queue, and a message channel: a page's nested timeouts are held back by 4 ms.
 *
 * @example
 * ```ts
 * import { createWebScheduler } from '@liminal/runtime/web';
 *
 * const scheduler = createWebScheduler();
 * scheduler.later(() => console.log('second'));
 * scheduler.soon(() => console.log('first'));
 * ```
 */
export function createWebScheduler(): Scheduler {
  const { port1, port2 } = new platform.MessageChannel();
  const tasks = new Fifo<() => void>();
  const runNext = (): void => {
    const task = tasks.shift();
    // Where this runs on Node (a test), a port that listens would keep the program alive.
    if (tasks.length === 0) port1.onmessage = null;
    task?.();
  };
  return {
    soon: (task) => platform.queueMicrotask(task),
    later: (task) => {
      tasks.push(task);
      port1.onmessage = runNext;
      port2.postMessage(null);
    },
  };
}

/**
 * The browser's randomness.
 *
 * @example
 * ```ts
 * import { createWebRandom } from '@liminal/runtime/web';
 *
 * createWebRandom().bytes(16); // fit for secrets
 * ```
 */
export function createWebRandom(): Random {
  return {
    uint32: () => platform.crypto.getRandomValues(new Uint32Array(1))[0] as number,
    bytes: (count) => platform.crypto.getRandomValues(new Uint8Array(count)),
  };
}

/**
 * The ports that everything uses by default in a browser, with the silent logger.
 *
 * @example
 * ```ts
 * import { type Ports } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/web';
 *
 * const quiet: Ports = defaultPorts();
 * export const ports: Ports = { ...quiet, logger: console };
 * ```
 */
export function defaultPorts(): Ports {
  return {
    clock: createWebClock(),
    scheduler: createWebScheduler(),
    random: createWebRandom(),
    logger: SILENT_LOGGER,
  };
}
