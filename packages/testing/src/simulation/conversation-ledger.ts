import { type CrashRecord, type Phase, type PolicyEvent, heals } from '@liminal/protocol';
import { type Reply, type ReplyEvent } from '@liminal/runtime';
import { type Answer, type Order } from './order';
import { type Violation, violation } from './violation';

/** A message that was sent, and what its caller has been told of it. */
interface Sent {
  readonly order: Order;
  readonly expects: 'reply' | 'stream' | 'nothing';
  readonly keyed: boolean;
  readonly deadlineMs: number;
  /** When its deadline last began: a stream's runs between replies. */
  since: number;
  /** How many replies its caller has been given. */
  read: number;
  outcome: string | undefined;
  delivery: string | undefined;
}

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

/** How much longer than its deadline a caller may have to wait: the client lets the server give its verdict (decision 0011). */
const GRACE_MS = 251;

/** What one conversation has been told, and what its participants have done: each against all that was before. */
export class ConversationLedger {
  private readonly sent = new Map<number, Sent>();
  private readonly told = new Map<number, Told>();
  private readonly handledBy = new Map<number, readonly number[]>();
  /** The operations that each instance was given, in their order. */
  private readonly taken = new Map<number, number[]>();
  private readonly answered = new Set<number>();
  private readonly crashes: CrashRecord[] = [];
  private phase: Phase | undefined;
  private crashedGeneration = 0;
  private isDead = false;
  private completions = 0;
  /** Nothing that its script does is any harm. */
  isCalm = false;
  private readonly deadly = new Map<number, number>();
  private readonly casts = new Set<number>();
  private policies = 0;
  /** Somebody has asked for its end, or has killed its instance: what it does then is not its policy's alone. */
  isEnding = false;
  /** The client has left or crashed, or the connection is gone: what it is told from then on is not the server's. */
  isCut = false;

  constructor(
    readonly label: string,
    private readonly now: () => number,
    private readonly note: (line: string) => void,
    private readonly report: (violation: Violation) => void,
  ) {}

  // What its caller does

  asks(
    order: Order,
    expects: Sent['expects'],
    { deadlineMs, keyed }: { readonly deadlineMs: number; readonly keyed: boolean },
  ): void {
    this.sent.set(order.token, {
      order,
      expects,
      keyed,
      deadlineMs,
      since: this.now(),
      read: 0,
      outcome: undefined,
      delivery: undefined,
    });
    this.say(`asks ${order.token}: ${order.do}, expects ${expects}`);
  }

  /** The promise or the stream of what was asked has an item. */
  reads(token: number, reply: Reply): void {
    const sent = this.sentAs(token);
    const answer = reply.json() as Answer;
    if (!sent) return;
    if (sent.outcome !== undefined)
      this.violated(`${token} has an answer after its end (${sent.outcome})`, 'OP-1');
    if (answer.token !== token)
      this.violated(`${token} is answered with the answer to ${answer.token}`, 'OP-2');
    sent.since = this.now();
    sent.read++;
  }

  settles(token: number, outcome: string, delivery?: string): void {
    const sent = this.sentAs(token);
    if (!sent) return;
    if (sent.outcome !== undefined) this.violated(`${token} ends twice: ${sent.outcome}, ${outcome}`, 'OP-1');
    sent.outcome = outcome;
    sent.delivery = delivery;
    this.say(`${token} ends: ${outcome}`);
    this.checkOutcome(sent, outcome);
  }

  /** [STATUS] A defect is nobody's answer; a stream that is told as whole is whole; and where nobody did any harm, what was asked for is given. */
  private checkOutcome({ order, expects, read }: Sent, outcome: string): void {
    const { token, count = 1 } = order;
    if (outcome === 'internal') this.violated(`${token} ends as a defect`, 'STATUS');
    const isStream = expects === 'stream' && order.do === 'stream';
    if (isStream && outcome === 'replied' && read !== count)
      this.violated(`${token} is told as whole with ${read} of ${count} replies`, 'OP-3');
    const wanted = this.isCalm ? calmOutcome(order, expects) : undefined;
    if (wanted !== undefined && outcome !== wanted)
      this.violated(`nobody did any harm, and ${token} (${order.do}) ends as ${outcome}`, 'OP-1');
  }

  // What its streams tell

