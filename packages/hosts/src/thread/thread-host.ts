import { type KnownNames, type Ports, checkNames, checkedSignal } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { fileURLToPath } from 'node:url';
import { type ParticipantFiles, fileUrls } from '../participant-files';
import { type PoolOptions, resolvePoolOptions } from '../pool/pool-options';
import { WorkerPool } from '../pool/worker-pool';
import { checkedSettings } from '../worker-settings';
import { type WorkerHost, PooledHost } from '../worker-host';
import { launchThread } from './thread-worker';

/** What {@link createThreadHost} takes. */
export interface ThreadHostOptions {
  /** The files that export the participants: `.mjs`, `.cjs` or `.js`. */
  readonly files: ParticipantFiles;
  /** How many threads, and how long. */
  readonly pool?: PoolOptions;
  /**
   * The most that the heap of a thread may take, in MiB, 8 to 1 048 576; one that needs more ends with `outOfMemory`, as far as Node can: where a heap grows by
   * more at once than Node leaves room for, the engine ends the whole program (nodejs/node#47224). Default: what Node gives it.
   */
  readonly heapMb?: number;
  /** The environment of the threads. Default: a copy of this program's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What follows in `process.argv` of the threads. Default: nothing. */
  readonly argv?: readonly string[];
  /** Options of Node for the threads. Default: this program's. */
  readonly execArgv?: readonly string[];
  /** Where their standard output goes. Default `stdout`. */
  readonly printTo?: 'stdout' | 'stderr';
  /** What the host is given of the world. Default: this platform's. */
  readonly ports?: Ports;
  /** Gives up when it fires, as `cancelled`, and ends what was begun. It has no effect on a host that is there. */
  readonly signal?: AbortSignal;
}

/** The names of these options. */
export const THREAD_HOST_OPTIONS: KnownNames<ThreadHostOptions> = {
  files: 1,
  pool: 1,
  heapMb: 1,
  env: 1,
  argv: 1,
  execArgv: 1,
  printTo: 1,
  ports: 1,
  signal: 1,
};

/**
 * Creates a host whose instances run in worker threads. Resolves when the first thread has loaded the files; rejects with the status error: `unavailable`
 * where they cannot be loaded, with why; `invalidArgument` for an option out of its range.
 *
 * A thread keeps a busy loop, a heap that runs over or a thrown error to itself; a native fault ends the whole program (C-6): for code that may
 * do that, there is {@link createProcessHost}.
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 * import { createThreadHost } from '@liminal/hosts';
 *
 * async function example() {
 *   await using host = await createThreadHost({ files: './participant.mjs', pool: { size: 4 } });
 *   await using conversations = createConversations({ hosts: [host] });
 *   const conversation = await conversations.open('counter');
 *   return (await conversation.request('apple')).text();
 * }
 * ```
 */
export async function createThreadHost(options: ThreadHostOptions): Promise<WorkerHost> {
  checkNames('createThreadHost()', options, THREAD_HOST_OPTIONS);
  const { pool, ports = defaultPorts() } = options;
  const settings = checkedSettings({ ...options, files: fileUrls(options.files) });
  const workers = new WorkerPool({
    options: resolvePoolOptions(pool),
    ports,
    source: settings.files.map((file) => fileURLToPath(file)).join(', '),
    launch: (events) => launchThread(settings, ports.scheduler, events),
  });
  return new PooledHost('thread', workers, await workers.begin(checkedSignal(options.signal)));
}
