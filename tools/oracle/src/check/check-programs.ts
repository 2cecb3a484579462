import * as fc from 'fast-check';
import { ARBITRARY_PROGRAM } from '../program/arbitrary-program';
import { describeProgram } from '../program/describe-program';
import { type Runs, judgeProgram } from './judge-program';

/** What came of a run. */
export interface Findings {
  /** How many programs were compared, without those that shrinking tried. */
  readonly confluent: number;
  readonly racy: number;
  /** How many were not: there are too many ways to look at. */
  readonly tooMany: number;
  /** The smallest program that differs, and how, for people. */
  readonly failure: string | undefined;
}

/** Random programs, until one differs; that one is shrunk. The same seed gives the same programs. */
export async function checkPrograms(
  programs: number,
  seed: number,
  inErlang: Runs,
  inCore: Runs,
): Promise<Findings> {
  const counts = { confluent: 0, racy: 0, tooMany: 0 };
  const how = new Map<string, string>();
  const property = fc.asyncProperty(ARBITRARY_PROGRAM, async (program) => {
    const verdict = await judgeProgram(program, inErlang, inCore);
    if (verdict.kind === 'differs') how.set(JSON.stringify(program), verdict.how);
    else if (how.size === 0) counts[verdict.kind]++;
    return verdict.kind !== 'differs';
  });
  const run = await fc.check(property, { numRuns: programs, seed });
  // What a side threw is no difference, and nothing to shrink.
  if (run.failed && run.errorInstance !== null && run.errorInstance !== undefined && how.size === 0)
    throw run.errorInstance;
  const [smallest] = run.counterexample ?? [];
  if (!run.failed || !smallest) return { ...counts, failure: undefined };
  const place = `Program ${run.numRuns}, shrunk ${run.numShrinks} times:`;
  const failure = [place, describeProgram(smallest), how.get(JSON.stringify(smallest)) ?? ''].join('\n');
  return { ...counts, failure };
}
