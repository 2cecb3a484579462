import { type Frame } from '../frame';

/** A frame whose bytes are committed, and what another implementation must read in them. */
export interface GoldenFrame {
  /** The name of its files in `golden/frames`. */
  readonly name: string;
  readonly frame: Frame;
  /** The `Frame` in protobuf's JSON mapping, written by hand: it checks the codec's mapping, too, not only its bytes. */
  readonly json: object;
}
