import {
  type ConversationFrame,
  type CrashRecord,
  type Envelope,
  type MessageFrame,
  type Pid,
  type PolicyEvent,
  type ReplyFrame,
  type Status,
  type CreditCounts,
  envelopeProblem,
  heals,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
} from '@liminal/protocol';
import { type ConversationEnd, type ConversationResource } from '@liminal/conversation';
import {
  type Admission,
  type ReplyEvent,
  type ReplyObserver,
  GrantedCredit,
  startStatus,
} from '@liminal/runtime';
import { type Observable, Subscription } from 'rxjs';
import { type Redact, redactedCrash } from '../redaction';
import { ConnectionStreams } from '../streams';
import { type ConversationSink } from './conversation-sink';
import { FrameHold } from './frame-hold';
import { openingFrames } from './opening-frames';
import { StreamGates } from './stream-gates';

export interface ConnectionConversationOptions {
  /** The conversation's handle on its connection. */
  readonly ref: number;
  readonly resource: ConversationResource;
  readonly sink: ConversationSink;
  readonly redact: Redact;
  /** The longest payload of a message. */
  readonly payloadBytes: number;
}

const NOT_ENCODED = statusFor(
  'defect',
  'The reply could not be encoded: a field of its envelope or status is not what it should be.',
);

/**
 * A conversation on its connection: it turns frames into the resource's calls, and what the resource tells into frames. It can be taken off
 * one connection and put on another, and nothing is lost in between.
 */
export class ConnectionConversation implements ReplyObserver {
  private ref: number;
  private sink: ConversationSink | undefined;
  private opening = true;
  /** Its last frame was sent, or nobody wants any more of it. */
  private over = false;
  private lastOp = 0;
  private shownCrash: CrashRecord | undefined;
  private readonly resource: ConversationResource;
  private readonly hold = new FrameHold();
  private readonly gates: StreamGates;
  private readonly granted = new GrantedCredit();
  private readonly streams = new ConnectionStreams();
  private readonly subscriptions = new Subscription();

  constructor(private readonly options: ConnectionConversationOptions) {
    const { resource, ref, sink } = options;
    this.ref = ref;
    this.sink = sink;
    this.resource = resource;
    this.gates = new StreamGates({
      writable: () => this.sink?.writable ?? false,
      grant: (op, slice) => resource.credit(op, slice),
    });
    // The end last: a late subscriber is told of it at once.
    this.subscriptions.add(resource.observeRoom(() => this.grant()));
    this.subscriptions.add(resource.observeReplies(this));
    this.subscriptions.add(resource.crash$.subscribe((crash) => this.crashed(crash)));
    this.subscriptions.add(resource.policy$.subscribe((event) => this.policyActed(event)));
    this.subscriptions.add(resource.ended$.subscribe((end) => this.ended(end)));
    resource.started().then(
      () => this.started(),
      (error: unknown) => this.notStarted(error),
    );
  }

  /** Every crash, redacted as its client is shown it; completes with the conversation. */
  get crash$(): Observable<CrashRecord> {
    return this.streams.crashes.stream$;
  }

  /** Every reply and every end with a status. */
  get reply$(): Observable<ReplyEvent> {
    return this.streams.replies.stream$;
  }

  get policy$(): Observable<PolicyEvent> {
    return this.streams.policy.stream$;
  }

  // From the client

  /** A message came. Throws the status error where it breaks the protocol. */
  message(frame: MessageFrame): void {
    const { op, envelope } = frame;
    if (op !== this.lastOp + 1) throw outOfOrder(op, this.lastOp);
    this.lastOp = op;
    this.granted.receive(envelope.payload.length);
    const problem = envelopeProblem(envelope, this.options.payloadBytes);
    if (problem) return this.notTaken(op, 'rejected', problem);
    const admission = this.admit(frame);
    if (admission.kind !== 'accepted') return this.notTaken(op, admission.kind, admission.status);
    // With less left, what was not worth a frame may be worth one.
    this.grant();
  }

  /** Hands it on: the frame itself, where it says all. */
  private admit(frame: MessageFrame): Admission {
    const { op, expects } = frame;
    const message = expects === 'stream' ? { ...frame, credit: this.gates.open(op, frame.credit) } : frame;
    return this.resource.message(message);
  }

  /** [FLOW-1] whoever sent it is told in any case, also of a cast */
  private notTaken(op: number, kind: 'deferred' | 'rejected', status: Status): void {
    this.gates.end(op);
    this.send({ kind, ref: this.ref, op, status });
    // It takes no place, so another may be sent for it.
    this.grant();
  }

  /** [FLOW-2] tells how much more may be sent, where that is worth a frame; nothing that is held, for it is told anew on the next connection */
  private grant(): void {
    if (this.opening || !this.sink) return;
    const credit = this.granted.next(this.resource.room());
    if (credit) this.send({ kind: 'credit', ref: this.ref, op: 0, credit });
  }

  cancel(op: number, reason: string): void {
    this.resource.cancel(op, reason);
  }

  credit(op: number, credit: CreditCounts): void {
    this.gates.allow(op, credit);
  }

