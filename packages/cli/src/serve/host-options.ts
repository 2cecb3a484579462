import { Option, type Command } from 'commander';
import { usageFailure } from '../failure';
import { wholeNumber } from '../whole-number';

/** Where the participants of `liminal serve` run. */
export type HostKind = 'inline' | 'thread' | 'process';

/** What says where participants run. */
export interface HostFlags {
  readonly host: HostKind;
  readonly pool?: number;
  readonly instancesPerWorker?: number;
  readonly heap?: number;
}

const KINDS: readonly HostKind[] = ['inline', 'thread', 'process'];
const MOST_WORKERS = 1_024;
const MOST_INSTANCES = 1_000_000;
const LEAST_HEAP_MB = 8;
const MOST_HEAP_MB = 1_048_576;

/** Adds the options. */
export function withHostOptions(command: Command): Command {
  const host = new Option('--host <host>', 'where participants run: in this program, or in workers of it')
    .choices(KINDS)
    .default('inline');
  return command
    .addOption(host)
    .option(
      '--pool <workers>',
      'threads or child processes at most (as many as the machine runs at once)',
      wholeNumber(1, MOST_WORKERS),
    )
    .option(
      '--instances-per-worker <count>',
      'conversations in a worker at most: they share its death, 1 keeps them apart (1024)',
      wholeNumber(1, MOST_INSTANCES),
    )
    .option(
      '--heap <mb>',
      'the most that the heap of a worker may take, in MiB (what Node gives it)',
      wholeNumber(LEAST_HEAP_MB, MOST_HEAP_MB),
    );
}

/** Refuses what is about workers where there are none. */
export function checkHostFlags({ host, pool, instancesPerWorker, heap }: HostFlags): void {
  const aboutWorkers = { '--pool': pool, '--instances-per-worker': instancesPerWorker, '--heap': heap };
  const [stray] = Object.entries(aboutWorkers).filter(([, value]) => value !== undefined);
  if (host !== 'inline' || stray === undefined) return;
  throw usageFailure(
    `${stray[0]} is about workers, and an inline host has none; add --host thread or process`,
  );
}
