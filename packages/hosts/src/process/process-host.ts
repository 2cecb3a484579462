import {
  type KnownNames,
  type Ports,
  checkNames,
  checkedSignal,
  createDeadlineWheel,
} from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { fileURLToPath } from 'node:url';
import { type ParticipantFiles, fileUrls } from '../participant-files';
import { type PoolOptions, resolvePoolOptions } from '../pool/pool-options';
import { WorkerPool } from '../pool/worker-pool';
import { THREAD_HOST_OPTIONS } from '../thread/thread-host';
import { checkedSettings } from '../worker-settings';
import { type WorkerHost, PooledHost } from '../worker-host';
import { HeldErrors } from './held-errors';
import { createLifeline } from './lifeline';
import { launchProcess } from './process-worker';

/** What {@link createProcessHost} takes. */
export interface ProcessHostOptions {
  /** The files that export the participants: `.mjs`, `.cjs` or `.js`. */
  readonly files: ParticipantFiles;
  /** How many child processes, and how long. */
  readonly pool?: PoolOptions;
  /** The most that the heap of a child may take, in MiB, 8 to 1 048 576; one that needs more ends with `outOfMemory`. Default: what Node gives it. */
  readonly heapMb?: number;
  /** The environment of the children. Default: this program's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What follows in `process.argv` of the children. Default: nothing. */
  readonly argv?: readonly string[];
  /** Options of Node for the children. Default: none. */
  readonly execArgv?: readonly string[];
  /** Their working directory. Default: this program's. */
  readonly cwd?: string;
  /** Where their standard output goes. Default `stdout`. */
  readonly printTo?: 'stdout' | 'stderr';
  /** What the host is given of the world. Default: this platform's. */
  readonly ports?: Ports;
  /** Gives up when it fires, as `cancelled`, and ends what was begun. It has no effect on a host that is there. */
  readonly signal?: AbortSignal;
}

const OPTIONS: KnownNames<ProcessHostOptions> = { ...THREAD_HOST_OPTIONS, cwd: 1 };

/**
 * Creates a host whose instances run in child processes. Resolves when the first child has loaded the files; rejects as {@link createThreadHost} does.
 *
 * A child contains everything, native faults too, and ends with this program, however that ends: a watcher in it sees to that, also while the participant
 * is in a busy loop (C-25).
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 * import { createProcessHost } from '@liminal/hosts';
 *
 * async function example() {
 *   await using host = await createProcessHost({ files: './participant.mjs', pool: { size: 2, instancesPerWorker: 1 } });
 *   await using conversations = createConversations({ hosts: [host] });
 *   const conversation = await conversations.open('counter');
 *   return (await conversation.request('apple')).text();
 * }
 * ```
 */
export async function createProcessHost(options: ProcessHostOptions): Promise<WorkerHost> {
  checkNames('createProcessHost()', options, OPTIONS);
  const { pool, ports = defaultPorts(), cwd } = options;
  const settings = { ...checkedSettings({ ...options, files: fileUrls(options.files) }), cwd };
  const signal = checkedSignal(options.signal);
  const wheel = createDeadlineWheel(ports.clock);
  const poolOptions = resolvePoolOptions(pool);
  const lifeline = await createLifeline();
  const errors = new HeldErrors();
  const closed = () => {
    lifeline?.close();
    errors.close();
  };
  const workers = new WorkerPool({
    options: poolOptions,
    ports,
    source: settings.files.map((file) => fileURLToPath(file)).join(', '),
    launch: (events) => launchProcess(settings, { ports, wheel, lifeline, errors }, events),
  });
  try {
    const offered = await workers.begin(signal);
    return new PooledHost('process', workers, offered, closed);
  } catch (error) {
    closed();
    throw error;
  }
}
