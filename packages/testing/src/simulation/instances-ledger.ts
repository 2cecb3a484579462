import { type CrashRecord } from '@liminal/protocol';
import { type Asked } from './asked';
import { type Book } from './book';
import { CompensationLedger } from './compensation-ledger';
import { InstanceLives } from './instance-lives';
import { InstanceWork, type WorkFacts } from './instance-work';

/** How many messages a worker takes at once. */
export const CONCURRENCY = 4;

/** How long after a deadline its handler may hear of it: the timer's tick. */
const TICK_MS = 2;

/** Orders that nothing answers. */
const SILENT: ReadonlySet<string> = new Set(['throw', 'exit', 'exitNormal', 'hang']);

const ENDINGS: ReadonlySet<string> = new Set(['throw', 'exit', 'exitNormal']);

/** What the instances of one conversation have done: each deed against all that was before. */
export class InstancesLedger {
  private readonly handledBy = new Map<number, readonly number[]>();
  /** The last operation that each instance was given. */
  private readonly lastTaken = new Map<number, number>();
  private readonly works: InstanceWork[] = [];
  private readonly repeats = new Set<number>();
  readonly lives: InstanceLives;
  readonly compensations: CompensationLedger;

  constructor(
    private readonly book: Book,
    private readonly askedAs: (token: number) => Asked | undefined,
  ) {
    this.lives = new InstanceLives(book);
    this.compensations = new CompensationLedger(book);
  }

  /** An instance is given a message. */
  handles(facts: WorkFacts): InstanceWork {
    const { order, op, generation, isInline } = facts;
    this.book.say(`instance ${generation} handles ${order.token}`);
    const isStream = this.askedAs(order.token)?.expects === 'stream';
    const work = new InstanceWork(facts, isStream, () => this.book.now());
    // What nobody reads is not begun: nothing would say that it is over.
    if (order.do === 'stream' && !isStream) work.settled();
    this.works.push(work);
    if (this.isDeadly(facts)) {
      const { declared } = this.compensations;
      this.lives.dies(generation, { token: order.token, order: order.do, isInline, declared });
    }
    if (order.do === 'undo') this.compensations.undoes(order.token, this.lives.areFar);
    else if (!this.repeats.has(order.token)) this.takes(op, generation);
    this.checkSlots(generation);
    this.checkTime(facts);
    this.checkRepeated(facts);
    return work;
  }

  /** Whether it ends its instance as a crash: in peace too, while somebody waits for its answer [EXIT-3], which is certain where that is known at once. */
  private isDeadly({ order, isInline, remainingMs }: WorkFacts): boolean {
    const { do: what, token } = order;
    if (what !== 'exitNormal') return what === 'throw' || what === 'exit';
    const isWaitedFor = this.askedAs(token)?.expects !== 'nothing' && !this.repeats.has(token);
    return isInline && isWaitedFor && remainingMs > 0;
  }

  /** Whether it was told anything that may end it. */
  private mayEnd(generation: number): boolean {
    return this.takenBy(generation).some(({ order }) => ENDINGS.has(order.do));
  }

  /** [OP-13] An instance is given messages in the order in which they were sent, but for one that takes the place of another with its key. */
  private takes(op: number, generation: number): void {
    const last = this.lastTaken.get(generation) ?? 0;
    if (op < last)
      this.book.violated(`instance ${generation} is given operation ${op} after ${last}`, 'OP-13');
    this.lastTaken.set(generation, op);
  }

  /** [OP-13] It has no more in hand than it takes at once. */
  private checkSlots(generation: number): void {
    const busy = this.works.filter((work) => work.holdsSlot && work.facts.generation === generation).length;
    if (busy > CONCURRENCY)
      this.book.violated(`instance ${generation} has ${busy} messages in hand at once`, 'OP-13');
  }

  /** [OP-4] Its deadline travels as the time that is left of it. */
  private checkTime({ order, remainingMs, isInline }: WorkFacts): void {
    const asked = this.askedAs(order.token);
    if (!asked) return;
    const { deadlineMs, at, expects } = asked;
    if (remainingMs > deadlineMs)
      this.book.violated(
        `${order.token} has ${remainingMs} ms left of a deadline of ${deadlineMs} ms`,
        'OP-4',
      );
    const least = deadlineMs - (this.book.now() - at) - TICK_MS;
    if (isInline && expects !== 'stream' && remainingMs < least)
      this.book.violated(`${order.token} has ${remainingMs} ms left, not ${least}`, 'OP-4');
    if (isInline && remainingMs <= 0)
      this.book.violated(`${order.token} is handled though its time is over`, 'OP-4');
  }

