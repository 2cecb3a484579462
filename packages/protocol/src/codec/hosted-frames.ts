import { boundedText } from '../bounded-text';
import { type CompensationFrame, type ProgressFrame, type StartedFrame } from '../hosting-frame';
import { LIMITS } from '../limits';
import { envelopeFromWire, envelopeToWire } from './envelope-codec';
import { boundedField, requiredCount, requiredOp, requiredRef } from './field-rules';
import { type wire } from './wire';
import { durationToWire, uint32ToWire } from './wire-number';

export function startedToWire({ ref, op }: StartedFrame): wire.Started.$Properties {
  return { ref, op };
}

export function startedFromWire({ ref, op }: wire.Started.$Properties): StartedFrame {
  return { kind: 'started', ref: requiredRef('Started', ref), op: requiredOp('Started', op) };
}

export function progressToWire({ ref, op, dropped }: ProgressFrame): wire.Progress.$Properties {
  return { ref, op, dropped: uint32ToWire(dropped) };
}

export function progressFromWire({ ref, op, dropped }: wire.Progress.$Properties): ProgressFrame {
  return { kind: 'progress', ref: requiredRef('Progress', ref), op: op ?? 0, dropped: dropped ?? 0 };
}

export function compensationFrameToWire(frame: CompensationFrame): wire.Compensation.$Properties {
  const { ref, op, number, envelope, label, deadlineMs } = frame;
  return {
    ref,
    op,
    number,
    label: boundedText(label, LIMITS.compensationLabelBytes),
    deadlineMs: durationToWire(deadlineMs),
    ...(envelope === undefined ? {} : { envelope: envelopeToWire(envelope) }),
  };
}

/** Without an envelope it takes back what had its number [POLICY-4]. */
export function compensationFrameFromWire(
  frame: wire.Compensation.$Properties,
  owned: boolean,
): CompensationFrame {
  return {
    kind: 'compensation',
    ref: requiredRef('Compensation', frame.ref),
    op: requiredOp('Compensation', frame.op),
    number: requiredCount('Compensation', 'number', frame.number),
    label: boundedField('Compensation', 'label', frame.label, LIMITS.compensationLabelBytes),
    deadlineMs: frame.deadlineMs ?? 0,
    ...(frame.envelope ? { envelope: envelopeFromWire('Compensation', frame.envelope, owned) } : {}),
  };
}
