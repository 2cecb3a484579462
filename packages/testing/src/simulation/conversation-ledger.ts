import { type CrashRecord, type Phase, type PolicyEvent, heals } from '@liminal/protocol';
import { type ReplyEvent } from '@liminal/runtime';
import { type Book } from './book';
import { KnownCircumstances } from './circumstances';
import { InstancesLedger } from './instances-ledger';
import { type Answer } from './order';
import { type PolicyName } from './policies';
import { policyFault } from './policy-rules';
import { AT_ONCE_MS, RequestsLedger } from './requests-ledger';

/** An operation, as the conversation's streams tell of it. */
interface Told {
  replies: number;
  end: string | undefined;
}

/** From a phase to those that may follow it (CONV-1). */
const PHASES: Readonly<Record<Phase, readonly Phase[]>> = {
  created: ['active', 'completing', 'closed', 'failed'],
  active: ['completing', 'closed', 'failed'],
  completing: ['closed', 'failed'],
  closed: [],
  failed: [],
};

/** What is known of a conversation from the beginning. */
export interface ConversationFacts {
  readonly subject: string;
  readonly policy: PolicyName;
  /** What the server's clock said at first. */
  readonly startsAt: number;
}

/** Of a long stream, so many are written down. */
const NOTED_REPLIES = 6;

/** What the streams of one conversation tell: each word against all that was before, and against what was asked and what its instances have done. */
export class ConversationLedger {
  readonly instances: InstancesLedger;
  readonly requests: RequestsLedger;
  private readonly told = new Map<number, Told>();
  private readonly crashes: CrashRecord[] = [];
  private phase: Phase | undefined;
  /** Whether it had been through a crash when its caller could listen: what came of that, and of others before, nobody says again. */
  private isLate = false;
  private crashedGeneration = 0;
  private isDead = false;
  private completions = 0;
  private readonly policies: PolicyEvent[] = [];

  constructor(
    private readonly facts: ConversationFacts,
    private readonly book: Book,
    readonly circumstances = new KnownCircumstances(),
  ) {
    this.instances = new InstancesLedger(book, (token) => this.requests.askedAs(token));
    this.requests = new RequestsLedger(book, this.instances, circumstances);
  }

  // What its streams tell

  replied(event: ReplyEvent): void {
    const told = this.toldOf(event.op);
    if (told.end !== undefined)
      return this.book.violated(
        `operation ${event.op} has a ${event.kind} after its end (${told.end})`,
        'OP-1',
      );
    if (event.kind === 'status') return this.ends(event.op, event.status.code);
    if (this.isDead) this.book.violated(`operation ${event.op} has a reply after the exit`, 'LINK-4');
    if (event.envelope)
      this.checkAnswer(event.op, event.index, JSON.parse(textOf(event.envelope.payload)) as Answer);
    if (event.envelope && event.index !== told.replies++)
      this.book.violated(
        `operation ${event.op} has reply ${event.index}, and ${told.replies - 1} were before it`,
        'OP-3',
      );
    if (!event.more) this.ends(event.op, 'replied');
  }

  private checkAnswer(op: number, index: number, answer: Answer): void {
    const { token, generation } = answer;
    const sent = this.requests.askedAs(token);
    if (!sent) return this.book.violated(`${token} was never sent here`, 'OP-2');
    if (index < NOTED_REPLIES)
      this.book.say(`operation ${op} has reply ${index} to ${token}, of instance ${generation}`);
    if (sent.expects === 'nothing') this.book.violated(`the cast ${token} has a reply`, 'OP-2');
    if (answer.index !== index)
      this.book.violated(`operation ${op} has answer ${answer.index} as reply ${index}`, 'OP-3');
    // What joined another's outcome by its key has the other's answer [OP-9].
    if (this.instances.isRepeated(token)) return;
    if (answer.op !== op && !sent.keyed)
      this.book.violated(`operation ${op} has the reply to ${answer.op}`, 'OP-2');
    if (generation <= this.crashedGeneration)
      this.book.violated(`operation ${op} has a reply of instance ${generation} after its exit`, 'LINK-4');
  }

  /** This side did not wait for the server: what that says at a crash of its own operation is no second end. */
  private isGivenUp(op: number): boolean {
    const { end } = this.toldOf(op);
    return end === 'deadlineExceeded' || end === 'cancelled';
  }

