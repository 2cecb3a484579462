import {
  type ConversationFrame,
  type CrashPolicy,
  type CrashRecord,
  type CreditFrame,
  type OpenedFrame,
  type OpenFrame,
  type ParticipantInfo,
  type Phase,
  type PolicyEvent,
  type Status,
  OK,
  statusErrorFor,
} from '@liminal/protocol';
import { type ReceiveOptions, type Reply, CallbackDeadline, CrashLog, fateStatus } from '@liminal/runtime';
import { ConversationStreams } from '../streams';
import { type StatusOfFate, ClientOperations } from './client-operations';
import { type ConversationLink } from './conversation-link';
import {
  type ClientConversationEvent,
  type ClientPhase,
  type ClientState,
  OPENING,
  eventOfCrash,
  isOver,
  transitionClientConversation,
} from './conversation-state';
import { ENDED_FIRST, lostStatus, openingRefusal, refusalOf, undeliveredStatus } from './conversation-status';
import { lostCrash } from './lost-crash';
import { Opening } from './opening';

const LAST_OP = 2 ** 32 - 1;
const FAIL: CrashPolicy = Object.freeze({ kind: 'fail' });

/**
 * A conversation on its connection, at the client: its phases, its crash, and its end, whether the participant, the server, the
 * connection or this side brings it.
 *
 * What happens to it happens inside its emission queue: the whole of it first, then the observers are told. So one who leaves when told
 * of a crash does not change what the crash means for the others.
 */
export class ClientConversation {
  id = '';
  /** The crash policy in force, once the server has told it (POLICY-7). */
  policy = FAIL;
  /** The latest that the server has told of: while a crash is healed, still the one that crashed. */
  participants: readonly ParticipantInfo[] = [];
  readonly streams = new ConversationStreams();
  readonly crashes: CrashLog;
  readonly operations: ClientOperations;
  private state: ClientState = OPENING;
  /** The first crash that is not healed: it is what the conversation fails of. */
  private fatal: CrashRecord | undefined;
  private toldPhase: Phase | undefined;
  private opening: Opening | undefined;
  private endWaiters: (() => void)[] = [];
  private why: Status | undefined;
  private finished = false;

  /** @param lastOp The last id that a message may have. */
  constructor(
    readonly ref: number,
    readonly subject: string,
    private readonly link: ConversationLink,
    lastOp = LAST_OP,
  ) {
    this.crashes = new CrashLog(this.streams.queue, link.clock, link.wheel);
    this.operations = new ClientOperations({
      ref,
      link,
      lastOp,
      replies: this.streams.replies,
      activate: () => this.activate(),
      sent: () => this.tellPhase(),
      exhausted: (status) => this.startClosing(status),
    });
  }

  // Phases

  get phase(): Phase {
    const { phase } = this.state;
    return phase === 'opening' ? 'created' : phase;
  }

  get isOver(): boolean {
    return isOver(this.state.phase);
  }

  /** [CRASH-1] a crash that is healed does not count */
  get hasDetectedCrash(): boolean {
    return this.fatal !== undefined || this.phase === 'failed';
  }

  private enter(event: ClientConversationEvent): boolean {
    const next = transitionClientConversation(this.state, event);
    this.state = next ?? this.state;
    return next !== undefined;
  }

  private tellPhase(): void {
    const { phase } = this;
    if (phase === this.toldPhase) return;
    this.toldPhase = phase;
    this.streams.phases.emit(phase);
  }

  private activate(): Status | undefined {
    const { phase, doomed } = this.state;
    return (phase === 'active' && !doomed) || this.enter('activate') ? undefined : this.refusal();
  }

  private refusal(): Status {
    const { id, subject, phase, why } = this;
    return refusalOf({ id, subject, phase, why, crash: this.fatal });
  }

  /** The next reply from the inbox: to wait for one activates, and what has come can be taken when all is over. */
  receiveReply(options?: ReceiveOptions): Promise<Reply> {
    this.activate();
    this.tellPhase();
    return this.operations.caller.receiveReply(options);
  }

  // Opening

  /** Resolves when the server has opened it. Rejects with its refusal, or when nobody waits any more: then what it opens is closed. */
  open(frame: OpenFrame, deadlineMs: number, signal: AbortSignal | undefined): Promise<void> {
    const { clock, wheel } = this.link;
    const giveUp = (status: Status) => this.giveUp(status);
    const opening = new Opening({ subject: this.subject, clock, wheel, deadlineMs, signal, giveUp });
    this.opening = opening;
    this.link.send(frame);
    return opening.answered;
  }

  private opened(frame: OpenedFrame): void {
    if (!this.enter('opened')) throw outOfPlace(frame, this.state.phase);
    this.id = frame.conversationId;
    this.policy = frame.policy;
    this.participants = frame.participants;
    if (frame.credit) this.operations.allow(frame.credit);
    this.tellPhase();
    this.opening?.settle();
    this.opening = undefined;
  }

  private giveUp(status: Status): void {
    this.link.send({ kind: 'close', ref: this.ref, status });
    this.enter('abandoned');
    this.end(ENDED_FIRST, status);
  }

  // In

