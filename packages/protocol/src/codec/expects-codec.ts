import { type Expects } from '../frame';
import { wire } from './wire';

/** By the numbers of `Expects` on the wire; 0 is UNSPECIFIED. */
export const EXPECTS_FROM_WIRE: readonly (Expects | undefined)[] = [
  undefined,
  'nothing',
  'acknowledgement',
  'reply',
  'stream',
];

/** The number of each on the wire. */
export const EXPECTS_TO_WIRE = {
  nothing: wire.Expects.EXPECTS_NOTHING,
  acknowledgement: wire.Expects.EXPECTS_ACKNOWLEDGEMENT,
  reply: wire.Expects.EXPECTS_REPLY,
  stream: wire.Expects.EXPECTS_STREAM,
} as const satisfies Record<Expects, wire.Expects>;
