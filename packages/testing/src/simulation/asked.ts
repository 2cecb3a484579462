import { type Order } from './order';

/** What a caller has sent, and on what terms. */
export interface Asked {
  /** Which of all that is asked: the token of its order, where that was not asked before. */
  readonly id: number;
  readonly order: Order;
  readonly expects: 'reply' | 'stream' | 'nothing';
  /** Whether it has an idempotency key. */
  readonly keyed: boolean;
  readonly deadlineMs: number;
  /** When, in milliseconds. */
  readonly at: number;
}
