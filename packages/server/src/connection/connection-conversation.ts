import {
  type ConversationFrame,
  type CrashRecord,
  type MessageFrame,
  type Pid,
  type PolicyEvent,
  type StreamCredit,
  boundedReason,
  envelopeProblem,
  statusErrorFor,
  statusErrorFrom,
} from '@liminal/protocol';
import { type ConversationEnd, type ConversationResource } from '@liminal/conversation';
import { type ReplyEvent, startStatus } from '@liminal/runtime';
import { type Observable, Subscription } from 'rxjs';
import { type Redact } from '../redaction';
import { ConnectionStreams } from '../streams';
import { type ConversationSink } from './conversation-sink';
import { FrameHold } from './frame-hold';
import { StreamGate } from './stream-gate';

export interface ConnectionConversationOptions {
  /** The conversation's handle on its connection. */
  readonly ref: number;
  readonly resource: ConversationResource;
  readonly sink: ConversationSink;
  readonly redact: Redact;
  readonly payloadBytes: number;
}

const NO_CREDIT: StreamCredit = Object.freeze({ messages: 0, bytes: 0 });

/**
 * A conversation on its connection: it turns frames into the resource's calls, and what the resource tells into frames. It can be taken off
 * one connection and put on another, and nothing is lost in between.
 */
export class ConnectionConversation {
  private ref: number;
  private sink: ConversationSink | undefined;
  private opening = true;
  private lastOp = 0;
  private shownCrash: CrashRecord | undefined;
  private readonly resource: ConversationResource;
  private readonly hold = new FrameHold();
  private readonly gates = new Map<number, StreamGate>();
  private readonly streams = new ConnectionStreams();
  private readonly subscriptions = new Subscription();

  constructor(private readonly options: ConnectionConversationOptions) {
    const { resource, ref, sink } = options;
    this.ref = ref;
    this.sink = sink;
    this.resource = resource;
    // The end last: a late subscriber is told of it at once.
    this.subscriptions.add(resource.reply$.subscribe((event) => this.replied(event)));
    this.subscriptions.add(resource.crash$.subscribe((crash) => this.crashed(crash)));
    this.subscriptions.add(resource.policy$.subscribe((event) => this.policyActed(event)));
    this.subscriptions.add(resource.ended$.subscribe((end) => this.ended(end)));
    resource.started().then(
      () => this.started(),
      (error: unknown) => this.notStarted(error),
    );
  }

