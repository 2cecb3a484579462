import { type BreakerOptions, type PolicyBounds, type Supervision } from '../supervision';
import { boundedList, numberIfGiven } from './field-rules';
import { malformed } from './malformed';
import { policyFromWire, policyToWire } from './policy-codec';
import { type wire } from './wire';

type PolicyKind = NonNullable<PolicyBounds['kinds']>[number];

const POLICY_KINDS: Readonly<Record<PolicyKind, PolicyKind>> = {
  restart: 'restart',
  routeToNext: 'routeToNext',
  compensate: 'compensate',
  fail: 'fail',
};

/** How instances are watched over, as it crosses the wire. What is not given is not sent: the receiver has its default. */
export function supervisionToWire(supervision: Supervision): wire.Supervision.$Properties {
  const { policy, bounds, breaker, noProgressMs, overrunMs } = supervision;
  return {
    ...(policy === undefined ? {} : { policy: policyToWire(policy) }),
    ...(bounds === undefined ? {} : { bounds: boundsToWire(bounds) }),
    ...(breaker === undefined ? {} : { breaker: breakerToWire(breaker) }),
    ...numberIfGiven('noProgressMs', noProgressMs),
    ...numberIfGiven('overrunMs', overrunMs),
  };
}

/**
 * What came in the field `supervision` of an offer. Its kinds are known; whether its numbers are in their ranges is for whoever is asked: one
 * that is out of them costs the registration, not the connection.
 */
export function supervisionFromWire(frame: string, value: wire.Supervision.$Properties): Supervision {
  const { policy, bounds, breaker, noProgressMs, overrunMs } = value;
  const field = `${frame}.supervision`;
  return {
    ...(policy ? { policy: policyFromWire(field, policy) } : {}),
    ...(bounds ? { bounds: boundsFromWire(`${field}.bounds`, bounds) } : {}),
    ...(breaker ? { breaker: breakerFromWire(breaker) } : {}),
    ...numberIfGiven('noProgressMs', noProgressMs),
    ...numberIfGiven('overrunMs', overrunMs),
  };
}

function boundsToWire({
  kinds,
  maxRestarts,
  minWindowMs,
  maxAttempts,
}: PolicyBounds): wire.PolicyBounds.$Properties {
  return {
    // Once each: what is said twice would make the list longer than it may be.
    ...(kinds === undefined ? {} : { kinds: { kinds: [...new Set(kinds)] } }),
    ...numberIfGiven('maxRestarts', maxRestarts),
    ...numberIfGiven('minWindowMs', minWindowMs),
    ...numberIfGiven('maxAttempts', maxAttempts),
  };
}

function boundsFromWire(field: string, bounds: wire.PolicyBounds.$Properties): PolicyBounds {
  return {
    ...(bounds.kinds ? { kinds: kindsFromWire(field, bounds.kinds) } : {}),
    ...numberIfGiven('maxRestarts', bounds.maxRestarts),
    ...numberIfGiven('minWindowMs', bounds.minWindowMs),
    ...numberIfGiven('maxAttempts', bounds.maxAttempts),
  };
}

/** None at all is not the same as all of them: then nothing but to fail may be asked for. */
function kindsFromWire(field: string, { kinds }: wire.PolicyKinds.$Properties): PolicyKind[] {
  const max = Object.keys(POLICY_KINDS).length;
  return boundedList(field, 'kinds', kinds, max).map((kind) => kindFromWire(field, kind));
}

function kindFromWire(field: string, kind: string): PolicyKind {
  if (Object.hasOwn(POLICY_KINDS, kind)) return POLICY_KINDS[kind as PolicyKind];
  throw malformed(`${field}.kinds`, 'has a kind that is not known here', 'POLICY-7');
}

function breakerToWire(breaker: BreakerOptions | false): wire.Breaker.$Properties {
  return breaker === false ? { off: true } : numbersOf(breaker);
}

function breakerFromWire(breaker: wire.Breaker.$Properties): BreakerOptions | false {
  return breaker.off ? false : numbersOf(breaker);
}

function numbersOf({ failures, windowMs, openMs, maxOpenMs }: wire.Breaker.$Properties): BreakerOptions {
  return {
    ...numberIfGiven('failures', failures),
    ...numberIfGiven('windowMs', windowMs),
    ...numberIfGiven('openMs', openMs),
    ...numberIfGiven('maxOpenMs', maxOpenMs),
  };
}
