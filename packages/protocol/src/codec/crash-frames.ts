import { boundedText, wellFormed } from '../bounded-text';
import { type CrashRecord, type Fate, type OperationFate } from '../crash-record';
import { type ExitFrame } from '../frame';
import { LIMITS } from '../limits';
import { decisionFromWire, decisionToWire } from './decision-codec';
import { exitReasonFromWire, exitReasonToWire } from './exit-reason-codec';
import {
  boundedField,
  boundedList,
  idField,
  required,
  requiredGeneration,
  requiredId,
  requiredOp,
  requiredRef,
} from './field-rules';
import { malformed } from './malformed';
import { pidFromWire, pidToWire } from './pid-codec';
import { type wire } from './wire';
import { instantFromWire, instantToWire } from './wire-number';

/** By the numbers of `Fate` on the wire; 0 is UNSPECIFIED. */
export const FATES: readonly (Fate | undefined)[] = [undefined, 'notDelivered', 'unknown', 'carriedOver'];

export function exitToWire({ ref, crash, stack }: ExitFrame): wire.Exit.$Properties {
  return {
    ref,
    participant: pidToWire(crash.participant),
    subject: wellFormed(crash.subject),
    host: wellFormed(crash.host),
    generation: crash.generation,
    reason: exitReasonToWire(crash.reason),
    unclean: crash.unclean,
    at: instantToWire(crash.at),
    fates: crash.fates.map(fateToWire),
    decision: decisionToWire(crash.decision),
    ...(stack ? { stack: boundedText(stack, LIMITS.exitStackBytes) } : {}),
  };
}

export function exitFromWire(exit: wire.Exit.$Properties): ExitFrame {
  const stack = boundedField('Exit', 'stack', exit.stack, LIMITS.exitStackBytes);
  return {
    kind: 'exit',
    ref: requiredRef('Exit', exit.ref),
    crash: crashFromWire(exit),
    ...(stack === '' ? {} : { stack }),
  };
}

function crashFromWire(exit: wire.Exit.$Properties): CrashRecord {
  return {
    participant: pidFromWire('Exit', 'participant', exit.participant),
    subject: requiredId('Exit', 'subject', exit.subject),
    host: idField('Exit', 'host', exit.host),
    generation: requiredGeneration('Exit', exit.generation),
    reason: exitReasonFromWire('Exit', exit.reason),
    unclean: exit.unclean ?? false,
    at: instantFromWire('Exit', 'at', exit.at),
    fates: boundedList('Exit', 'fates', exit.fates, LIMITS.operationsCeiling).map(fateFromWire),
    decision: decisionFromWire(required('Exit', 'decision', exit.decision)),
  };
}

function fateToWire({ op, fate, replies }: OperationFate): wire.OperationFate.$Properties {
  return { op, fate: FATES.indexOf(fate), replies };
}

function fateFromWire({ op, fate, replies }: wire.OperationFate.$Properties): OperationFate {
  const known = FATES[fate ?? 0];
  if (known === undefined)
    throw malformed('Exit.fates.fate', `is ${fate ?? 0}, which is not known here`, 'CRASH-5');
  return { op: requiredOp('Exit.fates', op), fate: known, replies: replies ?? 0 };
}
