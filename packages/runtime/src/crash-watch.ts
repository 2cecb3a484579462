import { type CrashRecord } from '@liminal/protocol';
import { type Observable } from 'rxjs';
import { type KnownNames, checkNames, checkedMs } from './checked';
import { CallbackDeadline, type DeadlineWheel } from './deadline-wheel';
import { type Clock } from './ports/clock';
import { type EmissionQueue, Emitter } from './streams';

/** What {@link CrashWatch.awaitCrash} waits for, and how long. */
export interface AwaitCrashOptions {
  /** Only crashes of a later generation count. Default 0: any. */
  readonly afterGeneration?: number;
  /** How long to wait, in milliseconds, 0 to 2 147 483 647. Default: until the conversation has ended. */
  readonly timeoutMs?: number;
}

/** How a conversation's crashes are observed (CRASH). */
export interface CrashWatch {
  /** Each crash as it happens; a late subscriber gets the latest first (CRASH-3). Completes when the conversation has ended. */
  readonly crash$: Observable<CrashRecord>;
  /** Whether the conversation has failed, or a crash was recorded that is not healed. Never blocks, and stays true (CRASH-1). */
  hasDetectedCrash(): boolean;
  /**
   * The first crash of a later generation than `afterGeneration`: at once if it is known, else when it happens; `undefined` at the
   * timeout, or when the conversation has ended without one (CRASH-2). The last 16 crashes are known; of more, the earliest of these.
   */
  awaitCrash(options?: AwaitCrashOptions): Promise<CrashRecord | undefined>;
}

/** How many crashes are remembered for those who ask for one after a generation: a conversation's policy seldom heals more. */
const REMEMBERED = 16;

const AWAIT_OPTIONS: KnownNames<AwaitCrashOptions> = { afterGeneration: 1, timeoutMs: 1 };

const NONE: readonly CrashRecord[] = [];

interface Waiter {
  readonly afterGeneration: number;
  answer(record: CrashRecord | undefined): void;
}

/**
 * Records a conversation's crashes and tells all who watch.
 *
 * @internal
 */
export class CrashLog {
  private readonly emitter: Emitter<CrashRecord>;
  private waiters: Set<Waiter> | undefined;
  private ended = false;
  /** The last records, oldest first. */
  private records: readonly CrashRecord[] = NONE;

  /** Emits through the queue that the owner's other streams share; waits on the wheel, by the clock's time. */
  constructor(
    queue: EmissionQueue,
    private readonly clock: Clock,
    private readonly wheel: DeadlineWheel,
  ) {
    this.emitter = new Emitter<CrashRecord>(queue, 'latest');
  }

  /** As {@link CrashWatch.crash$}. */
  get crash$(): Observable<CrashRecord> {
    return this.emitter.stream$;
  }

  /** The latest record. */
  get latest(): CrashRecord | undefined {
    return this.records.at(-1);
  }

  /** The last records, oldest first. */
  get recent(): readonly CrashRecord[] {
    return this.records;
  }

  /** Takes a crash down: waiters have it before `crash$` emits. */
  record(record: CrashRecord): void {
    // Most conversations have one crash, if any.
    this.records = this.records === NONE ? [record] : [...this.records.slice(1 - REMEMBERED), record];
    // Before the emission: a subscriber may end the conversation, and with it the waiting.
    for (const waiter of [...(this.waiters ?? [])]) {
      if (record.generation > waiter.afterGeneration) waiter.answer(record);
    }
    this.emitter.emit(record);
  }

  /** No further crash will come. */
  end(): void {
    this.ended = true;
    this.emitter.complete();
    for (const waiter of [...(this.waiters ?? [])]) waiter.answer(undefined);
  }

  /** As {@link CrashWatch.awaitCrash}. Rejects with `invalidArgument` for a timeout out of range. */
  async await(options: AwaitCrashOptions = {}): Promise<CrashRecord | undefined> {
    checkNames('awaitCrash()', options, AWAIT_OPTIONS);
    const { afterGeneration = 0 } = options;
    const timeoutMs =
      options.timeoutMs === undefined ? undefined : checkedMs('timeoutMs', options.timeoutMs, 0);
    const known = this.records.find(({ generation }) => generation > afterGeneration);
    if (known) return known;
    if (this.ended) return undefined;
    return new Promise((resolve) => this.wait(afterGeneration, timeoutMs, resolve));
  }

  private wait(
    afterGeneration: number,
    timeoutMs: number | undefined,
    resolve: (record: CrashRecord | undefined) => void,
  ): void {
    const waiter: Waiter = {
      afterGeneration,
      answer: (record) => {
        this.waiters?.delete(waiter);
        this.wheel.drop(deadline);
        resolve(record);
      },
    };
    const deadline = new CallbackDeadline(() => waiter.answer(undefined));
    (this.waiters ??= new Set()).add(waiter);
    if (timeoutMs !== undefined) this.wheel.set(deadline, this.clock.now() + timeoutMs);
  }
}
