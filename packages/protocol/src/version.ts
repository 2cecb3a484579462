import { type Status, status } from './status';

/** The wire versions a peer speaks, both ends included. */
export interface VersionRange {
  /** The lowest version. */
  readonly min: number;
  /** The highest version. */
  readonly max: number;
}

/** The wire versions this package speaks. */
export const WIRE_VERSIONS: VersionRange = Object.freeze({ min: 1, max: 1 });

/**
 * The highest version both sides speak, or the status to refuse the connection with: `unimplemented`, and both ranges in
 * its message.
 *
 * @example
 * ```ts
 * import { negotiateVersion } from '@liminal/protocol';
 *
 * negotiateVersion({ min: 1, max: 3 }, { min: 1, max: 2 }); // { version: 2 }
 * negotiateVersion({ min: 3, max: 3 }, { min: 1, max: 2 }); // { refusal: { code: 'unimplemented', … } }
 * ```
 */
export function negotiateVersion(
  theirs: VersionRange,
  ours: VersionRange = WIRE_VERSIONS,
):
  | {
      /** What both sides speak from here on. */
      readonly version: number;
    }
  | {
      /** What the Reject says. */
      readonly refusal: Status;
    } {
  const version = Math.min(theirs.max, ours.max);
  if (theirs.min <= theirs.max && version >= theirs.min && version >= ours.min) return { version };
  return {
    refusal: status('unimplemented', {
      message: `This server speaks wire versions ${ours.min} to ${ours.max}; the client asked for ${theirs.min} to ${theirs.max}.`,
      delivery: 'notDelivered',
    }),
  };
}
