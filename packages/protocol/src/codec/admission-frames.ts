import { type DeferredFrame, type RejectedFrame } from '../frame';
import { requiredOp, requiredRef } from './field-rules';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';

export function deferredToWire({ ref, op, status }: DeferredFrame): wire.Deferred.$Properties {
  return { ref, op, status: statusToWire(status) };
}

export function deferredFromWire({ ref, op, status }: wire.Deferred.$Properties): DeferredFrame {
  return {
    kind: 'deferred',
    ref: requiredRef('Deferred', ref),
    op: requiredOp('Deferred', op),
    status: statusFromWire('Deferred', status),
  };
}

export function rejectedToWire({ ref, op, status }: RejectedFrame): wire.Rejected.$Properties {
  return { ref, op, status: statusToWire(status) };
}

export function rejectedFromWire({ ref, op, status }: wire.Rejected.$Properties): RejectedFrame {
  return {
    kind: 'rejected',
    ref: requiredRef('Rejected', ref),
    op: requiredOp('Rejected', op),
    status: statusFromWire('Rejected', status),
  };
}
