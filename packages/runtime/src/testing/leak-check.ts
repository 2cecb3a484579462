import { subscribe } from 'node:diagnostics_channel';
import { type Worker } from 'node:worker_threads';
import { endLingering } from '../node/lingering-timeout';

/** What must be gone after a test: sockets, servers, timers, threads and child processes of this program. */
export interface LeakCheck {
  /** Rejects, naming what is left, when more is alive than when the check was created. Lets what is closing finish first. */
  verify(): Promise<void>;
}

/** What {@link createLeakCheck} takes. */
export interface LeakCheckOptions {
  /** Kinds that are not looked at, as Node names them: `Timeout` where a test runner's timers come and go, for example. Default: none. */
  readonly without?: readonly string[];
}

/** How many rounds of the event loop closing resources are given: a closed socket is gone after two or three. */
const ROUNDS = 50;

/** What the test runner itself has open, and what ends by itself. */
const NOT_OURS = new Set(['Immediate', 'TickObject', 'FSReqCallback', 'FSReqPromise', 'FileHandleCloseReq']);

/** The id that Node gives to a thread that has ended. */
const ENDED = -1;

/** The threads that run: Node does not name them among its active resources. */
const threads = new Set<Worker>();

subscribe('worker_threads', (message) => void threads.add((message as { worker: Worker }).worker));

/**
 * Remembers what is alive now; `verify` fails while more of a kind is alive.
 *
 * @example
 * ```ts
 * import { createLeakCheck } from '@liminal/runtime/testing';
 *
 * async function example(test: () => Promise<void>) {
 *   const leaks = createLeakCheck();
 *   await test();
 *   await leaks.verify();
 * }
 * ```
 */
export function createLeakCheck({ without = [] }: LeakCheckOptions = {}): LeakCheck {
  // The program's own streams are opened when they are first used: what the test prints, or a thread, must not count as its leak.
  void [process.stdout, process.stderr];
  const count = () => countResources(new Set(without));
  const before = count();
  return {
    verify: async () => {
      let left = more(count(), before);
      for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
        await new Promise((resolve) => setImmediate(resolve));
        left = more(count(), before);
      }
      if (left.length > 0) throw new Error(`Left alive after the test: ${left.join(', ')}.`);
    },
  };
}

function countResources(without: ReadonlySet<string>): Map<string, number> {
  endLingering();
  const counts = new Map<string, number>([['Thread', runningThreads()]]);
  for (const kind of process.getActiveResourcesInfo()) {
    if (!NOT_OURS.has(kind) && !without.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Asked when it matters: a listener on each thread, for each copy of this module in a test runner's process, is more than Node likes to see. */
function runningThreads(): number {
  for (const thread of threads) if (thread.threadId === ENDED) threads.delete(thread);
  return threads.size;
}

/** What there is more of than before, in words. */
function more(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): string[] {
  return [...now].flatMap(([kind, count]) => {
    const surplus = count - (before.get(kind) ?? 0);
    return surplus > 0 ? [`${surplus} × ${kind}`] : [];
  });
}
