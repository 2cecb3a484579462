import { wellFormed } from '../bounded-text';
import { type FailCause, type PolicyDecision } from '../crash-record';
import { LIMITS } from '../limits';
import { boundedTexts } from './bounded-texts';
import { requiredCount, requiredId, textList } from './field-rules';
import { malformed } from './malformed';
import { type wire } from './wire';
import { delayFromWire, delayToWire, uint32ToWire } from './wire-number';

/** By the numbers of `FailCause` on the wire; 0 is UNSPECIFIED: the policy is to fail, which has no cause. */
export const FAIL_CAUSES: readonly (FailCause | undefined)[] = [
  undefined,
  'tooManyRestarts',
  'noProgress',
  'noneLeft',
  'breakerOpen',
  'completing',
  'notStarted',
];

type FailDecision = Extract<PolicyDecision, { readonly action: 'fail' }>;

/** What a policy decided as it crosses the wire: what was tried is within its limits. */
export function decisionToWire(decision: PolicyDecision): wire.PolicyDecision.$Properties {
  switch (decision.action) {
    case 'fail':
      return { fail: failToWire(decision) };
    case 'restart':
      return {
        restart: { delayMs: delayToWire(decision.delayMs), attempt: uint32ToWire(decision.attempt) },
      };
    case 'routeToNext':
      return { routeToNext: { to: wellFormed(decision.to), attempt: uint32ToWire(decision.attempt) } };
    case 'compensate':
      return { compensate: { compensations: uint32ToWire(decision.compensations) } };
  }
}

/** A decision that came in an Exit. */
export function decisionFromWire(decision: wire.PolicyDecision.$Properties): PolicyDecision {
  const { fail, restart, routeToNext, compensate } = decision;
  if (fail) return failFromWire(fail);
  if (restart)
    return {
      action: 'restart',
      delayMs: delayFromWire('Exit', 'decision.restart.delayMs', restart.delayMs),
      attempt: requiredCount('Exit', 'decision.restart.attempt', restart.attempt),
    };
  if (routeToNext)
    return {
      action: 'routeToNext',
      to: requiredId('Exit', 'decision.routeToNext.to', routeToNext.to),
      attempt: requiredCount('Exit', 'decision.routeToNext.attempt', routeToNext.attempt),
    };
  if (compensate) return { action: 'compensate', compensations: compensate.compensations ?? 0 };
  throw malformed('Exit.decision', 'is of a kind that is not known here', 'CRASH-5');
}

function failToWire({ because, tried }: FailDecision): wire.PolicyDecision.Fail.$Properties {
  return {
    ...(because === undefined ? {} : { because: FAIL_CAUSES.indexOf(because) }),
    ...(tried === undefined ? {} : { tried: boundedTexts(tried, LIMITS.idBytes) }),
  };
}

function failFromWire({ because, tried }: wire.PolicyDecision.Fail.$Properties): FailDecision {
  const cause = FAIL_CAUSES[because ?? 0];
  if (cause === undefined && because)
    throw malformed('Exit.decision.fail.because', `is ${because}, which is not known here`, 'CRASH-5');
  const names = textList('Exit', 'decision.fail.tried', tried, LIMITS.idBytes);
  return {
    action: 'fail',
    ...(cause === undefined ? {} : { because: cause }),
    ...(names.length === 0 ? {} : { tried: names }),
  };
}
