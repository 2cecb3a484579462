import { type Book } from './book';

/** What instances of one conversation have declared to be undone, and what has been. */
export class CompensationLedger {
  /** What has not been undone, the last that was declared at the end. */
  private readonly toUndo: number[] = [];
  /** How many have been declared. */
  declared = 0;

  constructor(private readonly book: Book) {}

  /** An instance declares how what it did for an order is undone: by an order with the negative token. */
  declares(token: number): void {
    this.declared++;
    this.toUndo.push(-token);
  }

  /** [POLICY-4] The last that was declared is undone first, each once. What a lost program had declared may never have been heard of. */
  undoes(token: number, mayMiss: boolean): void {
    const at = this.toUndo.lastIndexOf(token);
    if (at < 0) this.book.violated(`${token} is undone, and was not declared, or twice`, 'POLICY-4');
    else if (at < this.toUndo.length - 1 && !mayMiss)
      this.book.violated(`${token} is undone before ${this.toUndo.at(-1)}`, 'POLICY-4');
    this.toUndo.length = Math.max(at, 0);
  }

  /** All that was declared has been undone. */
  checkUndone(): void {
    const { length } = this.toUndo;
    if (length > 0)
      this.book.violated(`${length} of ${this.declared} compensations are not undone`, 'POLICY-4');
  }
}
