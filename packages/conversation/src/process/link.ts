import { type Pid } from '@liminal/protocol';
import { type TiedProcess } from './tied-process';

/** A link between two processes: one, however often they were linked (LINK-2). */
export class Link {
  /** Whether an exit of one still reaches the other. */
  active = true;

  constructor(
    private readonly a: TiedProcess,
    /** Nothing where it was dead already. */
    private readonly b: TiedProcess | undefined,
    private readonly pidOfB: Pid,
  ) {}

  other(end: TiedProcess): TiedProcess | undefined {
    return end === this.a ? this.b : this.a;
  }

  otherPid(end: TiedProcess): Pid {
    return end === this.a ? this.pidOfB : this.a.pid;
  }
}