  private ends(op: number, how: string): void {
    const told = this.toldOf(op);
    if (told.end !== undefined) this.book.violated(`operation ${op} ends twice: ${told.end}, ${how}`, 'OP-1');
    told.end = how;
    this.book.say(`operation ${op} ends: ${how}`);
  }

  crashed(crash: CrashRecord): void {
    const { generation, reason, decision, fates } = crash;
    const told = fates.map(({ op, fate }) => `${op} ${fate}`).join(', ');
    this.book.say(`crash of instance ${generation}: ${reason.kind}, ${decision.action}; ${told}`);
    // Whoever listens is told of the last crash first, and of the phase last.
    this.isLate ||= this.phase === undefined;
    if (this.isDead) this.book.violated(`instance ${generation} crashes after the last crash`, 'CRASH-1');
    const isLost = reason.kind === 'noconnection' && this.circumstances.isCut;
    if (generation <= this.crashedGeneration && !isLost)
      this.book.violated(`instance ${generation} crashes again`, 'CRASH-1');
    if (!isLost) this.checkLoss(generation);
    this.crashedGeneration = generation;
    if (this.circumstances.isCalm)
      this.book.violated(`nobody did any harm, and instance ${generation} crashes`, 'CRASH-1');
    if (!this.circumstances.isCut) this.checkCrash(crash);
    this.crashes.push(crash);
    for (const { op, fate, replies } of fates) {
      if (replies !== this.toldOf(op).replies && !this.circumstances.isCut && !this.isGivenUp(op))
        this.book.violated(
          `operation ${op} is said to have ${replies} replies, and has ${this.toldOf(op).replies}`,
          'CRASH-5',
        );
      if (fate !== 'carriedOver' && !this.isGivenUp(op)) this.ends(op, fate);
    }
    this.isDead = !heals(decision) && decision.action !== 'compensate';
  }

  /** [LINK-1] Who is told that a program is gone, tells of it at once. */
  private checkLoss(generation: number): void {
    const { isCut, isSlow } = this.circumstances;
    const lostAt = this.instances.lives.lostAt(generation) ?? Infinity;
    if (!isCut && !isSlow && this.book.now() > lostAt + AT_ONCE_MS)
      this.book.violated(`the program of instance ${generation} was gone at ${lostAt}`, 'LINK-1');
  }

  private checkCrash(crash: CrashRecord): void {
    this.checkFates(crash);
    this.checkUnknown(crash);
    const { facts, instances } = this;
    if (crash.subject !== facts.subject)
      this.book.violated(`instance ${crash.generation} is said to be of ${crash.subject}`, 'CRASH-5');
    if (!this.circumstances.isKilled) instances.lives.checkRecord(crash, facts.startsAt);
    if (!this.isLate) this.checkDecision(crash);
  }

  private checkDecision(crash: CrashRecord): void {
    const { facts, crashes, instances } = this;
    const { isKilled, closingSince } = this.circumstances;
    const { generation, reason } = crash;
    const fault = policyFault({
      policy: facts.policy,
      crash,
      before: crashes,
      declared: instances.lives.declaredBefore(generation),
      isClosing: closingSince < Infinity,
      hasBegun: instances.lives.hasBegun(generation, isKilled || reason.kind === 'noconnection'),
      answered: instances.answeredBy(generation),
    });
    if (fault) this.book.violated(`instance ${generation} has crashed, and ${fault.what}`, fault.clause);
  }

  /** [CRASH-5] What the instance had, and had not answered, is among the fates, as what it is: unknown, or carried over by its key [POLICY-2]. */
  private checkFates({ generation, fates }: CrashRecord): void {
    const told = new Map(fates.map(({ op, fate }) => [op, fate]));
    for (const { op, order } of this.instances.takenBy(generation)) {
      const asked = this.requests.askedAs(order.token);
      if (!asked || asked.expects === 'nothing' || this.toldOf(op).end !== undefined) continue;
      const fate = told.get(op);
      if (fate === undefined)
        this.book.violated(`operation ${op}, which instance ${generation} had, has no fate`, 'CRASH-5');
      const carries = asked.keyed && this.toldOf(op).replies === 0;
      if (fate === 'carriedOver' && !carries)
        this.book.violated(`operation ${op}, which instance ${generation} had, is carried over`, 'POLICY-2');
      if (fate === 'notDelivered')
        this.book.violated(
          `operation ${op}, which instance ${generation} had, is told as not delivered`,
          'OP-7',
        );
    }
  }

