import { boundedReason, type ExitReason } from '../exit-reason';
import { LIMITS } from '../limits';
import { boundedField, required } from './field-rules';
import { type wire } from './wire';
import { integerFromWire, integerToWire } from './wire-number';

/** What a reason of a kind that is not known here is shown as [EXIT-2]. */
const UNKNOWN_REASON: ExitReason = Object.freeze({
  kind: 'crashed',
  name: 'UnknownReason',
  message: 'The peer gave an exit reason of a kind that is not known here.',
});

/** An exit reason as it crosses the wire: bounded, and without its stack [EXIT-6]. */
export function exitReasonToWire(reason: ExitReason): wire.ExitReason.$Properties {
  const bounded = boundedReason(reason);
  switch (bounded.kind) {
    case 'normal':
      return { normal: {} };
    case 'shutdown':
      return { shutdown: {} };
    case 'crashed':
      return { crashed: bounded };
    case 'killed':
      return { killed: bounded };
    case 'exited':
      return { exited: { code: integerToWire(bounded.code) } };
    case 'outOfMemory':
      return { outOfMemory: {} };
    case 'noproc':
      return { noproc: {} };
    case 'noconnection':
      return { noconnection: bounded };
    case 'protocol':
      return { protocol: bounded };
  }
}

/** An exit reason that came, in the field `reason` of a frame. */
export function exitReasonFromWire(
  frame: string,
  value: wire.ExitReason.$Properties | null | undefined,
): ExitReason {
  const reason = required(frame, 'reason', value);
  if (reason.normal) return { kind: 'normal' };
  if (reason.shutdown) return { kind: 'shutdown' };
  if (reason.crashed) return crashedFromWire(frame, reason.crashed);
  if (reason.killed) return killedFromWire(frame, reason.killed);
  if (reason.exited)
    return { kind: 'exited', code: integerFromWire(frame, 'reason.exited.code', reason.exited.code) };
  if (reason.outOfMemory) return { kind: 'outOfMemory' };
  if (reason.noproc) return { kind: 'noproc' };
  if (reason.noconnection)
    return { kind: 'noconnection', detail: detailFromWire(frame, reason.noconnection.detail) };
  if (reason.protocol) return { kind: 'protocol', detail: detailFromWire(frame, reason.protocol.detail) };
  return UNKNOWN_REASON;
}

function crashedFromWire(frame: string, crashed: wire.ExitReason.Crashed.$Properties): ExitReason {
  const { code } = crashed;
  return {
    kind: 'crashed',
    name: boundedField(frame, 'reason.crashed.name', crashed.name, LIMITS.exitNameBytes),
    message: boundedField(frame, 'reason.crashed.message', crashed.message, LIMITS.exitMessageBytes),
    ...(typeof code === 'string'
      ? { code: boundedField(frame, 'reason.crashed.code', code, LIMITS.exitNameBytes) }
      : {}),
  };
}

function killedFromWire(frame: string, killed: wire.ExitReason.Killed.$Properties): ExitReason {
  const { signal, detail } = killed;
  return {
    kind: 'killed',
    by: boundedField(frame, 'reason.killed.by', killed.by, LIMITS.exitNameBytes),
    ...(typeof signal === 'string'
      ? { signal: boundedField(frame, 'reason.killed.signal', signal, LIMITS.exitNameBytes) }
      : {}),
    ...(typeof detail === 'string' ? { detail: detailFromWire(frame, detail) } : {}),
  };
}

function detailFromWire(frame: string, detail: string | null | undefined): string {
  return boundedField(frame, 'reason.detail', detail, LIMITS.exitDetailBytes);
}