  replied(event: ReplyEvent): void {
    const told = this.toldOf(event.op);
    if (told.end !== undefined)
      return this.violated(`operation ${event.op} has a ${event.kind} after its end (${told.end})`, 'OP-1');
    if (event.kind === 'status') return this.ends(event.op, event.status.code);
    if (this.isDead) this.violated(`operation ${event.op} has a reply after the exit`, 'LINK-4');
    if (event.envelope)
      this.checkAnswer(event.op, event.index, JSON.parse(textOf(event.envelope.payload)) as Answer);
    if (event.envelope && event.index !== told.replies++)
      this.violated(
        `operation ${event.op} has reply ${event.index}, and ${told.replies - 1} were before it`,
        'OP-3',
      );
    if (!event.more) this.ends(event.op, 'replied');
  }

  private checkAnswer(op: number, index: number, answer: Answer): void {
    const sent = this.sentAs(answer.token);
    if (!sent) return;
    this.say(`operation ${op} has reply ${index} to ${answer.token}, of instance ${answer.generation}`);
    if (sent.expects === 'nothing') this.violated(`the cast ${answer.token} has a reply`, 'OP-2');
    // What joined another's outcome by its key has the other's answer.
    if (answer.op !== op && !sent.keyed)
      this.violated(`operation ${op} has the reply to ${answer.op}`, 'OP-2');
    if (answer.index !== index)
      this.violated(`operation ${op} has answer ${answer.index} as reply ${index}`, 'OP-3');
    if (answer.generation <= this.crashedGeneration)
      this.violated(`operation ${op} has a reply of instance ${answer.generation} after its exit`, 'LINK-4');
  }

  /** [CRASH-5] What the instance had, and had not answered, is among the fates. */
  private checkFates({ generation, fates }: CrashRecord): void {
    const told = new Set(fates.map(({ op }) => op));
    for (const op of this.taken.get(generation) ?? [])
      if (!told.has(op) && this.toldOf(op).end === undefined && !this.casts.has(op))
        this.violated(`operation ${op}, which instance ${generation} had, has no fate`, 'CRASH-5');
  }

  /** This side did not wait for the server: what that says at a crash of its own operation is no second end. */
  private isGivenUp(op: number): boolean {
    const { end } = this.toldOf(op);
    return end === 'deadlineExceeded' || end === 'cancelled';
  }

  private ends(op: number, how: string): void {
    const told = this.toldOf(op);
    if (told.end !== undefined) this.violated(`operation ${op} ends twice: ${told.end}, ${how}`, 'OP-1');
    told.end = how;
    this.say(`operation ${op} ends: ${how}`);
  }

  crashed(crash: CrashRecord): void {
    const { generation, reason, decision, fates } = crash;
    this.say(
      `crash of instance ${generation}: ${reason.kind}, ${decision.action}; ${fates.map(({ op, fate }) => `${op} ${fate}`).join(', ')}`,
    );
    if (this.isDead) this.violated(`instance ${generation} crashes after the last crash`, 'CRASH-1');
    const isLost = reason.kind === 'noconnection' && this.isCut;
    if (generation <= this.crashedGeneration && !isLost)
      this.violated(`instance ${generation} crashes again`, 'CRASH-1');
    this.crashes.push(crash);
    this.crashedGeneration = generation;
    if (!this.isCut) this.checkFates(crash);
    for (const { op, fate, replies } of fates) {
      if (replies !== this.toldOf(op).replies && !this.isCut)
        this.violated(
          `operation ${op} is said to have ${replies} replies, and has ${this.toldOf(op).replies}`,
          'CRASH-5',
        );
      if (fate !== 'carriedOver' && !this.isGivenUp(op)) this.ends(op, fate);
    }
    this.isDead = !heals(decision) && decision.action !== 'compensate';
  }

  policy(event: PolicyEvent): void {
    this.policies++;
    this.say(`policy: ${event.outcome}`);
  }

  moved(phase: Phase): void {
    this.say(`is ${phase}`);
    if (this.phase !== undefined && this.phase !== phase && !PHASES[this.phase].includes(phase))
      this.violated(`it is ${phase} after ${this.phase}`, 'CONV-1');
    this.phase = phase;
  }

  completes(stream: string): void {
    this.completions++;
    this.say(`${stream} completes`);
  }

  // What its participants do

