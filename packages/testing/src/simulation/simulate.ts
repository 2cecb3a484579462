import * as fc from 'fast-check';
import { malformed } from '../faults/malformed';
import { scripts } from './arbitrary-script';
import { type Script, checkScript } from './script';
import { smallest } from './smallest-script';
import { type SimulatedRun, runScript } from './run-script';

/** What {@link simulate} takes. All optional. */
export interface SimulateOptions {
  /** How many seeds are tried, from 1. Default 100. */
  readonly seeds?: number;
  /** The first of them, 0 to 2³¹ − 1; the others follow it. Default 1. */
  readonly firstSeed?: number;
  /** How many steps a script has at most, from 1. Default 40. */
  readonly steps?: number;
  /** Called after each seed. */
  readonly tried?: (seed: number) => void;
}

/** What was found, made as small as could be. */
export interface SimulationFailure {
  /** The seed that led to it. */
  readonly seed: number;
  /** The smallest script found that still does something that must not happen. */
  readonly script: Script;
  /** What must not have happened. */
  readonly violation: string;
  /** The last of what was done and told, in lines, oldest first. */
  readonly notes: readonly string[];
}

/** What came of a simulation. */
export interface SimulationReport {
  /** How many seeds were tried: all, or those up to the first that failed. */
  readonly seeds: number;
  /** How many things happened in all of them. */
  readonly worldSteps: number;
  /** A number of all that happened: the same for the same seeds, steps and code. */
  readonly digest: string;
  /** The first failure. */
  readonly failure: SimulationFailure | undefined;
}

/**
 * Tries scripts, one for each seed, on a server, its clients and the programs that host participants for it: conversations are opened, asked, cancelled and
 * closed, instances crash and are killed, programs die, connections stall, break and are cut, and after every step what must never happen has not. The first
 * script that fails is made smaller, as long as it fails.
 *
 * @example
 * ```ts
 * import { describeFailure, simulate } from '@liminal/testing';
 *
 * async function example() {
 *   const { failure } = await simulate({ seeds: 1_000 });
 *   if (failure) throw new Error(describeFailure(failure));
 * }
 * ```
 */
export async function simulate(options: SimulateOptions = {}): Promise<SimulationReport> {
  const { seeds = 100, firstSeed = 1, steps = 40, tried } = options;
  if (!(Number.isInteger(seeds) && seeds >= 1)) throw malformed('seeds', seeds, 'a whole number from 1');
  let worldSteps = 0;
  let digest = 0;
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    // Its first sample is always one of the most biased.
    const [script] = fc.sample(fc.noBias(scripts(steps)), { seed, numRuns: 1 }) as [Script];
    const run = await runScript(script);
    worldSteps += run.worldSteps;
    digest = Math.imul(digest ^ Number.parseInt(run.digest, 16), 0x0100_0193) >>> 0;
    tried?.(seed);
    if (run.violation === undefined) continue;
    const failure = { seed, ...(await smallest({ script, run })) };
    return { seeds: seed - firstSeed + 1, worldSteps, digest: inHex(digest), failure };
  }
  return { seeds, worldSteps, digest: inHex(digest), failure: undefined };
}

function inHex(digest: number): string {
  return digest.toString(16).padStart(8, '0');
}

/**
 * Runs one script. Rejects with what must not have happened, and with what led to it; with `invalidArgument` where a step is none.
 *
 * @example
 * ```ts
 * import { replaySimulation } from '@liminal/testing';
 *
 * async function example() {
 *   await replaySimulation({
 *     seed: 7,
 *     steps: [
 *       { do: 'open', client: 0, subject: 'inline', policy: 'fail', then: 30 },
 *       { do: 'ask', conversation: 0, expects: 'reply', order: { do: 'throw' }, deadlineMs: 1_000, keyed: false, then: 0 },
 *     ],
 *   });
 * }
 * ```
 */
export async function replaySimulation(script: Script): Promise<SimulatedRun> {
  checkScript(script);
  const run = await runScript(script);
  if (run.violation !== undefined) throw new Error([run.violation, ...run.notes].join('\n'));
  return run;
}

/** How many of the last lines are shown. */
const SHOWN_LINES = 60;

/**
 * What was found, for people: what must not have happened, the script as code that can be put into a test, and the last of what happened.
 *
 * @example
 * ```ts
 * import { type SimulationFailure, describeFailure } from '@liminal/testing';
 *
 * function show(failure: SimulationFailure) {
 *   console.error(describeFailure(failure));
 * }
 * ```
 */
export function describeFailure({ seed, script, violation, notes }: SimulationFailure): string {
  const steps = script.steps.map((step) => `    ${asCode(step)},`);
  return [
    `Seed ${seed}: ${violation}`,
    '',
    'It happens again with:',
    '',
    '  await replaySimulation({',
    `    seed: ${script.seed},`,
    '    steps: [',
    ...steps.map((line) => `  ${line}`),
    '    ],',
    '  });',
    '',
    'The last of what was done and told:',
    '',
    ...notes.slice(-SHOWN_LINES).map((line) => `  ${line}`),
  ].join('\n');
}

/** As somebody would write it. */
function asCode(value: unknown): string {
  return JSON.stringify(value)
    .replace(/"([a-zA-Z]+)":/g, ' $1: ')
    .replace(/,(?=\S)/g, ',')
    .replace(/"/g, "'")
    .replace(/\}/g, ' }');
}