  /** Ends it gracefully; Closed follows. */
  close(deadlineMs?: number): void {
    const closing = this.resource.close(deadlineMs === undefined ? {} : { deadlineMs });
    // A graceful end may fail; this one cannot.
    closing.catch(() => this.resource.finalize());
  }

  /** Ends it at once. Nothing more is sent. */
  finalize(): void {
    this.over = true;
    this.sink = undefined;
    this.gates.clear();
    this.resource.finalize();
    this.release();
  }

  private release(): void {
    this.streams.complete();
    this.subscriptions.unsubscribe();
  }

  // Between connections

  /** Takes it off its connection: it goes on without an owner, its streams pause, and what it says is held, to a limit. */
  detach(): void {
    this.sink = undefined;
    this.resource.ownedBy(undefined);
  }

  /** Puts it on a connection, under the handle it has there: what was held goes out, and its streams go on. */
  attach(sink: ConversationSink, ref: number, owner: Pid): void {
    this.ref = ref;
    this.sink = sink;
    this.resource.ownedBy(owner);
    if (!this.opening) {
      this.sendHeld();
      this.send({ kind: 'credit', ref, op: 0, credit: this.granted.now(this.resource.room()) });
    }
    this.resumeStreams();
  }

  private sendHeld(): void {
    for (const frame of this.hold.take()) this.send({ ...frame, ref: this.ref });
  }

  private send(frame: ConversationFrame): void {
    if (this.over) return;
    if (this.sink && !this.opening) return this.pass(this.sink, frame);
    this.hold.push(frame);
    // Nobody may ever come for it. What is told of the end is held too, so that whoever comes gets all of it.
    if (this.hold.overflows) this.resource.finalize();
  }

  private pass(sink: ConversationSink, frame: ConversationFrame): void {
    sink.send(frame);
    if (frame.kind !== 'closed') return;
    this.over = true;
    sink.ended(this.ref);
  }

  /** The connection has room again. */
  resumeStreams(): void {
    this.gates.resume();
  }

  // From the resource

  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    this.passReply(op, index, envelope, more);
    const { replies } = this.streams;
    if (replies.observed) replies.emit({ kind: 'reply', op, index, more, envelope });
  }

  status(op: number, status: Status): void {
    this.endOperation(op, { index: 0, status });
    const { replies } = this.streams;
    if (replies.observed) replies.emit({ kind: 'status', op, status });
  }

  private passReply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { ref } = this;
    try {
      this.send(
        envelope
          ? { kind: 'reply', ref, op, index, more, envelope }
          : { kind: 'reply', ref, op, index, more },
      );
    } catch {
      return this.replyNotEncoded(op, more);
    }
    if (more) this.gates.passed(op, envelope?.payload.length ?? 0);
    else this.gates.end(op);
  }

  /** A participant in plain JavaScript can put anything into an envelope. That costs it the operation, and nobody else anything. */
  private replyNotEncoded(op: number, more: boolean): void {
    if (more) this.resource.cancel(op, NOT_ENCODED.message);
    else this.endOperation(op, { index: 0, status: NOT_ENCODED });
  }

  private endOperation(op: number, end: Pick<ReplyFrame, 'index' | 'status'>): void {
    this.gates.end(op);
    const frame = { kind: 'reply', ref: this.ref, op, more: false } as const;
    try {
      this.send({ ...frame, ...end });
    } catch {
      this.send({ ...frame, index: 0, status: NOT_ENCODED });
    }
  }

  private crashed(crash: CrashRecord): void {
    const shown = redactedCrash(crash, this.options.redact);
    this.shownCrash = shown;
    for (const { op, fate } of crash.fates) if (fate !== 'carriedOver') this.gates.end(op);
    this.send({ kind: 'exit', ref: this.ref, crash: shown });
    this.streams.crashes.emit(shown);
  }

  private policyActed(event: PolicyEvent): void {
    this.send({ kind: 'policyEvent', ref: this.ref, event });
    this.streams.policy.emit(event);
  }

  private ended({ status, counters }: ConversationEnd): void {
    this.gates.clear();
    this.send({ kind: 'closed', ref: this.ref, status, counters });
    this.release();
  }

  // Opening: until the participant has started, what comes of the conversation is held

  private started(): void {
    const credit = this.granted.now(this.resource.room());
    const frames = openingFrames(this.ref, this.resource.state(), credit, this.hold.take());
    this.opening = false;
    for (const frame of frames) this.send(frame);
  }

  /** The refusal to open is all that the client is told; the crash notices of the start are not for it. */
  private notStarted(error: unknown): void {
    this.hold.take();
    this.opening = false;
    const { shownCrash } = this;
    const told = statusErrorFrom(error).status;
    // What nobody took has not crashed, and a crash that was healed is not why it ended.
    const isDeclined = told.details?.['reason'] === 'declined';
    const isCrash = shownCrash !== undefined && !isDeclined && !heals(shownCrash.decision);
    const status = isCrash ? startStatus(shownCrash) : told;
    const { counters } = this.resource.state();
    this.release();
    this.resource.finalize();
    this.send({ kind: 'closed', ref: this.ref, status, counters });
  }
}

function outOfOrder(op: number, lastOp: number): Error {
  return statusErrorFor(
    'malformed',
    `Operation ${op} came after operation ${lastOp}; ids are dense [WIRE-2].`,
  );
}