  handles(order: Order, { op, generation }: { readonly op: number; readonly generation: number }): void {
    this.say(`instance ${generation} handles ${order.token}`);
    if (isDeadly(order)) this.deadly.set(generation, order.token);
    if (order.do !== 'undo') this.takes(op, generation);
    const before = this.handledBy.get(order.token) ?? [];
    this.handledBy.set(order.token, [...before, generation]);
    const sent = this.sent.get(order.token);
    if (sent?.expects === 'nothing') this.casts.add(op);
    if (!sent || before.length === 0) return;
    // An instance that was given up may hear of a message later than the one that took its place.
    if (!sent.keyed || before.includes(generation))
      this.violated(
        `${order.token} (operation ${op}) is handled by instance ${generation} after instance ${before.join(', ')}`,
        'POLICY-2',
      );
  }

  /** [OP-13] An instance is given messages in the order in which they were sent. */
  private takes(op: number, generation: number): void {
    const taken = this.taken.get(generation) ?? [];
    this.taken.set(generation, taken);
    const last = taken.at(-1) ?? 0;
    if (op < last) this.violated(`instance ${generation} is given operation ${op} after ${last}`, 'OP-13');
    taken.push(op);
  }

  answers(token: number): void {
    this.answered.add(token);
  }

  // What has to hold at any time, and at the end

  /** [OP-4] Nobody waits longer than their deadline. */
  checkDeadlines(): void {
    for (const [token, { expects, outcome, since, deadlineMs }] of this.sent) {
      if (expects === 'nothing' || outcome !== undefined) continue;
      if (this.now() > since + deadlineMs + GRACE_MS)
        this.violated(`${token} waits since ${since}, with a deadline of ${deadlineMs} ms`, 'OP-4');
    }
  }

  /** [OP-1] Everybody has been told. */
  checkEnd(): void {
    for (const [token, { expects, outcome }] of this.sent)
      if (expects !== 'nothing' && outcome === undefined)
        this.violated(`${token} is still waited for`, 'OP-1');
    this.checkDelivery();
    if (this.completions !== 4)
      this.violated(`${this.completions} of its 4 streams have completed`, 'STREAM-1');
    if (this.isCut) return;
    this.checkLost();
    this.checkCrashes();
  }

  /** [CRASH-1] Who died is known to have died; and it is told what the policy came to [CRASH-5]. */
  private checkCrashes(): void {
    const crashed = new Set(this.crashes.map(({ generation }) => generation));
    for (const [generation, token] of this.deadly)
      if (!crashed.has(generation))
        this.violated(`instance ${generation} has died of ${token}, and nobody was told`, 'CRASH-1');
    if (!this.isEnding && this.crashes.length > 0 && this.policies === 0)
      this.violated('it has crashed, and what its policy came to is never told', 'CRASH-5');
  }

  /** [OP-7] What is told as not delivered was given to no handler, then or later. */
  private checkDelivery(): void {
    for (const [token, { delivery, outcome }] of this.sent)
      if (delivery === 'notDelivered' && this.handledBy.has(token))
        this.violated(`${token} was told as not delivered (${outcome}), and was handled`, 'OP-7');
  }

  /** [LINK-4] What was answered has arrived, unless its caller did not want it any more. */
  private checkLost(): void {
    for (const [token, { outcome, expects }] of this.sent) {
      if (expects !== 'reply' || !this.answered.has(token)) continue;
      if (outcome === 'aborted' || outcome === 'unavailable')
        this.violated(`${token} was answered, and its caller was told ${outcome}`, 'LINK-4');
    }
  }

  // Aids

  private sentAs(token: number): Sent | undefined {
    const sent = this.sent.get(token);
    if (!sent) this.violated(`${token} was never sent here`, 'OP-2');
    return sent;
  }

  private toldOf(op: number): Told {
    let told = this.told.get(op);
    if (!told) this.told.set(op, (told = { replies: 0, end: undefined }));
    return told;
  }

  private say(line: string): void {
    this.note(`${this.label} ${line}`);
  }

  /** It is told, not thrown: who calls here is a subscriber or a handler. */
  private violated(what: string, clause: string): void {
    this.report(violation(`In conversation ${this.label}, ${what}. [${clause}]`));
  }
}

function textOf(payload: Uint8Array): string {
  return new TextDecoder().decode(payload);
}

/** An order that ends its instance, whatever is open. */
function isDeadly(order: Order): boolean {
  return order.do === 'throw' || order.do === 'exit';
}

/** How an operation ends where nobody does any harm; nothing where that is not to be said. */
function calmOutcome(order: Order, expects: Sent['expects']): string | undefined {
  if (order.do === 'status') return 'resourceExhausted';
  // A stream is no answer to who asked for one reply.
  if (order.do === 'stream' && expects === 'reply') return 'unimplemented';
  return 'replied';
}
