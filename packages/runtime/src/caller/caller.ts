import {
  type Content,
  type Envelope,
  type Status,
  type CreditCounts,
  idempotencyKeyProblem,
  shown,
  statusErrorFor,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import { type KnownNames, checkNames, checkedMs, checkedSignal } from '../checked';
import { envelopeProblem } from '../each-message';
import { type DeadlineWheel } from '../deadline-wheel';
import { type OperationObserver, type OperationSpec, type Terminal } from '../operations/operation';
import { type Clock } from '../ports/clock';
import { type Reply, outgoingEnvelope, receivedReply } from '../received';
import { refusedWith } from './admission';
import {
  type CallOptions,
  type ReceiveOptions,
  type RequestOptions,
  type SendOptions,
  DEFAULT_DEADLINE_MS,
} from './call-options';
import { type Admission, type Calls, type ReplyStream } from './calls';
import { DeferredRequests } from './deferred-requests';
import { Inbox } from './inbox';
import { type StreamOpener, createReplyStream } from './reply-stream';

/**
 * What carries a caller's operations: a conversation in this program, or one at the other end of a connection.
 *
 * @internal
 */
export interface CallPort {
  /** Whether one more message would find a place now, as far as this side knows; whoever waits for one is told by {@link Caller.roomMade}. */
  readonly hasRoom: boolean;
  /**
   * Opens an operation under the next id, or refuses it. The observer is told of its replies and its end, never before this
   * has returned.
   */
  message(spec: OperationSpec, observer?: OperationObserver): Admission;
  /** The caller does not want it any more (OP-5); nothing where it has ended. */
  cancel(op: number, reason: string): void;
  /** The reader of a stream allows so much, in absolute counts (FLOW-2). */
  credit(op: number, credit: CreditCounts): void;
}

/**
 * What {@link createCaller} takes.
 *
 * @internal
 */
export interface CallerOptions {
  /** What carries the operations. */
  readonly port: CallPort;
  /** For the waiting of `receiveReply`, and of deferred requests. */
  readonly clock: Clock;
  /** As `clock`. */
  readonly wheel: DeadlineWheel;
  /** The largest payload that may be sent. */
  readonly payloadBytes: number;
  /** How many inbox replies may be expected or unread at once. */
  readonly inboxReplies: number;
}

/**
 * The caller's verbs over a port, for whoever owns the conversation.
 *
 * @internal
 */
export interface Caller extends Calls {
  /** Whether requests wait for room. */
  readonly waitsForRoom: boolean;
  /** There is room for so many messages more: requests that wait to be sent again need not wait for their time. */
  roomMade(messages: number): void;
  /** The conversation is over: requests that wait to be sent again are told so, and the inbox gives what it holds, then this reason. */
  end(reason: Status): void;
}

let resolveLatest: (reply: Reply) => void;
let rejectLatest: (error: Error) => void;

/** Shows how the latest promise is settled: one function for all of them, where one for each is made for every request. */
function showHands(resolve: (reply: Reply) => void, reject: (error: Error) => void): void {
  resolveLatest = resolve;
  rejectLatest = reject;
}

/** The promise of one reply, and the observer of its operation. */
class PendingRequest implements OperationObserver {
  readonly promise = new Promise<Reply>(showHands);
  private readonly resolve = resolveLatest;
  private readonly reject = rejectLatest;
  private op = 0;
  /** Made only where there is a signal to listen to. */
  private onAbort: (() => void) | undefined;

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly port: CallPort,
  ) {}

  opened(op: number): void {
    this.op = op;
    if (!this.signal) return;
    this.onAbort = () => this.port.cancel(op, 'The caller cancelled the operation.');
    this.signal.addEventListener('abort', this.onAbort, { once: true });
  }

  /** It was not opened. */
  refused(error: unknown): void {
    this.reject(error as Error);
  }

  next(): void {
    // One reply was asked for: the last is the first.
  }

  end(terminal: Terminal): void {
    if (this.onAbort) this.signal?.removeEventListener('abort', this.onAbort);
    if (terminal.kind === 'status') this.reject(this.failure(terminal.status));
    else this.resolve(receivedReply(this.op, terminal.envelope ?? NO_CONTENT, terminal.index));
  }

  private failure(status: Status): Error {
    return toStatusError(status, status.code === 'cancelled' ? this.signal?.reason : undefined);
  }
}

class PortCaller implements Caller {
  private inbox: Inbox | undefined;
  private deferred: DeferredRequests | undefined;
  private over: Status | undefined;

  constructor(private readonly options: CallerOptions) {}

  request(content?: Content, options: RequestOptions = NO_OPTIONS): Promise<Reply> {
    try {
      // Most are given none.
      if (options !== NO_OPTIONS) checkNames('request()', options, REQUEST_OPTIONS);
    } catch (error) {
      return Promise.reject(error as Error);
    }
    return options.retryDeferred
      ? this.requestPatiently(content, options)
      : this.requestOnce(content, options);
  }

  private async requestPatiently(content: Content, options: RequestOptions): Promise<Reply> {
    const { clock, wheel } = this.options;
    this.deferred ??= new DeferredRequests(clock, wheel, () => this.options.port.hasRoom);
    return this.deferred.askPatiently(deadlineOf(options), options.signal, (deadlineMs) =>
      this.requestOnce(content, { ...options, deadlineMs }),
    );
  }