  /** A frame of this conversation came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    this.streams.queue.call(dispatch, this, frame);
  }

  /** In its turn. */
  dispatch(frame: ConversationFrame): void {
    if (frame.kind === 'opened') return this.opened(frame);
    if (frame.kind === 'closed') return this.closed(frame.status);
    if (this.state.phase === 'opening') throw outOfPlace(frame, this.state.phase);
    switch (frame.kind) {
      case 'reply':
        return this.operations.reply(frame);
      case 'rejected':
      case 'deferred':
        return this.operations.refused(frame.op, frame.status);
      case 'credit':
        return this.allowed(frame);
      case 'exit':
        return this.crashed(frame.crash);
      case 'policyEvent':
        return this.policyActed(frame.event);
      default:
        throw outOfPlace(frame, this.state.phase);
    }
  }

  /** A server reads no streams: its credit is for messages. */
  private allowed(frame: CreditFrame): void {
    if (frame.op !== 0) throw outOfPlace(frame, this.state.phase);
    this.operations.allow(frame.credit);
  }

  private crashed(crash: CrashRecord): void {
    // [CRASH-1] one crash a generation, and none of what is over
    if (this.isOver || crash.generation <= (this.crashes.latest?.generation ?? 0)) return;
    this.record(crash, (fate, keyed) => fateStatus(crash, fate, keyed));
  }

  /** [CRASH-4] it takes nothing more before anybody is told of a crash that is not healed, so that what they send then is refused */
  private record(crash: CrashRecord, statusOf: StatusOfFate): void {
    const event = eventOfCrash(crash.decision);
    if (event) {
      this.enter(event);
      this.fatal ??= crash;
    }
    this.crashes.record(crash);
    // [POLICY-2] what is carried over goes on, with the deadline that it has
    for (const fate of crash.fates) if (fate.fate !== 'carriedOver') this.operations.fate(fate, statusOf);
    this.tellPhase();
  }

  private policyActed(event: PolicyEvent): void {
    if (event.outcome === 'restarted' || event.outcome === 'rerouted')
      this.participants = [event.participant];
    if (event.phase === 'failed') {
      this.enter('failed');
      this.fatal ??= this.crashes.latest;
    }
    this.streams.policy.emit(event);
    this.tellPhase();
  }

  private closed(status: Status): void {
    this.why = status;
    this.enter('closed');
    // What the server has not settled never reached it: frames are read in order.
    this.end(this.undelivered() ?? this.refusal(), openingRefusal(this.subject, status));
  }

  private undelivered(): Status | undefined {
    return this.fatal && undeliveredStatus(this.fatal);
  }

  // Ends that the server does not tell

  /** The connection is gone; what became of the participant is not known (C-15). */
  lost(detail: string): void {
    this.streams.queue.run(() => {
      const undelivered = this.undelivered();
      if (undelivered) this.enter('failed');
      else if (!this.opening && !this.isOver) this.loseParticipant(detail);
      this.end(undelivered ?? lostStatus(detail, 0), lostStatus(detail, 0));
    });
  }

  private loseParticipant(detail: string): void {
    const { subject, participants, crashes, link, operations } = this;
    const at = link.clock.wall();
    const fates = operations.fates();
    const crash = lostCrash({ subject, participants, latest: crashes.latest, detail, at, fates });
    this.record(crash, ({ replies }, keyed) => lostStatus(detail, replies, keyed));
  }

  /** Lets go of it without waiting for the server. */
  abandon(): void {
    this.enter('abandoned');
    this.streams.queue.run(() => this.end(this.undelivered() ?? ENDED_FIRST, ENDED_FIRST));
  }

  /** The close deadline has come: what is still open is cancelled, at the server too. */
  private closeLate(): void {
    this.streams.queue.run(() => this.operations.cancelAll(ENDED_FIRST.message));
    this.abandon();
  }

  /** Ends it gracefully (CONV-3). Resolves when it is over; after `deadlineMs` it is, whatever the server says. */
  close(deadlineMs: number): Promise<void> {
    if (this.finished) return Promise.resolve();
    return new Promise((resolve) => {
      const { clock, wheel } = this.link;
      const deadline = new CallbackDeadline(() => this.closeLate());
      wheel.set(deadline, clock.now() + deadlineMs);
      this.endWaiters.push(() => {
        wheel.drop(deadline);
        resolve();
      });
      this.startClosing(OK);
    });
  }

  private startClosing(status: Status): void {
    if (this.isOver || this.state.phase === 'completing') return;
    this.enter('close');
    this.link.send({ kind: 'close', ref: this.ref, status });
    this.tellPhase();
  }

  /**
   * It is over.
   *
   * @param open What the operations end with that are open still.
   * @param refusal What its opening fails with, if it was not open yet.
   */
  private end(open: Status, refusal: Status): void {
    if (this.finished) return;
    this.finished = true;
    // [EXIT-5] its place is free before anybody is told
    this.link.ended(this.ref);
    this.operations.end(open, this.refusal());
    this.opening?.settle(refusal);
    this.opening = undefined;
    this.tellPhase();
    this.crashes.end();
    this.streams.complete();
    for (const resolve of this.endWaiters.splice(0)) resolve();
  }
}

function dispatch(conversation: ClientConversation, frame: ConversationFrame): void {
  conversation.dispatch(frame);
}

function outOfPlace({ kind }: ConversationFrame, phase: ClientPhase): Error {
  return statusErrorFor('malformed', `Frame ${kind} came for a conversation that is ${phase} [WIRE-5].`);
}
