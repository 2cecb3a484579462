import { type Script, type Step } from './script';
import { type SimulatedRun, runScript } from './run-script';

/** A script that fails, and what came of it. */
export interface Failing {
  readonly script: Script;
  readonly run: SimulatedRun;
}

/** What is left of a failing script when all is left out that it fails without. */
export async function smallest(
  found: Failing,
): Promise<{ readonly script: Script; readonly violation: string; readonly notes: readonly string[] }> {
  let least = found;
  for (let before = Infinity; before > sizeOf(least);) {
    before = sizeOf(least);
    least = await shorter(await fewer(least));
  }
  const { script, run } = least;
  return { script, violation: run.violation ?? '', notes: run.notes };
}

function sizeOf({ script: { steps } }: Failing): number {
  return steps.reduce((sum, { then }) => sum + then, 100 * steps.length);
}

/** Without steps that it does not need: half of them at once, then a quarter, and so on to single ones. */
async function fewer(found: Failing): Promise<Failing> {
  let least = found;
  for (let size = Math.ceil(found.script.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < least.script.steps.length;) {
      const { steps } = least.script;
      const without = await failing(least, [...steps.slice(0, from), ...steps.slice(from + size)]);
      if (without) least = without;
      else from += size;
    }
  }
  return least;
}

/** With less that happens after each step. */
async function shorter(found: Failing): Promise<Failing> {
  let least = found;
  for (let at = 0; at < found.script.steps.length; at++) {
    const { steps } = least.script;
    const { then } = steps[at] as Step;
    for (const less of [0, then >> 1, then - 1]) {
      if (less < 0 || less >= then) continue;
      const tried = steps.map((step, index) => (index === at ? { ...step, then: less } : step));
      const still = await failing(least, tried);
      if (!still) continue;
      least = still;
      break;
    }
  }
  return least;
}

/** Whether a script fails as another does: against the same clause. */
async function failing(
  { script, run: { violation } }: Failing,
  steps: readonly Step[],
): Promise<Failing | undefined> {
  const shorter = { seed: script.seed, steps };
  const run = await runScript(shorter);
  if (run.violation === undefined || clauseOf(run.violation) !== clauseOf(violation)) return undefined;
  return { script: shorter, run };
}

function clauseOf(violation = ''): string | undefined {
  return /\[([A-Z]+(?:-\d+)?)\]$/.exec(violation)?.[1];
}