  /** Every crash, as its client is shown it; completes with the conversation. */
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
    const { op, envelope, expects, deadlineMs, deadlinePerReply } = frame;
    if (op !== this.lastOp + 1) throw outOfOrder(op, this.lastOp);
    this.lastOp = op;
    const problem = envelopeProblem(envelope, this.options.payloadBytes);
    if (problem) return this.send({ kind: 'rejected', ref: this.ref, op, status: problem });
    const gate = expects === 'stream' ? new StreamGate(frame.credit ?? NO_CREDIT) : undefined;
    if (gate) this.gates.set(op, gate);
    const credit = gate ? { credit: this.nextSlice(gate) ?? NO_CREDIT } : undefined;
    const admission = this.resource.message(envelope, { op, expects, deadlineMs, deadlinePerReply, ...credit });
    if (admission.kind === 'accepted') return;
    this.gates.delete(op);
    this.send({ kind: 'rejected', ref: this.ref, op, status: admission.status });
  }

  cancel(op: number, reason: string): void {
    this.resource.cancel(op, reason);
  }

  credit(op: number, credit: StreamCredit): void {
    const gate = this.gates.get(op);
    if (!gate) return;
    gate.allow(credit);
    this.pull(op, gate);
  }

  /** Ends it gracefully; Closed follows. */
  close(deadlineMs?: number): void {
    void this.resource.close(deadlineMs === undefined ? {} : { deadlineMs });
  }

  /** Ends it at once. */
  finalize(): void {
    this.sink = undefined;
    this.resource.finalize();
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
    if (!this.opening) this.release();
    this.resumeStreams();
  }

  private release(): void {
    for (const frame of this.hold.take()) this.send({ ...frame, ref: this.ref });
  }

  private send(frame: ConversationFrame): void {
    const { sink } = this;
    if (sink && !this.opening) {
      sink.send(frame);
      if (frame.kind === 'closed') sink.ended(this.ref);
      return;
    }
    this.hold.push(frame);
    // Nobody may ever come for it: what cannot be handed over whole is not kept at all.
    if (this.hold.overflows) this.resource.finalize();
  }

  // Streams are pulled against what the connection can take (FLOW-3)

  /** The connection has room again. */
  resumeStreams(): void {
    for (const [op, gate] of this.gates) this.pull(op, gate);
  }

  private pull(op: number, gate: StreamGate): void {
    const slice = this.nextSlice(gate);
    if (slice) this.resource.credit(op, slice);
  }

  private nextSlice(gate: StreamGate): StreamCredit | undefined {
    return this.sink?.writable ? gate.nextSlice() : undefined;
  }

  private passed(op: number, payloadBytes: number): void {
    const gate = this.gates.get(op);
    if (!gate) return;
    gate.count(payloadBytes);
    this.pull(op, gate);
  }

  // From the resource

  private replied(event: ReplyEvent): void {
    const { ref } = this;
    const { op } = event;
    if (event.kind === 'status') {
      this.gates.delete(op);
      this.send({ kind: 'reply', ref, op, index: 0, more: false, status: event.status });
    } else {
      const { index, more, envelope } = event;
      this.send(envelope ? { kind: 'reply', ref, op, index, more, envelope } : { kind: 'reply', ref, op, index, more });
      if (more) this.passed(op, envelope?.payload.length ?? 0);
      else this.gates.delete(op);
    }
    if (this.streams.replies.observed) this.streams.replies.emit(event);
  }

  private crashed(crash: CrashRecord): void {
    const shown = this.shown(crash);
    this.shownCrash = shown;
    this.gates.clear();
    this.send({ kind: 'exit', ref: this.ref, crash: shown });
    this.streams.crashes.emit(shown);
  }

  /** [EXIT-6] the redaction hook is the user's, and a crash notice must not fail by it */
  private shown(crash: CrashRecord): CrashRecord {
    try {
      return { ...crash, reason: boundedReason(this.options.redact(crash.reason)) };
    } catch {
      return { ...crash, reason: { kind: 'crashed', name: 'Redacted', message: 'The reason cannot be shown.' } };
    }
  }

  private policyActed(event: PolicyEvent): void {
    this.send({ kind: 'policyEvent', ref: this.ref, event });
    this.streams.policy.emit(event);
  }

  private ended({ status, counters }: ConversationEnd): void {
    this.gates.clear();
    this.send({ kind: 'closed', ref: this.ref, status, counters });
    this.streams.complete();
    this.subscriptions.unsubscribe();
  }

  // Opening: until the participant has started, what comes of the conversation is held

  private started(): void {
    if (!this.opening) return;
    const held = this.hold.take();
    this.opening = false;
    const { participants, id } = this.resource.state();
    this.send({ kind: 'opened', ref: this.ref, conversationId: id, participants });
    for (const frame of held) this.send(frame);
  }

  /** The refusal to open is all that the client is told; the crash notice of the start is not for it. */
  private notStarted(error: unknown): void {
    this.hold.take();
    this.opening = false;
    const status = this.shownCrash ? startStatus(this.shownCrash) : statusErrorFrom(error).status;
    const { counters } = this.resource.state();
    this.send({ kind: 'closed', ref: this.ref, status, counters });
  }
}

function outOfOrder(op: number, lastOp: number): Error {
  return statusErrorFor('malformed', `Operation ${op} came after operation ${lastOp}; ids are dense [WIRE-2].`);
}
