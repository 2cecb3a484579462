import { type Ports } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type VirtualTime } from '@liminal/runtime/testing';

/** How a probe waits: by virtual time, which passes for it, or by the program's own. */
export interface Patience {
  /** Milliseconds, on a clock that only goes on. */
  now(): number;
  /** Waits for a promise, and at most so long. Rejects with what was waited for. */
  wait<T>(promise: Promise<T>, what: string, withinMs: number): Promise<T>;
  /** Lets so much time pass. */
  pass(ms: number): Promise<void>;
}

/** By virtual time, where there is some. */
export function patienceOf(time: VirtualTime | undefined): Patience {
  return time ? byVirtualTime(time) : byPorts(defaultPorts());
}

function byVirtualTime(time: VirtualTime): Patience {
  return {
    now: () => time.clock.now(),
    wait: (promise, what, withinMs) => time.until(promise, what, withinMs),
    pass: (ms) => time.advance(ms),
  };
}

function byPorts({ clock }: Ports): Patience {
  return {
    now: () => clock.now(),
    wait: async (promise, what, withinMs) => {
      const timedOut = new Promise<never>((_, reject) => {
        const late = () =>
          reject(new Error(`${withinMs} ms have passed, and the test still waits for ${what}.`));
        const timer = clock.timer(withinMs, late);
        const stop = () => timer.cancel();
        promise.then(stop, stop);
      });
      return Promise.race([promise, timedOut]);
    },
    pass: (ms) => new Promise((resolve) => void clock.timer(ms, resolve)),
  };
}
