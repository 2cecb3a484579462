import { legalTraces } from '../model/legal-traces';
import { type Program, isConfluent } from '../program/program';
import { asTheCoreTells, sameTrace, showTraces } from '../trace/compare-traces';
import { type RawEvent } from '../trace/raw-event';
import { type Trace, traceOf } from '../trace/trace';

/** Something that runs programs: Erlang, the core, or a stand-in. */
export type Runs = (program: Program) => Promise<readonly RawEvent[]>;

/**
 * What came of a program. `tooMany`: there are too many ways for the model to look at, and nothing was run. `differs` tells people how.
 */
export type Verdict =
  { readonly kind: 'confluent' | 'racy' | 'tooMany' } | { readonly kind: 'differs'; readonly how: string };

/**
 * Runs a program on both sides. Erlang's trace and the core's must be among the legal ones, and where there is no race the two must be
 * the same.
 */
export async function judgeProgram(program: Program, inErlang: Runs, inCore: Runs): Promise<Verdict> {
  const legal = legalTraces(program, 'erlang');
  const legalInCore = legalTraces(program, 'core');
  if (!legal || !legalInCore) return { kind: 'tooMany' };
  const confluent = isConfluent(program);
  const [erlangEvents, coreEvents] = [await inErlang(program), await inCore(program)];
  const erlang = traceOf(program, erlangEvents);
  const core = traceOf(program, coreEvents);
  const traces = showTraces(erlang, core);
  const differs = (how: string): Verdict => ({ kind: 'differs', how: `${how}\n${traces}` });
  if (confluent && !sameTrace(traceOf(program, asTheCoreTells(program, erlangEvents)), core))
    return differs('The core does not do what Erlang does.');
  if (!has(legal, erlang))
    return differs(`Erlang's trace is none of the ${legal.length} that the model allows.${first(legal)}`);
  if (!has(legalInCore, core))
    return differs(
      `The core's trace is none of the ${legalInCore.length} that the model allows.${first(legalInCore)}`,
    );
  return { kind: confluent ? 'confluent' : 'racy' };
}

function has(legal: readonly Trace[], trace: Trace): boolean {
  return legal.some((each) => sameTrace(each, trace));
}

function first([trace = []]: readonly Trace[]): string {
  return ['\nOne that it allows:', ...trace.map((line) => `  ${line}`)].join('\n');
}
