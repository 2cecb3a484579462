import { receiveSignal, tellNoproc } from './receive-signal';
import { type Dialect, type Signal, type State, alive } from './state';
import { takeMail } from './take-mail';
import { linksAgainToTheDying, takeStep } from './take-step';

/** One thing that can happen next; done to a copy of the state. */
type Move = (state: State) => void;

/** There are more ways than the model looks at. */
export class TooManyWaysError extends Error {}

const MOST_STATES = 1_500;

/** The states in which all has come to rest, whatever comes first. */
export function restOf(start: State, dialect: Dialect): State[] {
  const seen = new Set<string>();
  const open = [JSON.stringify(start)];
  const rest: State[] = [];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const state = JSON.parse(key) as State;
    const moves = movesOf(state, dialect);
    if (moves.length === 0) rest.push(state);
    for (const move of moves) {
      const next = JSON.parse(key) as State;
      move(next);
      const nextKey = JSON.stringify(next);
      if (!seen.has(nextKey)) open.push(nextKey);
      seen.add(nextKey);
    }
    if (seen.size > MOST_STATES) throw new TooManyWaysError();
  }
  return rest;
}

/** The state in which all has come to rest, on one of the ways: enough where each way leads to the same trace. */
export function comeToRest(state: State, dialect: Dialect): State {
  for (let [move] = movesOf(state, dialect); move; [move] = movesOf(state, dialect)) move(state);
  return state;
}

function movesOf(state: State, dialect: Dialect): Move[] {
  return [...actorMoves(state, dialect), ...signalMoves(state, dialect)];
}

/** A process takes its steps in a row, and mail only when it has done them. */
function actorMoves(state: State, dialect: Dialect): Move[] {
  return state.processes.flatMap((_process, index): Move[] => {
    const process = alive(state, index);
    if (!process) return [];
    if (process.steps.length > 0) return stepMoves(state, dialect, index);
    if (process.paused || process.mailbox.length === 0) return [];
    return [(next) => takeMail(next, dialect, index)];
  });
}

function stepMoves(state: State, dialect: Dialect, index: number): Move[] {
  const step: Move = (next) => takeStep(next, dialect, index);
  const dying = linksAgainToTheDying(state, dialect, index);
  if (dying === undefined) return [step];
  const toldTwice: Move = (next) => {
    tellNoproc(next, dialect, dying, index);
    step(next);
  };
  return [step, toldTwice];
}

function signalMoves(state: State, dialect: Dialect): Move[] {
  return Object.entries(state.queues).flatMap(([pair, queue]) => {
    const [from = 0, to = 0] = pair.split('>').map(Number);
    return firstOf(queue).map((place): Move => {
      return (next) => {
        const signals = next.queues[pair] ?? [];
        const [signal] = signals.splice(place, 1);
        if (signals.length === 0) delete next.queues[pair];
        if (signal) receiveSignal(next, dialect, from, to, signal);
      };
    });
  });
}

/** Which signals of a queue can be the next: the first, or any of those that one death sends at once. */
function firstOf(queue: readonly Signal[]): number[] {
  const inOrder = queue.findIndex((signal) => !('death' in signal && signal.death));
  const deaths = inOrder < 0 ? queue.length : inOrder;
  return deaths === 0 ? [0] : Array.from({ length: deaths }, (_, place) => place);
}
