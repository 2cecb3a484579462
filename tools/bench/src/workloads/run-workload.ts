import { type Outcome, judge } from '../measure/outcome';
import { type Seats } from '../stage/seats';
import { createStage } from '../stage/stage';
import { runRounds } from './run-rounds';
import { type Rounds, type Workload } from './workload';

/** How a workload is run. */
export interface RunOptions {
  /** A little of everything, and no verdict. */
  readonly short: boolean;
  /** Rounds that count, instead of as many as the workload has. */
  readonly rounds?: number | undefined;
  readonly seats?: Seats | undefined;
  readonly profileDir?: string | undefined;
  /** Gives up: every process is ended, and the run rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

// Against hanging: a workload takes a minute at most unless more rounds are asked for.
const LIMIT_MS = 10 * 60_000;

/** Sets a workload up, runs its rounds, and leaves no process of it. */
export async function runWorkload(workload: Workload, options: RunOptions): Promise<Outcome> {
  const { short, seats, profileDir } = options;
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(LIMIT_MS)]);
  const stage = createStage({ id: workload.id, short, seats, profileDir, signal });
  try {
    const measured = await runRounds(workload, await workload.open(stage), roundsOf(workload, options));
    // A profiler slows down what it looks at, and that is only what is ours.
    return judge(workload, measured, !short && profileDir === undefined);
  } catch (error) {
    // What then fails is that processes are gone, and this is why.
    signal.throwIfAborted();
    throw error;
  } finally {
    await stage[Symbol.asyncDispose]();
  }
}

// The first round of a contestant is unlike the others, and a median of two shows that there are several.
const SHORT: Rounds = { warmUp: 0, measured: 2 };

function roundsOf(workload: Workload, { short, rounds }: RunOptions): Rounds {
  const { warmUp, measured } = short ? SHORT : workload.rounds;
  return { warmUp, measured: rounds ?? measured };
}
