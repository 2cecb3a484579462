import { type ExitReason, type RegisterFrame, type Status, describeExit, isClean } from '@liminal/protocol';
import { type LogFields, type Logger } from '@liminal/runtime';

type Offers = readonly { readonly subject: string }[];

/** A registration: what operators see of it elsewhere goes by this name too. */
interface Named {
  readonly name: string;
  readonly host: { readonly participants: Offers };
}

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

  hosts(registered: Named, { capacity }: RegisterFrame): void {
    this.tell('info', 'a program hosts participants', { ...told([registered]), capacity });
  }

  /** What it offers of these subjects begins no conversation: a host without bounds is there, which has always more room. */
  isBehind({ name }: Named, offers: Offers): void {
    if (offers.length === 0) return;
    const why =
      'another host of them has no bounds: conversations begin there, and come here by routeToNext only';
    this.tell('warn', 'a program stands behind another host', { names: name, ...subjectsOf(offers), why });
  }

  refused({ offers }: RegisterFrame, { code, message: why }: Status): void {
    if (++this.refusals > TOLD_REFUSALS) return;
    this.tell('info', 'a program was refused', { ...subjectsOf(offers), code, why });
  }

  tookBack(registered: Named): void {
    this.tell('info', 'a program has taken participants back', told([registered]));
  }

  /** What was still in force, and how many instances it had. Of one that had taken everything back, and had nothing left, all has been said. */
  isGone(registered: readonly Named[], instances: number, reason: ExitReason): void {
    if (registered.length === 0) return;
    const level = isClean(reason) && instances === 0 ? 'info' : 'warn';
    this.tell(level, 'a program is gone', { ...told(registered), instances, reason: describeExit(reason) });
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

/** Registrations, for people. */
function told(registered: readonly Named[]): LogFields {
  const names = registered.map(({ name }) => name);
  return { names: listed(names), ...subjectsOf(registered.flatMap(({ host }) => host.participants)) };
}

function subjectsOf(offers: Offers): LogFields {
  return { subjects: listed([...new Set(offers.map(({ subject }) => subject))]) };
}

function listed(texts: readonly string[]): string {
  const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : '';
  return `${texts.slice(0, NAMED).join(', ')}${more}`;
}
