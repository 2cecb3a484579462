import { type Asked, UsageError, readArguments } from './command-line/read-arguments';
import { type Outcome } from './measure/outcome';
import { jsonLine } from './report/json-line';
import { describeMachine, readLoad, readMachine } from './report/machine';
import { table } from './report/table';
import { findSeats } from './stage/seats';
import { runWorkload } from './workloads/run-workload';
import { WORKLOADS } from './workloads/workloads';

const EXIT = { barMissed: 1, usage: 2, failed: 3 };

/** Fires when the program is asked to end. Asked again, it ends without any ceremony. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => controller.abort(new Error(`ended by ${name}`)));
  return controller.signal;
}

function complain(text: string, code: number): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}

async function run({ ids, json, unpinned, ...options }: Asked): Promise<void> {
  const seats = unpinned ? undefined : findSeats();
  const loadBefore = readLoad();
  const signal = interruption();
  const outcomes: Outcome[] = [];
  for (const workload of WORKLOADS.filter(({ id }) => ids.includes(id))) {
    if (signal.aborted) break;
    process.stderr.write(`${workload.id} …\n`);
    try {
      const outcome = await runWorkload(workload, { ...options, seats, signal });
      outcomes.push(outcome);
      if (json) process.stdout.write(`${jsonLine(outcome, readMachine(seats, loadBefore))}\n`);
    } catch (error) {
      // The others may still be measured.
      complain(`${workload.id}: ${(error as Error).message}`, EXIT.failed);
    }
  }
  if (!json && outcomes.length > 0)
    process.stdout.write(`${table(outcomes)}\n\n${describeMachine(readMachine(seats, loadBefore))}\n`);
  if (outcomes.some(({ pass }) => pass === false)) process.exitCode ??= EXIT.barMissed;
}

async function main(): Promise<void> {
  try {
    const known = WORKLOADS.map(({ id }) => id);
    await run(readArguments(process.argv.slice(2), known));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message, EXIT.usage);
  }
}

void main();