  private requestOnce(content: Content, options: RequestOptions): Promise<Reply> {
    const request = new PendingRequest(options.signal, this.options.port);
    try {
      request.opened(this.openRequest(content, options, request));
    } catch (error) {
      request.refused(error);
    }
    return request.promise;
  }

  private openRequest(content: Content, options: RequestOptions, observer: OperationObserver): number {
    const { signal, expects = 'reply', idempotencyKey } = options;
    if (checkedSignal(signal)?.aborted) throw cancelledBefore(signal);
    if (expects !== 'reply' && expects !== 'acknowledgement')
      throw unexpected(expects, 'reply or acknowledgement; a stream is asked for with stream()');
    const spec = { envelope: this.envelopeOf(content), expects, deadlineMs: deadlineOf(options) };
    return this.open(idempotencyKey === undefined ? spec : { ...spec, idempotencyKey }, observer);
  }

  stream(content?: Content, options: CallOptions = {}): ReplyStream {
    return createReplyStream(this.streams, content, options);
  }

  send(content?: Content, options: SendOptions = NO_OPTIONS as SendOptions): Admission {
    if (options !== NO_OPTIONS) checkNames('send()', options, SEND_OPTIONS);
    const deadlineMs = deadlineOf(options);
    const envelope = outgoingEnvelope(content);
    const problem = envelopeProblem(envelope, this.options.payloadBytes);
    if (problem) return refusedWith(problem);
    const { expects = 'nothing' } = options;
    if (expects === 'reply') return this.sendForInbox(envelope, deadlineMs);
    if (expects !== 'nothing')
      throw unexpected(expects, 'nothing or reply; an acknowledgement is asked for with request()');
    return this.options.port.message({ envelope, expects, deadlineMs });
  }

  receiveReply(options: ReceiveOptions = {}): Promise<Reply> {
    return this.theInbox().receive(options);
  }

  get waitsForRoom(): boolean {
    return this.deferred?.waitsForRoom ?? false;
  }

  roomMade(messages: number): void {
    this.deferred?.roomMade(messages);
  }

  end(reason: Status): void {
    this.over ??= reason;
    this.inbox?.end(reason);
    this.deferred?.end(reason);
  }

  private envelopeOf(content: Content): Envelope {
    const envelope = outgoingEnvelope(content);
    const problem = envelopeProblem(envelope, this.options.payloadBytes);
    if (problem) throw toStatusError(problem);
    return envelope;
  }

  private open(spec: OperationSpec, observer: OperationObserver): number {
    const { idempotencyKey } = spec;
    const problem = idempotencyKey === undefined ? undefined : idempotencyKeyProblem(idempotencyKey);
    if (problem) throw toStatusError(problem);
    const admission = this.options.port.message(spec, observer);
    if (admission.kind !== 'accepted') throw toStatusError(admission.status);
    return admission.op;
  }

  private sendForInbox(envelope: Envelope, deadlineMs: number): Admission {
    const inbox = this.theInbox();
    const refusal = inbox.refusal();
    if (refusal) return refusedWith(refusal);
    const observer = inbox.expect();
    const admission = this.options.port.message({ envelope, expects: 'reply', deadlineMs }, observer);
    if (admission.kind === 'accepted') observer.opened(admission.op);
    else observer.refused();
    return admission;
  }

  private theInbox(): Inbox {
    if (!this.inbox) {
      this.inbox = new Inbox(this.options.clock, this.options.wheel, this.options.inboxReplies);
      if (this.over) this.inbox.end(this.over);
    }
    return this.inbox;
  }

  private readonly streams: StreamOpener = {
    open: (content, options, credit, observer) => {
      checkNames('stream()', options, CALL_OPTIONS);
      const { signal, deadlineMs, idempotencyKey } = options;
      if (checkedSignal(signal)?.aborted) throw cancelledBefore(signal);
      const envelope = this.envelopeOf(content);
      const spec = {
        envelope,
        expects: 'stream',
        deadlineMs: deadlineOf(options),
        deadlinePerReply: deadlineMs === undefined,
        credit,
      } as const;
      return this.open(idempotencyKey === undefined ? spec : { ...spec, idempotencyKey }, observer);
    },
    cancel: (op, reason) => this.options.port.cancel(op, reason),
    credit: (op, credit) => this.options.port.credit(op, credit),
  };
}

const NO_OPTIONS: RequestOptions = Object.freeze({});
const CALL_OPTIONS: KnownNames<CallOptions> = { deadlineMs: 1, signal: 1, idempotencyKey: 1 };
const REQUEST_OPTIONS: KnownNames<RequestOptions> = { ...CALL_OPTIONS, retryDeferred: 1, expects: 1 };
const SEND_OPTIONS = { deadlineMs: 1, expects: 1, to: 1 };
const NO_CONTENT: Envelope = Object.freeze({ payload: new Uint8Array(0) });

function deadlineOf({ deadlineMs = DEFAULT_DEADLINE_MS }: { readonly deadlineMs?: number }): number {
  return checkedMs('deadlineMs', deadlineMs, 1);
}

/** Plain JavaScript can ask for anything. */
function unexpected(expects: unknown, known: string): Error {
  return statusErrorFor('malformed', `expects ${shown(expects)}; it is ${known}.`);
}

function cancelledBefore(signal: AbortSignal | undefined): Error {
  const message = 'The signal had fired before the message was sent.';
  return toStatusError(statusFor('cancelledBeforeTurn', message), signal?.reason);
}

/**
 * Creates the verbs over a port.
 *
 * @internal
 */
export function createCaller(options: CallerOptions): Caller {
  return new PortCaller(options);
}