  /** [OP-7] What no instance of the server's program was given is not told as if one had been. */
  private checkUnknown({ fates }: CrashRecord): void {
    if (this.instances.lives.areFar || this.circumstances.isKilled) return;
    for (const { op, fate } of fates)
      if (fate === 'unknown' && !this.instances.hadOperation(op))
        this.book.violated(`operation ${op}, which no instance had, is unknown`, 'OP-7');
  }

  policy(event: PolicyEvent): void {
    const { outcome, generation } = event;
    this.book.say(`policy: ${outcome}`);
    this.policies.push(event);
    if (outcome === 'gaveUp' && event.phase !== 'failed')
      this.book.violated(`its policy has given up, and it is ${event.phase}`, 'CONV-1');
    if (!this.crashes.some((crash) => crash.generation === generation))
      this.book.violated(`of the crash of instance ${generation}, nobody was told before`, 'CRASH-5');
    const isHindered = this.circumstances.isKilled || this.circumstances.isCut || this.instances.lives.areFar;
    if (outcome === 'compensated' && !isHindered)
      for (const { op, undone } of event.compensations)
        if (!undone)
          this.book.violated(`what operation ${op} did is not undone, and nobody hindered it`, 'POLICY-4');
  }

  moved(phase: Phase): void {
    this.book.say(`is ${phase}`);
    if (this.phase !== undefined && this.phase !== phase && !PHASES[this.phase].includes(phase))
      this.book.violated(`it is ${phase} after ${this.phase}`, 'CONV-1');
    this.isLate ||= this.phase === undefined && this.instances.lives.lastGeneration > 1;
    this.phase = phase;
  }

  completes(stream: string): void {
    this.completions++;
    this.book.say(`${stream} completes`);
  }

  // What has to hold at any time, and at the end

  /** Before anybody leaves: [CRASH-1] a conversation that nothing heals has failed, and one whose instance is lost has heard of it. */
  checkSettled(isUp: (place: string) => boolean): void {
    if (this.circumstances.isCut && this.circumstances.cutAt === Infinity) return;
    const last = this.crashes.at(-1);
    if (last && !heals(last.decision) && this.phase !== 'failed')
      this.book.violated(
        `nothing heals the crash of instance ${last.generation}, and it is ${this.phase}`,
        'CRASH-1',
      );
    const isOver = this.phase === 'closed' || this.phase === 'failed';
    if (!isOver && this.circumstances.cutAt < Infinity)
      this.book.violated(
        `it is ${this.phase}, and its connection was cut at ${this.circumstances.cutAt}`,
        'LINK-1',
      );
    const { lastPlace, lastGeneration } = this.instances.lives;
    const isGone =
      this.instances.lives.lostAt(lastGeneration) !== undefined ||
      (lastPlace !== undefined && !isUp(lastPlace));
    if (!isOver && isGone && this.crashedGeneration < lastGeneration)
      this.book.violated(`it is ${this.phase}, and the program of its instance is gone`, 'CRASH-1');
  }

  /** [OP-1] Everybody has been told. */
  checkEnd(): void {
    this.requests.checkEnd();
    if (this.completions !== 4)
      this.book.violated(`${this.completions} of its 4 streams have completed`, 'STREAM-1');
    if (this.circumstances.isCut) return;
    this.instances.checkCrashes(this.crashes, this.circumstances.isKilled);
    this.checkPolicies();
  }

  /** [CRASH-5] It is told what the policy came to; what it was to undo is undone [POLICY-4]. */
  private checkPolicies(): void {
    const { crashes, policies } = this;
    const { isKilled, closingSince } = this.circumstances;
    if (isKilled || closingSince < Infinity || this.isLate) return;
    if (crashes.length > 0 && policies.length === 0)
      this.book.violated('it has crashed, and what its policy came to is never told', 'CRASH-5');
    if (crashes.at(-1)?.decision.action === 'compensate') this.instances.checkUndone();
  }

  private toldOf(op: number): Told {
    let told = this.told.get(op);
    if (!told) this.told.set(op, (told = { replies: 0, end: undefined }));
    return told;
  }
}

function textOf(payload: Uint8Array): string {
  return new TextDecoder().decode(payload);
}
