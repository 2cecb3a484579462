/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import { type RegisterFrame } from '@liminal/protocol';
import {
  type HostReport,
  type ParticipantHost,
  type StartInstance,
  type WorkerReport,
} from '@liminal/conversation';
import { type KnownNames, type Participant, checkNames, checkedMs } from '@liminal/runtime';
import { type WorkerPool } from './pool/worker-pool';

/** What {@link WorkerHost.close} takes. */
export interface HostCloseOptions {
  /** How long instances may take to stop, in milliseconds, 0 to 2 147 483 647; then their workers are killed. Default 5 000. */
  readonly deadlineMs?: number;
}

/**
 * A host whose instances run in threads or in child processes. It has the participants of its files: give it to a server or to conversations as one of
 * their `hosts`, or add its {@link WorkerHost.participants} one by one.
 */
export interface WorkerHost extends ParticipantHost {
  /** `thread` or `process`, as crash records name it. */
  readonly kind: 'thread' | 'process';
  /** What its files offer. Their code is not loaded in this thread: of these, only what they say of themselves is here. */
  readonly participants: readonly Participant[];
  /** Its workers now. */
  readonly workers: readonly WorkerReport[];
  /**
   * Takes no more instances, stops those that there are, and ends its workers. Resolves when none is left. Idempotent. Close the conversations first: what
   * they have open is cut off here.
   */
  close(options?: HostCloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULT_CLOSE_MS = 5_000;

const CLOSE_OPTIONS: KnownNames<HostCloseOptions> = { deadlineMs: 1 };

/** A host on a pool of workers. */
export class PooledHost implements WorkerHost {
  readonly participants: readonly Participant[];

  constructor(
    readonly kind: 'thread' | 'process',
    private readonly pool: WorkerPool,
    offered: RegisterFrame,
    /** Called when it is closed and has no worker any more. */
    private readonly closed: () => void = () => undefined,
  ) {
    this.participants = offered.offers.map((offer) => ({ ...offer, handle: notHere }));
  }

  get workers(): readonly WorkerReport[] {
    return this.pool.states();
  }

  report(): HostReport {
    const { instances, capacity } = this.pool;
    return { instances, capacity, workers: this.workers };
  }

  room(): number {
    return this.pool.room;
  }

  start(request: StartInstance) {
    return this.pool.start(request);
  }

  async close(options: HostCloseOptions = {}): Promise<void> {
    checkNames('close()', options, CLOSE_OPTIONS);
    const { deadlineMs = DEFAULT_CLOSE_MS } = options;
    await this.pool.close(checkedMs('deadlineMs', deadlineMs, 0));
    this.closed();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function notHere(): never {
  throw new Error('This participant runs in a worker of its host: add it together with that host.');
}
