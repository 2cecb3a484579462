import { boundedText } from '../bounded-text';
import { type CompensationOutcome } from '../crash-record';
import { LIMITS } from '../limits';
import { boundedField, boundedList, requiredOp } from './field-rules';
import { type wire } from './wire';

/** What became of the compensations as it crosses the wire: as many as one frame has, their texts within their limits. */
export function compensationsToWire(
  outcomes: readonly CompensationOutcome[],
): wire.CompensationOutcome.$Properties[] {
  return outcomes.slice(0, LIMITS.compensations).map(compensationToWire);
}

function compensationToWire(outcome: CompensationOutcome): wire.CompensationOutcome.$Properties {
  const { op, label, undone, why } = outcome;
  return {
    op,
    label: boundedText(label, LIMITS.compensationLabelBytes),
    undone,
    ...(why === undefined ? {} : { why: boundedText(why, LIMITS.compensationWhyBytes) }),
  };
}

/** The outcomes that came in a PolicyEvent. */
export function compensationsFromWire(
  outcomes: readonly wire.CompensationOutcome.$Properties[] | null | undefined,
): CompensationOutcome[] {
  return boundedList('PolicyEvent', 'compensations', outcomes, LIMITS.compensations).map(
    compensationFromWire,
  );
}

function compensationFromWire({
  op,
  label,
  undone,
  why,
}: wire.CompensationOutcome.$Properties): CompensationOutcome {
  const outcome = {
    op: requiredOp('PolicyEvent.compensations', op),
    label: boundedField('PolicyEvent', 'compensations.label', label, LIMITS.compensationLabelBytes),
    undone: undone ?? false,
  };
  if (typeof why !== 'string') return outcome;
  return {
    ...outcome,
    why: boundedField('PolicyEvent', 'compensations.why', why, LIMITS.compensationWhyBytes),
  };
}
