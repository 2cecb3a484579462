import { type BackoffOptions, type ChainPolicy, type CrashPolicy, type RestartPolicy } from '../crash-policy';
import { LIMITS } from '../limits';
import { boundedList, numberIfGiven } from './field-rules';
import { malformed } from './malformed';
import { type wire } from './wire';
import { durationToWire, uint32ToWire } from './wire-number';

/** A crash policy as it crosses the wire. What is not given is not sent: the receiver has its default. */
export function policyToWire(policy: CrashPolicy): wire.CrashPolicy.$Properties {
  switch (policy.kind) {
    case 'fail':
      return { fail: {} };
    case 'restart':
      return { restart: restartToWire(policy) };
    case 'routeToNext':
      return { routeToNext: {} };
    case 'compensate':
      return { compensate: {} };
    case 'chain':
      return { chain: chainToWire(policy) };
  }
}

/**
 * A crash policy that came, in the field `policy` of a frame. Its kinds are known; whether its numbers are in their ranges is for whoever is asked
 * for it: a number that is out of them costs the conversation that was to be opened, not the connection [POLICY-7].
 */
export function policyFromWire(frame: string, value: wire.CrashPolicy.$Properties): CrashPolicy {
  const field = `${frame}.policy`;
  return value.chain ? chainFromWire(field, value.chain) : linkFromWire(field, value);
}

function restartToWire({
  maxRestarts,
  windowMs,
  backoff,
}: RestartPolicy): wire.CrashPolicy.Restart.$Properties {
  return {
    ...(maxRestarts === undefined ? {} : { maxRestarts: uint32ToWire(maxRestarts) }),
    ...(windowMs === undefined ? {} : { windowMs: durationToWire(windowMs) }),
    ...(backoff === undefined ? {} : { backoff }),
  };
}

function restartFromWire({
  maxRestarts,
  windowMs,
  backoff,
}: wire.CrashPolicy.Restart.$Properties): RestartPolicy {
  return {
    kind: 'restart',
    ...numberIfGiven('maxRestarts', maxRestarts),
    ...numberIfGiven('windowMs', windowMs),
    ...(backoff ? { backoff: backoffFromWire(backoff) } : {}),
  };
}

function backoffFromWire({ initialMs, factor, maxMs, jitter }: wire.Backoff.$Properties): BackoffOptions {
  return {
    ...numberIfGiven('initialMs', initialMs),
    ...numberIfGiven('factor', factor),
    ...numberIfGiven('maxMs', maxMs),
    ...numberIfGiven('jitter', jitter),
  };
}

function chainToWire({ policies, maxAttempts }: ChainPolicy): wire.CrashPolicy.Chain.$Properties {
  return {
    policies: policies.map(policyToWire),
    ...(maxAttempts === undefined ? {} : { maxAttempts: uint32ToWire(maxAttempts) }),
  };
}

function chainFromWire(field: string, chain: wire.CrashPolicy.Chain.$Properties): ChainPolicy {
  const links = boundedList(field, 'policies', chain.policies, LIMITS.chainedPolicies);
  return {
    kind: 'chain',
    policies: links.map((link, index) => linkFromWire(`${field}.policies[${index}]`, link)),
    ...numberIfGiven('maxAttempts', chain.maxAttempts),
  };
}

/** A policy that is no chain, or one within a chain. */
function linkFromWire(field: string, value: wire.CrashPolicy.$Properties): ChainPolicy['policies'][number] {
  if (value.fail) return { kind: 'fail' };
  if (value.restart) return restartFromWire(value.restart);
  if (value.routeToNext) return { kind: 'routeToNext' };
  if (value.compensate) return { kind: 'compensate' };
  if (value.chain) throw malformed(field, 'is a chain within a chain', 'POLICY-5');
  throw malformed(field, 'is of a kind that is not known here', 'POLICY-7');
}
