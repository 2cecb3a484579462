import { wellFormed } from '../bounded-text';
import {
  type CrashRecord,
  type Fate,
  type OperationFate,
  type Phase,
  type PolicyDecision,
} from '../crash-record';
import { type ExitFrame, type PolicyEventFrame } from '../frame';
import { LIMITS } from '../limits';
import { exitReasonFromWire, exitReasonToWire } from './exit-reason-codec';
import {
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
import { wire } from './wire';
import { instantFromWire, instantToWire } from './wire-number';

/** By the numbers of `Fate` on the wire; 0 is UNSPECIFIED. */
const FATES: readonly (Fate | undefined)[] = [undefined, 'notDelivered', 'unknown', 'carriedOver'];

/** By the numbers of `Phase` on the wire; 0 is UNSPECIFIED. */
const PHASES: readonly (Phase | undefined)[] = [
  undefined,
  'created',
  'active',
  'completing',
  'closed',
  'failed',
];

export function exitToWire({ ref, crash }: ExitFrame): wire.Exit.$Properties {
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
    decision: { fail: {} },
  };
}

export function exitFromWire(exit: wire.Exit.$Properties): ExitFrame {
  return { kind: 'exit', ref: requiredRef('Exit', exit.ref), crash: crashFromWire(exit) };
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

function decisionFromWire(decision: wire.PolicyDecision.$Properties): PolicyDecision {
  if (decision.fail) return { action: 'fail' };
  throw malformed('Exit.decision', 'is of a kind that is not known here', 'CRASH-5');
}

export function policyEventToWire({ ref, event }: PolicyEventFrame): wire.PolicyEvent.$Properties {
  return {
    ref,
    generation: event.generation,
    outcome: wire.PolicyOutcome.POLICY_OUTCOME_GAVE_UP,
    phase: PHASES.indexOf(event.phase),
  };
}

export function policyEventFromWire(event: wire.PolicyEvent.$Properties): PolicyEventFrame {
  const phase = PHASES[event.phase ?? 0];
  if (event.outcome !== wire.PolicyOutcome.POLICY_OUTCOME_GAVE_UP)
    throw malformed('PolicyEvent.outcome', `is ${event.outcome ?? 0}, which is not known here`, 'CRASH-5');
  if (phase === undefined)
    throw malformed('PolicyEvent.phase', `is ${event.phase ?? 0}, which is not known here`, 'CONV-1');
  return {
    kind: 'policyEvent',
    ref: requiredRef('PolicyEvent', event.ref),
    event: { generation: requiredGeneration('PolicyEvent', event.generation), outcome: 'gaveUp', phase },
  };
}
