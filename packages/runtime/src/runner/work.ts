import {
  type Content,
  type Envelope,
  type Expects,
  type Headers,
  type Pid,
  type Status,
  type CreditCounts,
  toStatusError,
} from '@liminal/protocol';
import { type ListLinks } from '../intrusive-list';
import {
  type CompensateOptions,
  type Compensation,
  type Deferred,
  type HandlerContext,
} from '../participant/participant';
import { allowsNext } from '../operations/credit';
import { type Clock } from '../ports/clock';
import { type ReplySource } from './stream-sink';

/** One message for an instance. */
export interface RunnerMessage {
  /** The operation's id in its conversation. */
  readonly op: number;
  /** The message. */
  readonly envelope: Envelope;
  /** What the caller expects back. */
  readonly expects: Expects;
  /** When the operation's time is over, on the monotonic clock of the runner's ports. */
  readonly dueAt: number;
  /** How much of a stream may be sent before more credit is given. */
  readonly credit?: CreditCounts | undefined;
  /** How many instances it was handed to before. Default 0. */
  readonly handovers?: number;
  /** As the caller gave it (OP-9). */
  readonly idempotencyKey?: string | undefined;
}

/** What a piece of work needs of the runner that carries it. */
export interface WorkOwner {
  readonly clock: Clock;
  readonly self: Pid;
  readonly subject: string;
  readonly generation: number;
  readonly headers: Headers;
  readonly userState: unknown;
  exitInstance(error: unknown): void;
  defer(work: Work): Deferred;
  progress(work: Work): void;
  compensate(work: Work, content: Content, options: CompensateOptions): Compensation;
}

/** One message at its handler: the handler's context, and what the runner knows of it. */
export class Work implements ListLinks<Work>, HandlerContext {
  previous: Work | undefined;
  next: Work | undefined;
  /** Whether its handler has been called. */
  started = false;
  /** Whether its one terminal event has happened: what it gives now is dropped. */
  settled = false;
  holdsSlot = false;
  deferred = false;
  /** Whether a deferred answer has been given, though it may still be on its way. */
  answered = false;
  source: ReplySource | undefined;
  replies = 0;
  private replyBytes = 0;
  private credit: CreditCounts | undefined;
  private controller: AbortController | undefined;
  private abortStatus: Status | undefined;

  constructor(
    readonly message: RunnerMessage,
    private readonly owner: WorkOwner,
  ) {
    this.credit = message.credit;
  }

  get op(): number {
    return this.message.op;
  }

  get self(): Pid {
    return this.owner.self;
  }

  get subject(): string {
    return this.owner.subject;
  }

  get generation(): number {
    return this.owner.generation;
  }

  get headers(): Headers {
    return this.owner.headers;
  }

  get state(): unknown {
    return this.owner.userState;
  }

  get attempt(): number {
    return (this.message.handovers ?? 0) + 1;
  }

  get idempotencyKey(): string | undefined {
    return this.message.idempotencyKey;
  }

  get signal(): AbortSignal {
    if (!this.controller) {
      this.controller = new AbortController();
      if (this.abortStatus) this.controller.abort(toStatusError(this.abortStatus));
    }
    return this.controller.signal;
  }

  // The functions of the context are getters, so that a handler may take them out of it: `({ defer })`.

  get remainingMs(): () => number {
    return () => Math.max(this.message.dueAt - this.owner.clock.now(), 0);
  }

  get defer(): () => Deferred {
    return () => this.owner.defer(this);
  }

  get progress(): () => void {
    return () => this.owner.progress(this);
  }

  get compensate(): (content: Content, options?: CompensateOptions) => Compensation {
    return (content, options = {}) => this.owner.compensate(this, content, options);
  }

  get exit(): (error?: unknown) => void {
    return (error) => this.owner.exitInstance(error);
  }

  /** Whether one more reply of a stream may go out (FLOW-2). Replies that are kept from nobody need none. */
  hasCredit(): boolean {
    if (this.message.expects !== 'stream') return true;
    return this.credit !== undefined && allowsNext(this.credit, this.replies, this.replyBytes);
  }

  extend(credit: CreditCounts): void {
    this.credit = credit;
    this.source?.pull();
  }

  countReply(envelope: Envelope): void {
    this.replies++;
    this.replyBytes += envelope.payload.length;
  }

  /** Whether its handler goes on though nobody wants the answer any more (OP-13). */
  get isOverrun(): boolean {
    return this.abortStatus !== undefined;
  }

  /** Nobody wants the answer any more. Runs the handler's own listeners, so it comes last in whatever it is part of. */
  abort(status: Status): void {
    if (this.abortStatus) return;
    this.settled = true;
    this.abortStatus = status;
    this.source?.stop();
    this.controller?.abort(toStatusError(status));
  }
}
