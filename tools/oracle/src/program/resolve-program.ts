import { findExcluded } from '../model/legal-traces';
import { type Batch, type Command, type Program } from './program';

/** A command before it is known which processes and monitorings there are: it names them by any number. */
export type RawCommand =
  | Exclude<Command, { readonly kind: 'spawn' | 'demonitor' }>
  | { readonly kind: 'spawn'; readonly link: boolean; readonly trap: boolean }
  | { readonly kind: 'demonitor'; readonly pick: number; readonly flush: boolean };

export interface RawBatch {
  readonly actor: number;
  readonly steps: readonly { readonly yields: number; readonly command: RawCommand }[];
}

export interface RawProgram {
  readonly processes: number;
  readonly rounds: readonly (readonly RawBatch[])[];
}

/** What is known while a program is read from its beginning. */
interface Known {
  processes: number;
  steps: number;
  /** The monitorings that each process began. */
  readonly monitors: Map<number, number[]>;
}

/**
 * The program that a raw one means: every number leads to something that there is, and what would come to a departure that the oracle
 * excludes is left out.
 */
export function resolveProgram(raw: RawProgram): Program {
  const known: Known = { processes: raw.processes, steps: 0, monitors: new Map() };
  const rounds = raw.rounds.map((round) => resolveRound(round, known));
  let program: Program = { processes: raw.processes, rounds: rounds.filter(({ length }) => length > 0) };
  for (let id = findExcluded(program); id !== undefined; id = findExcluded(program))
    program = without(program, id);
  return program;
}

/** A process that has two batches in a round does them in a row. */
function resolveRound(round: readonly RawBatch[], known: Known): Batch[] {
  const batches = new Map<number, Batch['steps'][number][]>();
  const { processes } = known;
  for (const { actor: raw, steps } of round) {
    const actor = raw % processes;
    for (const { yields, command } of steps) {
      const id = known.steps++;
      const resolved = resolveCommand(command, actor, id, known);
      if (resolved) batches.set(actor, [...(batches.get(actor) ?? []), { id, yields, command: resolved }]);
    }
  }
  return [...batches].map(([actor, steps]) => ({ actor, steps }));
}

function resolveCommand(raw: RawCommand, actor: number, id: number, known: Known): Command | undefined {
  switch (raw.kind) {
    case 'spawn':
      return { ...raw, child: known.processes++ };
    case 'demonitor': {
      const { pick, ...rest } = raw;
      const monitors = known.monitors.get(actor) ?? [];
      // The newest first.
      const monitor = monitors.at(-1 - (pick % monitors.length));
      return monitor === undefined ? undefined : { ...rest, monitor };
    }
    default:
      break;
  }
  if (!('target' in raw)) return raw;
  const target = raw.target % known.processes;
  if (raw.kind === 'monitor') known.monitors.set(actor, [...(known.monitors.get(actor) ?? []), id]);
  // The departure `callOfOneself`.
  return raw.kind === 'call' && target === actor ? undefined : { ...raw, target };
}

function without(program: Program, id: number): Program {
  const rounds = program.rounds.map((round) =>
    round
      .map(({ actor, steps }) => ({ actor, steps: steps.filter((step) => step.id !== id) }))
      .filter(({ steps }) => steps.length > 0),
  );
  return { ...program, rounds: rounds.filter(({ length }) => length > 0) };
}
