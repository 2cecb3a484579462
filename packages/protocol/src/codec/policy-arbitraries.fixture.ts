import * as fc from 'fast-check';
import { type CrashPolicy } from '../crash-policy';
import { type CompensationOutcome, type PolicyDecision, type PolicyEvent } from '../crash-record';
import { type ParticipantInfo } from '../participant-info';
import { type ValueArbitraries } from './value-arbitraries.fixture';

const LONGEST_MS = 2_147_483_647;
const OPTIONAL = { noNullPrototype: true } as const;

function link(values: ValueArbitraries) {
  // A backoff's waits are in an order, also where one of them is not given.
  const backoff = fc.record(
    {
      initialMs: values.between(0, 100),
      factor: values.between(1, 1e9),
      maxMs: values.between(30_000, LONGEST_MS),
      jitter: values.between(0, 1),
    },
    { requiredKeys: [], ...OPTIONAL },
  );
  const restart = {
    kind: fc.constant('restart' as const),
    maxRestarts: values.wholeBetween(0, 10_000),
    windowMs: values.wholeBetween(1, LONGEST_MS),
    backoff,
  };
  const kinds = fc.constantFrom('fail' as const, 'routeToNext' as const, 'compensate' as const);
  return fc.oneof(
    fc.record({ kind: kinds }, OPTIONAL),
    fc.record(restart, { requiredKeys: ['kind'], ...OPTIONAL }),
  );
}

/** Crash policies of every kind. */
export function policy(values: ValueArbitraries): fc.Arbitrary<CrashPolicy> {
  const chain = {
    kind: fc.constant('chain' as const),
    policies: fc.array(link(values), { minLength: 1, maxLength: 8 }),
    maxAttempts: values.wholeBetween(1, 10_000),
  };
  return fc.oneof(link(values), fc.record(chain, { requiredKeys: ['kind', 'policies'], ...OPTIONAL }));
}

/** Decisions for every action and every cause. */
export function decision(values: ValueArbitraries): fc.Arbitrary<PolicyDecision> {
  const { id, text, ordinal, uint32 } = values;
  const fail = {
    action: fc.constant('fail' as const),
    because: fc.constantFrom(
      'tooManyRestarts' as const,
      'noProgress' as const,
      'noneLeft' as const,
      'breakerOpen' as const,
      'completing' as const,
      'notStarted' as const,
    ),
    tried: fc.array(text, { minLength: 1, maxLength: 5 }),
  };
  const restart = {
    action: fc.constant('restart' as const),
    delayMs: values.between(0, LONGEST_MS),
    attempt: ordinal,
  };
  const compensate = { action: fc.constant('compensate' as const), compensations: uint32 };
  return fc.oneof(
    fc.record(fail, { requiredKeys: ['action'], ...OPTIONAL }),
    fc.record(restart, OPTIONAL),
    fc.record({ action: fc.constant('routeToNext' as const), to: id, attempt: ordinal }, OPTIONAL),
    fc.record(compensate, OPTIONAL),
  );
}

function compensation({ ordinal, label, text }: ValueArbitraries): fc.Arbitrary<CompensationOutcome> {
  const fields = { op: ordinal, label, undone: fc.boolean(), why: text };
  return fc.record(fields, { requiredKeys: ['op', 'label', 'undone'], ...OPTIONAL });
}

/** Policy events of every outcome. */
export function policyEvent(
  values: ValueArbitraries,
  participant: fc.Arbitrary<ParticipantInfo>,
): fc.Arbitrary<PolicyEvent> {
  const phase = fc.constantFrom(
    'created' as const,
    'active' as const,
    'completing' as const,
    'closed' as const,
    'failed' as const,
  );
  const common = { generation: values.ordinal, phase };
  const healed = fc.constantFrom('restarted' as const, 'rerouted' as const);
  const compensations = fc.array(compensation(values), { maxLength: 5 });
  return fc.oneof(
    fc.record({ ...common, outcome: healed, participant }, OPTIONAL),
    fc.record({ ...common, outcome: fc.constant('compensated' as const), compensations }, OPTIONAL),
    fc.record({ ...common, outcome: fc.constant('gaveUp' as const) }, OPTIONAL),
  );
}
