import { type Process } from './process';

/** A link between two processes: one, however often they were linked (LINK-2). */
export class Link {
  /** Whether an exit of one still reaches the other. */
  active = true;

  constructor(
    private readonly a: Process,
    /** Nothing where it was dead already. */
    private readonly b: Process | undefined,
  ) {}

  other(end: Process): Process | undefined {
    return end === this.a ? this.b : this.a;
  }
}
