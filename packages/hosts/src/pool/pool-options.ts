import { checkNames, checkedMs, checkedWhole } from '@liminal/runtime';
import { availableParallelism } from 'node:os';

/** How a host keeps its threads or child processes, its workers. All optional; counts are whole numbers. */
export interface PoolOptions {
  /** Workers at most, 1 to 1 024. Default: as many as the machine runs at once. */
  readonly size?: number;
  /** Workers that are kept ready with no instance in them, 0 to `size`, so that nobody waits for one to start. Default 1. */
  readonly warm?: number;
  /**
   * Instances in a worker at most, 1 to 1 000 000. They share its death (C-20), so 1 keeps them apart; then no more than `size` conversations are open at
   * once. Default 1 024.
   */
  readonly instancesPerWorker?: number;
  /** How long a worker that is not needed is kept, in milliseconds, 0 to 2 147 483 647. Default 30 000. */
  readonly idleMs?: number;
  /** After so many instances a worker takes no more, and is replaced when they have ended; from 1. Default: never. */
  readonly recycleAfter?: number;
  /** How long a worker may take to start and to load its files, in milliseconds, 1 to 2 147 483 647. Default 10 000. */
  readonly startDeadlineMs?: number;
  /** How long one that was asked to end may take before it is killed, in milliseconds, 0 to 2 147 483 647. Default 5 000. */
  readonly stopDeadlineMs?: number;
  /**
   * How long a worker may take to let go of an instance that was ended, in milliseconds, 1 to 2 147 483 647: one in a busy loop never does, and is
   * killed with all that it holds. Default 1 000.
   */
  readonly unresponsiveMs?: number;
}

export type ResolvedPoolOptions = Required<PoolOptions>;

/** What {@link PoolOptions} are where nothing is said. */
export const DEFAULT_POOL_OPTIONS = Object.freeze({
  warm: 1,
  instancesPerWorker: 1_024,
  idleMs: 30_000,
  recycleAfter: Infinity,
  startDeadlineMs: 10_000,
  stopDeadlineMs: 5_000,
  unresponsiveMs: 1_000,
}) satisfies PoolOptions;

/** Fills in and checks. Throws `invalidArgument`. */
export function resolvePoolOptions(given: PoolOptions = {}): ResolvedPoolOptions {
  checkNames('pool', given, { size: 1, ...DEFAULT_POOL_OPTIONS });
  const size = given.size ?? availableParallelism();
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const options: { -readonly [K in keyof PoolOptions]-?: number } = { ...DEFAULT_POOL_OPTIONS, ...set, size };
  checkedWhole('pool.size', size, 1, 1_024);
  if (given.warm === undefined) options.warm = Math.min(options.warm, size);
  checkedWhole('pool.warm', options.warm, 0, size);
  checkedWhole('pool.instancesPerWorker', options.instancesPerWorker, 1, 1_000_000);
  if (options.recycleAfter !== Infinity)
    checkedWhole('pool.recycleAfter', options.recycleAfter, 1, 2 ** 32 - 1);
  checkedMs('pool.idleMs', options.idleMs, 0);
  checkedMs('pool.startDeadlineMs', options.startDeadlineMs, 1);
  checkedMs('pool.stopDeadlineMs', options.stopDeadlineMs, 0);
  checkedMs('pool.unresponsiveMs', options.unresponsiveMs, 1);
  return options;
}
