import { wellFormed } from '../bounded-text';
import { type Pid } from '../pid';
import { idField, required } from './field-rules';
import { type wire } from './wire';
import { countToWire, integerFromWire } from './wire-number';

/** A pid as it crosses the wire [WIRE-6]. */
export function pidToWire(pid: Pid): wire.Pid.$Properties {
  return {
    node: wellFormed(pid.node),
    number: countToWire(pid.number),
    creation: countToWire(pid.creation),
  };
}

/** A pid that came, in the field `field` of a frame. */
export function pidFromWire(
  frame: string,
  field: string,
  value: wire.Pid.$Properties | null | undefined,
): Pid {
  const pid = required(frame, field, value);
  return {
    node: idField(frame, `${field}.node`, pid.node),
    number: integerFromWire(frame, `${field}.number`, pid.number),
    creation: integerFromWire(frame, `${field}.creation`, pid.creation),
  };
}
