import { type Book } from './book';
import { type InstanceWork } from './instance-work';

/** How long an outcome is kept for those that come with its key later, in milliseconds: no longer than the server's default. */
const KEPT_MS = 60_000;

/** What is done for each message with an idempotency key on the participant of the server's program: once, unless it came to nothing [OP-9]. */
export class KeyLedger {
  private readonly works = new Map<number, InstanceWork[]>();

  constructor(private readonly book: Book) {}

  handles(work: InstanceWork): void {
    const { token } = work.facts.order;
    const before = this.works.get(token) ?? [];
    this.works.set(token, [...before, work]);
    for (const other of before) this.check(token, other);
  }

  private check(token: number, { isForgotten, answeredAt }: InstanceWork): void {
    if (isForgotten)
      this.book.violated(`${token} is handled while another with its key is, for somebody who waits`, 'OP-9');
    if (answeredAt !== undefined && answeredAt > this.book.now() - KEPT_MS)
      this.book.violated(`${token} is handled again, and was answered at ${answeredAt}`, 'OP-9');
  }
}
