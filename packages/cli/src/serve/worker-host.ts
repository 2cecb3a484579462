import { type WorkerHost, createProcessHost, createThreadHost } from '@liminal/hosts';
import { type Logger } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { workersLoadFailure } from '../participants/load-failure';
import { checkFiles } from '../participants/participant-files';
import { type HostFlags } from './host-options';

/** A host of threads or of child processes, until it is disposed of. */
export interface StartedHost extends AsyncDisposable {
  readonly host: WorkerHost;
}

/** What {@link startWorkerHost} takes. */
export interface WorkerHostOptions extends HostFlags {
  readonly kind: 'thread' | 'process';
  readonly files: readonly string[];
  /** Where what participants print goes. */
  readonly printTo: 'stdout' | 'stderr';
  /** Ends the wait for the first worker: a file may load for ever. */
  readonly signal: AbortSignal;
  /** Told of the deaths of workers, also where nobody converses with what was in them. */
  readonly logger: Logger;
}

/** What is left to do for a worker when its conversations are over: to end. */
const CLOSE_MS = 1_000;

/** Starts a host that loads the files in its workers. Fails with one clear line where they cannot be loaded. */
export async function startWorkerHost(options: WorkerHostOptions): Promise<StartedHost> {
  const { files, signal } = options;
  checkFiles(files);
  try {
    const host = await create(options);
    return { host, [Symbol.asyncDispose]: () => host.close({ deadlineMs: CLOSE_MS }) };
  } catch (error) {
    throw workersLoadFailure(files, signal.aborted ? signal.reason : error);
  }
}

function create({
  kind,
  pool,
  instancesPerWorker,
  heap,
  files,
  printTo,
  signal,
  logger,
}: WorkerHostOptions): Promise<WorkerHost> {
  const settings = {
    files,
    printTo,
    pool: { size: pool, instancesPerWorker },
    heapMb: heap,
    signal,
    ports: { ...defaultPorts(), logger },
  };
  return kind === 'thread' ? createThreadHost(settings) : createProcessHost(settings);
}
