import {
  type ConversationCounters,
  type CrashPolicy,
  type CrashRecord,
  type Phase,
  type Pid,
  type PolicyEvent,
  type Status,
  envelope as markedEnvelope,
} from '@liminal/protocol';
import {
  type Admission,
  type AwaitCrashOptions,
  type Caller,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyObserver,
  type ListLinks,
  CrashLog,
  createCaller,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ConversationHistory } from './conversation-history';
import { type ConversationHome } from './conversation-home';
import { ConversationLife } from './conversation-life';
import { endStatus, refusalOf } from './conversation-outcome';
import { type EndState } from './conversation-state';
import {
  type CloseOptions,
  type ConversationEnd,
  type ConversationResource,
  type ConversationSnapshot,
  type ResourceMessage,
} from './conversation-resource';
import { type LivingConversation } from './living-conversation';
import { type PostMortem, postMortemOf } from './post-mortem';
import { type Beginning, ConversationTraffic } from './conversation-traffic';
import { TrafficPort } from './traffic-port';

/**
 * A conversation: its traffic, its life, and what its owner and its observers see of both. Admission and state are answered at once, never
 * behind a mailbox (CONV-6).
 */
export class ConversationActor
  extends ConversationTraffic
  implements ConversationResource, LivingConversation, ListLinks<ConversationActor>
{
  /** Its place among the conversations of its home. */
  previous: ConversationActor | undefined;
  next: ConversationActor | undefined;
  private readonly life: ConversationLife;
  private lazyCrashes: CrashLog | undefined;
  private lazyCaller: Caller | undefined;

  constructor(
    private readonly home: ConversationHome<ConversationActor>,
    beginning: Beginning,
  ) {
    super(home, beginning);
    const { deadlineMs, owner } = beginning;
    this.life = new ConversationLife(this);
    home.began(this);
    this.seat.start(this.life.pid, this);
    this.life.ownedBy(owner);
    if (deadlineMs !== undefined) this.life.lastsAtMost(deadlineMs);
  }

  get id(): string {
    return this.beginning.id;
  }

  get policy(): CrashPolicy {
    return this.beginning.policy;
  }

  get subject(): string {
    return this.offering.name;
  }

  get pid(): Pid {
    return this.life.pid;
  }

  get phase(): Phase {
    return this.life.phase;
  }

  get closeDeadlineMs(): number {
    return this.options.closeDeadlineMs;
  }

  // Messages

  message(message: ResourceMessage): Admission {
    const { envelope, deadlineMs } = message;
    if (message.to !== 'inbox') return this.open(message, undefined, message.op);
    const marked = markedEnvelope(envelope.payload, envelope);
    return this.caller.send(marked, { expects: 'reply', to: 'inbox', deadlineMs });
  }

  receiveReply(options?: ReceiveOptions): Promise<Reply> {
    // Once it is over, the inbox says why.
    this.life.activate();
    return this.caller.receiveReply(options);
  }

  /** The caller's verbs over this conversation, for callers in this program. */
  get caller(): Caller {
    this.lazyCaller ??= this.createCaller();
    return this.lazyCaller;
  }

  private createCaller(): Caller {
    const { ports, wheel } = this.node;
    const { payloadBytes, operations } = this.options;
    const caller = createCaller({
      port: new TrafficPort(this),
      clock: ports.clock,
      wheel,
      payloadBytes,
      inboxReplies: operations,
    });
    const { ending } = this.life;
    if (ending) caller.end(refusalOf(ending.cause));
    return caller;
  }

  override madeRoom(): void {
    super.madeRoom();
    if (this.lazyCaller?.waitsForRoom && this.table.hasRoom)
      this.lazyCaller.roomMade(this.table.room().messages);
  }

  // Its life

  protected activate(): Status | undefined {
    return this.life.activate();
  }

  protected checkIdle(): void {
    this.life.checkIdle();
  }

  instanceStarted(): void {
    this.life.instanceStarted();
  }

  instanceDeclined(status: Status): void {
    this.life.instanceDeclined(status);
  }

  started(): Promise<void> {
    return this.life.started();
  }

  ownedBy(owner: Pid | undefined): void {
    this.life.ownedBy(owner);
  }

  close(options?: CloseOptions): Promise<void> {
    return this.life.close(options);
  }

  finalize(): void {
    this.life.finalize();
  }

  over({ phase, cause }: EndState): void {
    this.home.ended(this);
    this.lazyCaller?.end(refusalOf(cause));
    this.lazyCrashes?.end();
    this.streams.complete(() => ({ phase, status: endStatus(cause), counters: this.counters() }));
  }

  // What is known

  state(): ConversationSnapshot {
    const { id, subject, phase, policy } = this;
    const { healing, crashHandling } = this.life;
    const known = {
      id,
      subject,
      phase,
      policy,
      participants: [this.seat.state()],
      openOperations: this.table.openOperations(),
      counters: this.counters(),
      policyDecisions: crashHandling?.trail.map(({ decision }) => decision) ?? [],
    };
    return healing ? { ...known, healing: healing.step } : known;
  }

  /** What is left to read after a crash (CRASH-6); nothing without one. */
  postMortem(): PostMortem | undefined {
    const { crashHandling } = this.life;
    return crashHandling && postMortemOf(this, crashHandling);
  }

  history(): ConversationHistory {
    const { id, subject, phase, log } = this;
    const entries = log.read();
    return { id, subject, phase, entries, omitted: Math.max(0, log.appended - entries.length) };
  }

  counters(): ConversationCounters {
    const { admitted: messages, replies, rejected, droppedReplies } = this.table;
    return { messages, replies, rejected, droppedReplies };
  }

  get participantPids(): readonly Pid[] {
    return this.seat.pids;
  }

  hasDetectedCrash(): boolean {
    return this.phase === 'failed' || (this.life.crashHandling?.detected ?? false);
  }

  /** Made when somebody looks, or when there is something to record. */
  get crashes(): CrashLog {
    this.lazyCrashes ??= this.createCrashLog();
    return this.lazyCrashes;
  }

  private createCrashLog(): CrashLog {
    const { ports, wheel } = this.node;
    const crashes = new CrashLog(this.streams.queue, ports.clock, wheel);
    const { isOver, crashHandling } = this.life;
    if (isOver && !crashHandling) crashes.end();
    return crashes;
  }

  awaitCrash(options?: AwaitCrashOptions): Promise<CrashRecord | undefined> {
    return this.crashes.await(options);
  }

  get crash$(): Observable<CrashRecord> {
    return this.crashes.crash$;
  }

  get reply$(): Observable<ReplyEvent> {
    return this.streams.replies.stream$;
  }

  observeReplies(observer: ReplyObserver): () => void {
    return this.streams.replies.observe(observer);
  }

  get policy$(): Observable<PolicyEvent> {
    return this.streams.policy$;
  }

  get phase$(): Observable<Phase> {
    return this.streams.phase$;
  }

  get ended$(): Observable<ConversationEnd> {
    return this.streams.ended$;
  }
}
