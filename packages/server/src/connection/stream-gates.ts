import { type CreditCounts } from '@liminal/protocol';
import { NO_CREDIT } from '@liminal/runtime';
import { StreamGate } from './stream-gate';

export interface StreamGatesOptions {
  /** Whether the connection takes more. */
  readonly writable: () => boolean;
  /** Gives the participant credit. */
  readonly grant: (op: number, credit: CreditCounts) => void;
}

/** The running streams of one conversation, each pulled as its reader and the connection allow (FLOW-2, FLOW-3). */
export class StreamGates {
  private readonly gates = new Map<number, StreamGate>();

  constructor(private readonly options: StreamGatesOptions) {}

  get size(): number {
    return this.gates.size;
  }

  /** A stream begins. Gives the credit to begin with. */
  open(op: number, allowed: CreditCounts = NO_CREDIT): CreditCounts {
    const gate = new StreamGate(allowed);
    this.gates.set(op, gate);
    return this.nextSlice(gate) ?? NO_CREDIT;
  }

  /** The reader allows more. */
  allow(op: number, credit: CreditCounts): void {
    const gate = this.gates.get(op);
    if (!gate) return;
    gate.allow(credit);
    this.pull(op, gate);
  }

  /** A value went out. */
  passed(op: number, payloadBytes: number): void {
    const gate = this.gates.get(op);
    if (!gate) return;
    gate.count(payloadBytes);
    this.pull(op, gate);
  }

  end(op: number): void {
    this.gates.delete(op);
  }

  clear(): void {
    this.gates.clear();
  }

  /** The connection has room again: each is pulled in turn, and the next time those come first that got nothing now. */
  resume(): void {
    for (const [op, gate] of [...this.gates]) {
      if (!this.options.writable()) return;
      if (this.gates.get(op) !== gate) continue;
      this.gates.delete(op);
      this.gates.set(op, gate);
      this.pull(op, gate);
    }
  }

  private pull(op: number, gate: StreamGate): void {
    const slice = this.nextSlice(gate);
    if (slice) this.options.grant(op, slice);
  }

  private nextSlice(gate: StreamGate): CreditCounts | undefined {
    return this.options.writable() ? gate.nextSlice() : undefined;
  }
}
