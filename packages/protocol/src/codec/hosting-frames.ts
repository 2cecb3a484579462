import { boundedText, wellFormed } from '../bounded-text';
import {
  type AssignedFrame,
  type AssignFrame,
  type DeclinedFrame,
  type RegisteredFrame,
  type RegisterFrame,
  type UnregisterFrame,
} from '../hosting-frame';
import { LIMITS } from '../limits';
import {
  idField,
  requiredCount,
  requiredGeneration,
  requiredId,
  requiredRef,
  requiredRegistration,
} from './field-rules';
import { headersFromWire, headersToWire } from './headers-codec';
import { offersFromWire, offerToWire } from './offers-codec';
import { pidFromWire, pidToWire } from './pid-codec';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';
import { uint32ToWire } from './wire-number';

export function registerToWire(register: RegisterFrame): wire.Register.$Properties {
  return {
    registration: register.registration,
    offers: register.offers.map(offerToWire),
    capacity: uint32ToWire(register.capacity),
    version: boundedText(register.version, LIMITS.idBytes),
    attributes: headersToWire(register.attributes),
  };
}

export function registerFromWire(register: wire.Register.$Properties): RegisterFrame {
  return {
    kind: 'register',
    registration: requiredRegistration('Register', register.registration),
    offers: offersFromWire(register.offers),
    capacity: requiredCount('Register', 'capacity', register.capacity),
    version: idField('Register', 'version', register.version),
    attributes: headersFromWire('Register', 'attributes', register.attributes),
  };
}

export function registeredToWire({ registration, status }: RegisteredFrame): wire.Registered.$Properties {
  return { registration, status: statusToWire(status) };
}

export function registeredFromWire(registered: wire.Registered.$Properties): RegisteredFrame {
  return {
    kind: 'registered',
    registration: requiredRegistration('Registered', registered.registration),
    status: statusFromWire('Registered', registered.status),
  };
}

export function unregisterToWire({ registration, status }: UnregisterFrame): wire.Unregister.$Properties {
  return { registration, status: statusToWire(status) };
}

export function unregisterFromWire(unregister: wire.Unregister.$Properties): UnregisterFrame {
  return {
    kind: 'unregister',
    registration: requiredRegistration('Unregister', unregister.registration),
    status: statusFromWire('Unregister', unregister.status),
  };
}

export function assignToWire(assign: AssignFrame): wire.Assign.$Properties {
  const { compensations } = assign;
  return {
    ref: assign.ref,
    registration: assign.registration,
    conversationId: wellFormed(assign.conversationId),
    subject: wellFormed(assign.subject),
    participant: pidToWire(assign.participant),
    generation: assign.generation,
    attempt: uint32ToWire(assign.attempt),
    headers: headersToWire(assign.headers),
    payloadBytes: uint32ToWire(assign.payloadBytes),
    compensations: uint32ToWire(compensations.count),
    compensationBytes: uint32ToWire(compensations.bytes),
  };
}

export function assignFromWire(assign: wire.Assign.$Properties): AssignFrame {
  return {
    kind: 'assign',
    ref: requiredRef('Assign', assign.ref),
    registration: requiredRegistration('Assign', assign.registration),
    conversationId: requiredId('Assign', 'conversationId', assign.conversationId),
    subject: requiredId('Assign', 'subject', assign.subject),
    participant: pidFromWire('Assign', 'participant', assign.participant),
    generation: requiredGeneration('Assign', assign.generation),
    attempt: assign.attempt || 1,
    headers: headersFromWire('Assign', 'headers', assign.headers),
    payloadBytes: requiredCount('Assign', 'payloadBytes', assign.payloadBytes),
    compensations: { count: assign.compensations ?? 0, bytes: assign.compensationBytes ?? 0 },
  };
}

export function assignedToWire({ ref }: AssignedFrame): wire.Assigned.$Properties {
  return { ref };
}

export function assignedFromWire({ ref }: wire.Assigned.$Properties): AssignedFrame {
  return { kind: 'assigned', ref: requiredRef('Assigned', ref) };
}

export function declinedToWire({ ref, status }: DeclinedFrame): wire.Declined.$Properties {
  return { ref, status: statusToWire(status) };
}

export function declinedFromWire({ ref, status }: wire.Declined.$Properties): DeclinedFrame {
  return {
    kind: 'declined',
    ref: requiredRef('Declined', ref),
    status: statusFromWire('Declined', status),
  };
}
