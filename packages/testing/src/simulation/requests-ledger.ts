import { type Reply } from '@liminal/runtime';
import { type Asked } from './asked';
import { type Book } from './book';
import { type Circumstances } from './circumstances';
import { type InstancesLedger, CONCURRENCY } from './instances-ledger';
import { type Answer } from './order';

/** A message that was sent, and what its caller has been told of it. */
interface Sent extends Asked {
  /** When its deadline last began: a stream's runs between replies. */
  since: number;
  /** How many replies its caller has been given. */
  read: number;
  outcome: string | undefined;
  delivery: string | undefined;
  /** When its caller was told how it ended. */
  endedAt: number;
  /** Its caller does not want it any more. */
  isCancelled: boolean;
}

/** How much longer than its deadline a caller may have to wait: the client lets the server give its verdict (decision 0011). */
const GRACE_MS = 251;

/** What a timer may be early by, as its clock is rounded. */
const TICK_MS = 1;

/** How long what is told at once may be on its way: some frames, each delayed. */
export const AT_ONCE_MS = 500;

/** What a caller has asked in one conversation, and what its promises and streams have come to. */
export class RequestsLedger {
  private readonly sent = new Map<number, Sent>();

  constructor(
    private readonly book: Book,
    private readonly instances: InstancesLedger,
    private readonly circumstances: Circumstances,
  ) {}

  asks(asked: Asked): void {
    const { id, order, expects, at } = asked;
    const untold = { outcome: undefined, delivery: undefined, endedAt: Infinity, isCancelled: false };
    this.sent.set(id, { ...asked, since: at, read: 0, ...untold });
    const again = id === order.token ? '' : ` ${order.token} again`;
    this.book.say(`asks ${id}${again}: ${order.do}, expects ${expects}`);
  }

  /** The promise or the stream of what was asked has an item. */
  reads(id: number, reply: Reply): void {
    const sent = this.sentAs(id);
    const answer = reply.json() as Answer;
    if (!sent) return;
    if (sent.outcome !== undefined)
      this.book.violated(`${id} has an answer after its end (${sent.outcome})`, 'OP-1');
    if (answer.token !== sent.order.token)
      this.book.violated(`${id} is answered with the answer to ${answer.token}`, 'OP-2');
    if (sent.expects === 'stream' && answer.index !== sent.read)
      this.book.violated(`${id} has answer ${answer.index} as its reply ${sent.read}`, 'OP-3');
    sent.since = this.book.now();
    sent.read++;
  }

  cancels(id: number): void {
    const sent = this.sentAs(id);
    if (sent) sent.isCancelled = true;
  }

  settles(id: number, outcome: string, delivery?: string): void {
    const sent = this.sentAs(id);
    if (!sent) return;
    if (sent.outcome !== undefined)
      this.book.violated(`${id} ends twice: ${sent.outcome}, ${outcome}`, 'OP-1');
    sent.outcome = outcome;
    sent.delivery = delivery;
    sent.endedAt = this.book.now();
    this.book.say(`${id} ends: ${outcome}`);
    this.checkOutcome(sent, outcome);
  }

  /** What was asked, by what it says. */
  askedAs(token: number): Asked | undefined {
    return this.sent.get(token) ?? [...this.sent.values()].find(({ order }) => order.token === token);
  }

  private sentAs(id: number): Sent | undefined {
    const sent = this.sent.get(id);
    if (!sent) this.book.violated(`${id} was never sent here`, 'OP-2');
    return sent;
  }

  /** [STATUS] A defect is nobody's answer; a stream that is told as whole is whole; and where nobody did any harm, what was asked for is given. */
  private checkOutcome(sent: Sent, outcome: string): void {
    const { id, order, expects, read } = sent;
    const late = this.book.now() - sent.since - sent.deadlineMs - GRACE_MS;
    if (expects === 'reply' && late > 0) this.book.violated(`${id} ends ${late} ms after its time`, 'OP-4');
    if (outcome === 'deadlineExceeded') this.checkDeadline(sent);
    if (outcome === 'resourceExhausted') this.checkRefusal(sent);
    if (outcome === 'internal') this.book.violated(`${id} ends as a defect`, 'STATUS');
    const isStream = expects === 'stream' && order.do === 'stream';
    if (isStream && outcome === 'replied' && read !== (order.count ?? 1))
      this.book.violated(`${id} is told as whole with ${read} of ${order.count} replies`, 'OP-3');
    const { isCalm, isNarrow } = this.circumstances;
    if (isNarrow && outcome === 'resourceExhausted' && sent.delivery === 'notDelivered') return;
    const wanted = isCalm ? this.calmOutcome(sent) : undefined;
    if (wanted !== undefined && outcome !== wanted)
      this.book.violated(`nobody did any harm, and ${id} (${order.do}) ends as ${outcome}`, 'OP-1');
  }

  /** [OP-4] Nobody is told that their time is over before it is. */
  private checkDeadline({ id, at, deadlineMs }: Sent): void {
    const early = at + deadlineMs - this.book.now();
    if (early > TICK_MS)
      this.book.violated(`the time of ${id} is said to be over ${early} ms before it is`, 'OP-4');
  }

