import {
  type CompensationFrame,
  LIMITS,
  envelopeProblem,
  statusErrorFor,
  toStatusError,
} from '@liminal/protocol';
import { type HeldCompensationsSize } from '@liminal/runtime';

/**
 * The compensations that one instance elsewhere has declared, counted with those that its conversation held already. Whoever sends more than a
 * conversation holds breaks the protocol: it was told how many there are (POLICY-4).
 */
export class FarCompensations {
  private readonly bytesOf = new Map<number, number>();
  private lastNumber = 0;
  private count: number;
  private bytes: number;

  constructor(
    held: HeldCompensationsSize,
    private readonly payloadBytes: number,
  ) {
    this.count = held.count;
    this.bytes = held.bytes;
  }

  /** One was declared. Throws the status error where it cannot be held. */
  declare({ number, envelope }: Required<Pick<CompensationFrame, 'number' | 'envelope'>>): void {
    const problem = envelopeProblem(envelope, this.payloadBytes);
    if (problem) throw toStatusError(problem);
    const { length } = envelope.payload;
    if (number <= this.lastNumber) throw broken(number, 'came after a later one');
    if (this.count >= LIMITS.compensations) throw broken(number, `is one more than ${LIMITS.compensations}`);
    if (this.bytes + length > LIMITS.compensationBytes)
      throw broken(number, 'is too much for one conversation');
    this.lastNumber = number;
    this.count++;
    this.bytes += length;
    this.bytesOf.set(number, length);
  }

  /** One was taken back. Whether it was held. */
  withdraw(number: number): boolean {
    const length = this.bytesOf.get(number);
    if (length === undefined) return false;
    this.bytesOf.delete(number);
    this.count--;
    this.bytes -= length;
    return true;
  }
}

function broken(number: number, what: string): Error {
  return statusErrorFor('malformed', `Compensation ${number} ${what} [POLICY-4].`);
}
