import { type Supervision } from '@liminal/runtime';
import { type Offering } from './offering';

/** How many are kept: a program that comes and goes offers few, and one that offers ever new ones is not to fill the memory. */
const KEPT = 1_024;

/**
 * Subjects that nobody answers now. What their conversations share outlives the last registration, so that a program which comes back heals those that
 * wait for it, and finds the keys that it has answered (OP-9, SUP-4, POLICY-2).
 */
export class VacantOfferings {
  private readonly bySubject = new Map<string, Offering>();

  keep(offering: Offering): void {
    this.bySubject.set(offering.name, offering);
    if (this.bySubject.size <= KEPT) return;
    const [oldest] = this.bySubject.keys();
    this.bySubject.delete(oldest as string);
  }

  /** It is answered again, with a first registration of this supervision. Nothing where it is not known (any more). */
  take(subject: string, supervision: Supervision | undefined): Offering | undefined {
    const offering = this.bySubject.get(subject);
    this.bySubject.delete(subject);
    offering?.revive(supervision);
    return offering;
  }
}