  /** [FLOW-1] Nothing is refused for want of room where there is plenty. */
  private checkRefusal({ id, order, delivery }: Sent): void {
    if (order.do !== 'status' && delivery === 'notDelivered' && !this.circumstances.isNarrow)
      this.book.violated(`${id} is refused for want of room`, 'FLOW-1');
  }

  /** How an operation ends where nobody does any harm; nothing where that is not to be said. */
  private calmOutcome({ order, expects, at }: Sent): string | undefined {
    const { token, ms = 0, count = 1 } = order;
    const { closingSince } = this.circumstances;
    // [CONV-3] What is open when it is closed comes to its end within the close deadline; nothing is taken after it.
    if (closingSince < Infinity && (at >= closingSince || ms * count > 1_000)) return undefined;
    // What waits behind as many as an instance takes at once may wait to its end.
    if (!this.instances.wasHandled(token) && this.instances.idleSince(this.book.now()) === undefined)
      return undefined;
    // [OP-9] A stream has one reader.
    if (this.instances.isRepeated(token) && expects === 'stream') return undefined;
    if (order.do === 'status') return 'resourceExhausted';
    // A stream is no answer to who asked for one reply.
    if (order.do === 'stream' && expects === 'reply') return 'unimplemented';
    return 'replied';
  }

  // What has to hold at any time, and at the end

  /** [OP-4] Nobody waits longer than their deadline. */
  checkDeadlines(): void {
    for (const [id, { expects, outcome, since, deadlineMs, isCancelled }] of this.sent) {
      if (expects === 'nothing' || outcome !== undefined) continue;
      if (isCancelled && expects === 'reply')
        this.book.violated(`${id} is cancelled, and is not told so at once`, 'OP-5');
      if (this.book.now() > since + deadlineMs + GRACE_MS)
        this.book.violated(`${id} waits since ${since}, with a deadline of ${deadlineMs} ms`, 'OP-4');
    }
  }

  checkEnd(): void {
    for (const sent of this.sent.values()) {
      this.checkTold(sent);
      if (this.instances.isRepeated(sent.order.token)) continue;
      this.checkDelivery(sent);
      this.checkCast(sent);
      if (this.circumstances.isCut) continue;
      this.checkLost(sent);
      this.checkCancelled(sent);
      this.checkStarved(sent);
    }
  }

  /** [OP-1] Everybody has been told; at once where the connection was lost, and not when the time was over. */
  private checkTold({ id, expects, outcome, at, endedAt }: Sent): void {
    if (expects === 'nothing') return;
    if (outcome === undefined) this.book.violated(`${id} is still waited for`, 'OP-1');
    const { cutAt } = this.circumstances;
    // What has come of a stream may still be read.
    if (expects === 'reply' && endedAt > Math.max(cutAt, at) + AT_ONCE_MS)
      this.book.violated(`${id} ends at ${endedAt}, and its connection was cut at ${cutAt}`, 'LINK-1');
  }

  /** [OP-7] What is told as not delivered was given to no handler, then or later. */
  private checkDelivery({ id, delivery, outcome, order }: Sent): void {
    if (delivery === 'notDelivered' && this.instances.wasHandled(order.token))
      this.book.violated(`${id} was told as not delivered (${outcome}), and was handled`, 'OP-7');
  }

  /** [OP-2] A cast is handled too, where nobody did any harm. */
  private checkCast({ id, expects, order, at }: Sent): void {
    const { isCalm, isNarrow, closingSince } = this.circumstances;
    if (expects !== 'nothing' || !isCalm || isNarrow || closingSince < Infinity) return;
    if (!this.instances.wasHandled(order.token))
      this.book.violated(`nobody did any harm, and the cast ${id} of ${at} is not handled`, 'OP-2');
  }

  /** [LINK-4] What was answered has arrived, unless its caller did not want it any more. */
  private checkLost({ id, outcome, expects, order }: Sent): void {
    if (expects !== 'reply' || !this.instances.wasAnswered(order.token)) return;
    if (outcome === 'aborted' || outcome === 'unavailable')
      this.book.violated(`${id} was answered, and its caller was told ${outcome}`, 'LINK-4');
  }

  /** [OP-5] Who works for a caller that has cancelled is told. */
  private checkCancelled({ id, outcome, order, endedAt }: Sent): void {
    if (outcome !== 'cancelled' || this.circumstances.isSlow) return;
    for (const { abortedAt } of this.instances.worksOf(order.token))
      if (abortedAt !== undefined && abortedAt > endedAt + AT_ONCE_MS)
        this.book.violated(
          `${id} is cancelled at ${endedAt}, and its handler hears of it at ${abortedAt}`,
          'OP-5',
        );
  }

  /** [POLICY-2] What has waited for its turn to its end has not been forgotten: no instance had a slot for it. */
  private checkStarved({ id, outcome, order, deadlineMs, endedAt }: Sent): void {
    if (outcome !== 'deadlineExceeded' || deadlineMs <= AT_ONCE_MS || this.circumstances.isSlow) return;
    const idle = this.instances.idleSince(endedAt);
    if (idle === undefined || endedAt - idle < deadlineMs / 2 || this.instances.isWithLast(order.token))
      return;
    this.book.violated(
      `${id} waits to its deadline, with an instance there since ${idle} that was given less than ${CONCURRENCY}`,
      'POLICY-2',
    );
  }
}