  private checkRepeated({ order, op, generation }: WorkFacts): void {
    const before = this.handledBy.get(order.token) ?? [];
    this.handledBy.set(order.token, [...before, generation]);
    const asked = this.askedAs(order.token);
    if (!asked || before.length === 0 || this.repeats.has(order.token)) return;
    // An instance that was given up may hear of a message later than the one that took its place.
    if (!asked.keyed || before.includes(generation))
      this.book.violated(
        `${order.token} (operation ${op}) is handled by instance ${generation} after instance ${before.join(', ')}`,
        'POLICY-2',
      );
  }

  // What is known of them

  /** A message is sent once more, with its key: somebody else may be given it. */
  mayRepeat(token: number): void {
    this.repeats.add(token);
  }

  /** What an instance was given, in that order. */
  takenBy(generation: number): readonly WorkFacts[] {
    return this.works.map(({ facts }) => facts).filter((facts) => facts.generation === generation);
  }

  /** Whether any instance was given an operation. */
  hadOperation(op: number): boolean {
    return this.works.some(({ facts }) => facts.op === op);
  }

  isRepeated(token: number): boolean {
    return this.repeats.has(token);
  }

  wasHandled(token: number): boolean {
    return this.handledBy.has(token);
  }

  /** Whether an instance of the server's program has answered it while somebody wanted the answer. */
  wasAnswered(token: number): boolean {
    return this.works.some(
      ({ facts, answeredAt }) => facts.isInline && facts.order.token === token && answeredAt !== undefined,
    );
  }

  /** Since when its last instance could have taken a message, until then; nothing where it could not, or is far away. */
  idleSince(until: number): number | undefined {
    const { lives } = this;
    return this.takenBy(lives.lastGeneration).length < CONCURRENCY ? lives.lastLivesSince(until) : undefined;
  }

  /** Whether its last instance was given it. */
  isWithLast(token: number): boolean {
    return this.works.some(
      ({ facts }) => facts.order.token === token && facts.generation === this.lives.lastGeneration,
    );
  }

  /** The works of a message, in the server's program. */
  worksOf(token: number): readonly InstanceWork[] {
    return this.works.filter(({ facts }) => facts.isInline && facts.order.token === token);
  }

  /** Whether an instance has answered anything; nothing where that is not certain. */
  answeredBy(generation: number): boolean | undefined {
    const works = this.works.filter(({ facts }) => facts.generation === generation);
    if (!works.every(({ facts }) => facts.isInline)) return undefined;
    if (works.some(({ facts, answeredAt }) => answeredAt !== undefined && this.isWaitedFor(facts)))
      return true;
    return works.every(({ facts }) => SILENT.has(facts.order.do)) ? false : undefined;
  }

  private isWaitedFor({ order }: WorkFacts): boolean {
    return this.askedAs(order.token)?.expects === 'reply' && !this.repeats.has(order.token);
  }

  // What has to hold at the end

  /** [OP-5] [OP-6] Whoever still works has been told that nobody wants it any more, at the deadline at the latest [OP-4]. */
  checkSignals(): void {
    for (const work of this.works) {
      const { order, isInline } = work.facts;
      if (isInline && work.isForgotten)
        this.book.violated(`nobody has told the handler of ${order.token} that it may stop`, 'OP-5');
      this.checkDeadline(work);
    }
  }

  private checkDeadline({ facts, abortedAt }: InstanceWork): void {
    const { order, op, at, isInline, remainingMs } = facts;
    const asked = this.askedAs(order.token);
    if (!isInline || abortedAt === undefined || !asked || asked.expects === 'stream') return;
    if (abortedAt > at + remainingMs + TICK_MS)
      this.book.violated(`the handler of operation ${op} hears of its deadline at ${abortedAt}`, 'OP-4');
  }

  /** [CRASH-1] What died was told to, and is known to have died. */
  checkCrashes(crashes: readonly CrashRecord[], isKilled: boolean): void {
    this.lives.checkCrashes(crashes, (generation) => isKilled || this.mayEnd(generation));
  }

  /** [POLICY-4] All that was declared has been undone, where that was what was to be done. */
  checkUndone(): void {
    if (!this.lives.areFar) this.compensations.checkUndone();
  }
}
