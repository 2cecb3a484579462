import { type ExitReason, type RegisterFrame, type Status, describeExit, isClean } from '@liminal/protocol';
import { type LogFields, type Logger } from '@liminal/runtime';

type Offers = readonly { readonly subject: string }[];

/** Refusals that are told: a program that asks again and again says nothing new. */
const TOLD_REFUSALS = 8;

/** Of a program that offers many, the first ones will do. */
const NAMED = 8;

/** What operators hear of one program that hosts participants. A logger that throws harms nobody. */
export class ProgramLog {
  private refusals = 0;

  constructor(
    private readonly logger: Logger,
    private readonly program: { readonly remote: string; readonly name: string },
  ) {}

  hosts({ offers, capacity }: RegisterFrame): void {
    this.tell('info', 'a program hosts participants', { ...named(offers), capacity });
  }

  refused({ offers }: RegisterFrame, { code, message: why }: Status): void {
    if (++this.refusals > TOLD_REFUSALS) return;
    this.tell('info', 'a program was refused', { ...named(offers), code, why });
  }

  tookBack(offers: Offers): void {
    this.tell('info', 'a program has taken participants back', named(offers));
  }

  /** What was still in force, and how many instances it had. Of one that had taken everything back, and had nothing left, all has been said. */
  isGone(offers: Offers, instances: number, reason: ExitReason): void {
    if (offers.length === 0) return;
    const level = isClean(reason) && instances === 0 ? 'info' : 'warn';
    this.tell(level, 'a program is gone', { ...named(offers), instances, reason: describeExit(reason) });
  }

  private tell(level: 'info' | 'warn', message: string, fields: LogFields): void {
    const { remote, name } = this.program;
    try {
      this.logger[level](message, { remote, ...(name !== '' && { program: name }), ...fields });
    } catch {
      // There is nobody else to tell.
    }
  }
}

/** What is offered, for people. */
function named(offers: Offers): LogFields {
  const subjects = [...new Set(offers.map(({ subject }) => subject))];
  const more = subjects.length > NAMED ? ` and ${subjects.length - NAMED} more` : '';
  return { subjects: `${subjects.slice(0, NAMED).join(', ')}${more}` };
}
