import { type Program, type Round, isSingle } from '../program/program';
import { type Trace, traceOf } from '../trace/trace';
import { TooManyWaysError, comeToRest, restOf } from './explore';
import { type Dialect, type State, startState } from './state';

/**
 * All traces of a program that the rules allow: one, where it has no race. Nothing where there are too many ways to look at them all.
 */
export function legalTraces(program: Program, dialect: Dialect): readonly Trace[] | undefined {
  const traces = finalStates(program, dialect)?.map(({ processes }) =>
    traceOf(
      program,
      processes.flatMap((process) => process?.events ?? []),
    ),
  );
  return traces && [...new Map(traces.map((trace) => [trace.join('\n'), trace])).values()];
}

/** A step at which the program comes to a departure that the oracle does not compare. */
export function findExcluded(program: Program): number | undefined {
  return finalStates(program, 'erlang')?.find(({ excluded }) => excluded !== undefined)?.excluded;
}

function finalStates({ processes, rounds }: Program, dialect: Dialect): State[] | undefined {
  try {
    return rounds.reduce(
      (states, round) => distinct(states.flatMap((state) => takeRound(state, round, dialect))),
      [startState(processes)],
    );
  } catch (error) {
    if (error instanceof TooManyWaysError) return undefined;
    throw error;
  }
}

function takeRound(state: State, round: Round, dialect: Dialect): State[] {
  for (const { actor, steps } of round) {
    const process = state.processes[actor];
    if (process?.alive) process.steps = [...steps];
  }
  const rest = isSingle(round) ? [comeToRest(state, dialect)] : restOf(state, dialect);
  for (const each of rest) each.round++;
  return rest;
}

function distinct(states: readonly State[]): State[] {
  return [...new Map(states.map((state) => [JSON.stringify(state), state])).values()];
}
