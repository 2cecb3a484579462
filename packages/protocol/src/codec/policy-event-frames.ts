import { type Phase, type PolicyEvent } from '../crash-record';
import { type PolicyEventFrame } from '../frame';
import { compensationsFromWire, compensationsToWire } from './compensation-codec';
import { required, requiredGeneration, requiredRef } from './field-rules';
import { malformed } from './malformed';
import { participantFromWire, participantToWire } from './participant-codec';
import { type wire } from './wire';

/** By the numbers of `Phase` on the wire; 0 is UNSPECIFIED. */
const PHASES: readonly (Phase | undefined)[] = [
  undefined,
  'created',
  'active',
  'completing',
  'closed',
  'failed',
];

/** By the numbers of `PolicyOutcome` on the wire; 0 is UNSPECIFIED. */
const OUTCOMES: readonly (PolicyEvent['outcome'] | undefined)[] = [
  undefined,
  'gaveUp',
  'restarted',
  'rerouted',
  'compensated',
];

export function policyEventToWire({ ref, event }: PolicyEventFrame): wire.PolicyEvent.$Properties {
  return {
    ref,
    generation: event.generation,
    outcome: OUTCOMES.indexOf(event.outcome),
    phase: PHASES.indexOf(event.phase),
    ...achievedToWire(event),
  };
}

function achievedToWire(event: PolicyEvent): wire.PolicyEvent.$Properties {
  switch (event.outcome) {
    case 'restarted':
    case 'rerouted':
      return { participant: participantToWire(event.participant) };
    case 'compensated':
      return { compensations: compensationsToWire(event.compensations) };
    case 'gaveUp':
      return {};
  }
}

export function policyEventFromWire(event: wire.PolicyEvent.$Properties): PolicyEventFrame {
  return {
    kind: 'policyEvent',
    ref: requiredRef('PolicyEvent', event.ref),
    event: eventFromWire(event),
  };
}

function eventFromWire(event: wire.PolicyEvent.$Properties): PolicyEvent {
  const common = {
    generation: requiredGeneration('PolicyEvent', event.generation),
    phase: phaseFromWire(event.phase),
  };
  const outcome = OUTCOMES[event.outcome ?? 0];
  switch (outcome) {
    case 'restarted':
    case 'rerouted': {
      const participant = required('PolicyEvent', 'participant', event.participant);
      return {
        ...common,
        outcome,
        participant: participantFromWire('PolicyEvent', 'participant', participant),
      };
    }
    case 'compensated':
      return { ...common, outcome, compensations: compensationsFromWire(event.compensations) };
    case 'gaveUp':
      return { ...common, outcome };
    case undefined:
      throw malformed('PolicyEvent.outcome', `is ${event.outcome ?? 0}, which is not known here`, 'CRASH-5');
  }
}

function phaseFromWire(phase: wire.Phase | null | undefined): Phase {
  const known = PHASES[phase ?? 0];
  if (known === undefined)
    throw malformed('PolicyEvent.phase', `is ${phase ?? 0}, which is not known here`, 'CONV-1');
  return known;
}
