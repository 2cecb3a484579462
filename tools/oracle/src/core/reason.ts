import { type ExitReason, KILLED, NOPROC, NORMAL, SHUTDOWN } from '@liminal/protocol';
import { type Reason } from '../program/program';

const crash = (message: string): ExitReason => ({ kind: 'crashed', name: 'Error', message });

const OF_THE_CORE: Readonly<Record<Reason, ExitReason>> = {
  normal: NORMAL,
  shutdown: SHUTDOWN,
  killed: KILLED,
  noproc: NOPROC,
  c1: crash('c1'),
  c2: crash('c2'),
};

/** The core's reason for a program's. */
export function reasonOfCore(reason: Reason): ExitReason {
  return OF_THE_CORE[reason];
}

/** The word for the core's reason, as Erlang prints its own. */
export function wordFor(reason: ExitReason): string {
  return reason.kind === 'crashed' ? reason.message : reason.kind;
}
