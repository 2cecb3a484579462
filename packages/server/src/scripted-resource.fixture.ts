import {
  type ConversationCounters,
  type CrashPolicy,
  type CrashRecord,
  type Pid,
  type PolicyEvent,
  type Status,
  type CreditCounts,
  NORMAL,
  OK,
  statusErrorFor,
} from '@liminal/protocol';
import {
  type ConversationEnd,
  type ConversationResource,
  type ParticipantState,
  type ResourceMessage,
} from '@liminal/conversation';
import { type Admission, type Reply, type ReplyEvent, type ReplyObserver } from '@liminal/runtime';
import { ReplaySubject, Subject } from 'rxjs';

const COUNTERS: ConversationCounters = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };

/** A conversation that only keeps a trace: it has no participants and never replies, unless the test says so. */
export class ScriptedResource implements ConversationResource {
  readonly id = 'scripted';
  readonly subject = 'trace';
  readonly trace: unknown[] = [];
  readonly participantPids: readonly Pid[] = [];
  readonly observers = new Set<ReplyObserver>();
  private readonly replySubject = new Subject<ReplyEvent>();
  readonly crashSubject = new ReplaySubject<CrashRecord>(1);
  readonly policySubject = new Subject<PolicyEvent>();
  readonly endSubject = new ReplaySubject<ConversationEnd>(1);
  readonly reply$ = this.replySubject.asObservable();
  readonly crash$ = this.crashSubject.asObservable();
  readonly policy$ = this.policySubject.asObservable();
  readonly ended$ = this.endSubject.asObservable();
  starting: Promise<void> = Promise.resolve();
  admission: Admission = { kind: 'accepted', op: 0 };
  closing: () => Promise<void> = () => new Promise(() => undefined);
  policy: CrashPolicy = { kind: 'fail' };
  participants: readonly ParticipantState[] = [];
  finalized = 0;
  free: CreditCounts = { messages: 100, bytes: 100_000 };
  private roomObserver: (() => void) | undefined;

  started(): Promise<void> {
    return this.starting;
  }

  /** Told directly, so that what the observer throws comes out. */
  observeReplies(observer: ReplyObserver): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  message({ envelope, op, expects, deadlineMs, credit, idempotencyKey }: ResourceMessage): Admission {
    const text = Buffer.from(envelope.payload).toString();
    this.trace.push({ text, op, expects, deadlineMs, credit, idempotencyKey });
    return this.admission;
  }

  cancel(op: number, reason?: string): void {
    this.trace.push({ cancel: op, reason });
  }

  credit(op: number, credit: CreditCounts): void {
    this.trace.push({ op, credit });
  }

  room(): CreditCounts {
    return this.free;
  }

  observeRoom(observer: () => void): () => void {
    this.roomObserver = observer;
    return () => (this.roomObserver = undefined);
  }

  state() {
    return {
      id: this.id,
      subject: this.subject,
      phase: 'active' as const,
      policy: this.policy,
      participants: this.participants,
      openOperations: [],
      counters: COUNTERS,
      policyDecisions: [],
    };
  }

  hasDetectedCrash(): boolean {
    return false;
  }

  awaitCrash(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  receiveReply(): Promise<Reply> {
    return Promise.reject(statusErrorFor('conversationOver', 'A trace never replies.'));
  }

  ownedBy(owner: Pid | undefined): void {
    this.trace.push({ owner: owner !== undefined });
  }

  close(): Promise<void> {
    this.trace.push('close');
    return this.closing();
  }

  finalize(): void {
    if (this.finalized++ === 0) this.end();
  }

  // What a test makes it do

  makeRoom(free: CreditCounts): void {
    this.free = free;
    this.roomObserver?.();
  }

  end(end: ConversationEnd = { phase: 'closed', status: OK, counters: COUNTERS }): void {
    this.endSubject.next(end);
  }

  reply(op: number, index: number, text: string, more: boolean): void {
    const envelope = { payload: new Uint8Array(Buffer.from(text)) };
    this.replySubject.next({ kind: 'reply', op, index, more, envelope });
    for (const observer of this.observers) observer.reply(op, index, envelope, more);
  }

  status(op: number, status: Status): void {
    this.replySubject.next({ kind: 'status', op, status });
    for (const observer of this.observers) observer.status(op, status);
  }

  crash(fates: CrashRecord['fates'] = [], more: Partial<CrashRecord> = {}): CrashRecord {
    const crash: CrashRecord = {
      participant: { node: 'far', number: 7, creation: 1 },
      subject: this.subject,
      host: 'trace',
      generation: 1,
      reason: NORMAL,
      unclean: true,
      at: 1.5,
      fates,
      decision: { action: 'fail' },
      ...more,
    };
    this.crashSubject.next(crash);
    return crash;
  }
}
