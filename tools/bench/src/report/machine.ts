import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Seats } from '../stage/seats';

/** Where figures come from. They mean nothing elsewhere. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** How many programs wanted a core, on average over the minute before the run, and now; the run's own are among them. */
  readonly load: { readonly before: number; readonly after: number };
  /** The cores that servers and clients were kept on. */
  readonly seats: Seats | null;
}

export function readLoad(): number {
  return loadavg()[0] ?? 0;
}

export function readMachine(seats: Seats | undefined, loadBefore: number): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown processor',
    cores: availableParallelism(),
    node: process.versions.node,
    load: { before: loadBefore, after: readLoad() },
    seats: seats ?? null,
  };
}

/** The machine in one line, for people. */
export function describeMachine({ cpu, cores, node, load, seats }: Machine): string {
  const placed = seats
    ? `servers on core ${seats.server}, clients on core ${seats.client}`
    : 'servers and clients on any core';
  const loads = `load ${load.before.toFixed(1)} before the run and ${load.after.toFixed(1)} after it`;
  return `${cpu}, ${cores} cores, Node ${node}, ${loads}; ${placed}`;
}
