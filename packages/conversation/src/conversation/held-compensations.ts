import { type CompensationSpec, type HeldCompensationsSize } from '@liminal/runtime';

/** A compensation as its conversation holds it: it outlives the instance that declared it (POLICY-4). */
export interface HeldCompensation extends CompensationSpec {
  /** The operation during which it was declared. */
  readonly op: number;
}

/** What is to be undone if the conversation fails, by the instance that declared it and the number it gave. */
export class HeldCompensations {
  private readonly byKey = new Map<string, HeldCompensation>();

  get size(): number {
    return this.byKey.size;
  }

  /** How many, and how much. */
  weight(): HeldCompensationsSize {
    const bytes = [...this.byKey.values()].reduce((sum, { envelope }) => sum + envelope.payload.length, 0);
    return { count: this.size, bytes };
  }

  keep(generation: number, number: number, compensation: HeldCompensation): void {
    this.byKey.set(`${generation}.${number}`, compensation);
  }

  withdraw(generation: number, number: number): void {
    this.byKey.delete(`${generation}.${number}`);
  }

  /** All of them, the last that was declared first; none is held any more. */
  take(): readonly HeldCompensation[] {
    const held = [...this.byKey.values()].reverse();
    this.byKey.clear();
    return held;
  }
}
