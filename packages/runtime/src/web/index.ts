import { type Clock } from '../ports/clock';
import { SILENT_LOGGER } from '../ports/logger';
import { type Ports } from '../ports/ports';
import { type Random } from '../ports/random';
import { type Scheduler } from '../ports/scheduler';

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

/** The longest delay a browser's timer takes. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

function keepsAlive(): void {
  // A page is not kept open by its timers.
}

/** The browser's clock. */
export function createWebClock(): Clock {
  return {
    now: () => platform.performance.now(),
    wall: () => platform.performance.timeOrigin + platform.performance.now(),
    timer: (delayMs, callback) => {
      const timeout = platform.setTimeout(callback, Math.min(delayMs, LONGEST_DELAY_MS));
      return { cancel: () => platform.clearTimeout(timeout), ref: keepsAlive, unref: keepsAlive };
    },
  };
}

/** The browser's microtask queue, and a message channel: a page's nested timeouts are held back by 4 ms. */
export function createWebScheduler(): Scheduler {
  return {
    soon: (task) => platform.queueMicrotask(task),
    later: (task) => {
      const { port1, port2 } = new platform.MessageChannel();
      port1.onmessage = () => {
        port1.onmessage = null;
        task();
      };
      port2.postMessage(null);
    },
  };
}

/** The browser's randomness. */
export function createWebRandom(): Random {
  return {
    uint32: () => platform.crypto.getRandomValues(new Uint32Array(1))[0] as number,
    bytes: (count) => platform.crypto.getRandomValues(new Uint8Array(count)),
  };
}

/** The ports that everything uses by default in a browser, with the silent logger. */
export function defaultPorts(): Ports {
  return {
    clock: createWebClock(),
    scheduler: createWebScheduler(),
    random: createWebRandom(),
    logger: SILENT_LOGGER,
  };
}
