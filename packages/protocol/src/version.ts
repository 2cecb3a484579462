import { type Status, status } from './status';

/** The wire versions a peer speaks, both ends included. */
export interface VersionRange {
  readonly min: number;
  readonly max: number;
}

/** The wire versions this package speaks. */
export const WIRE_VERSIONS: VersionRange = Object.freeze({ min: 1, max: 1 });

/**
 * The highest version both sides speak, or the status to refuse the connection with: `unimplemented`, and both ranges in
 * its message.
 */
export function negotiateVersion(
  theirs: VersionRange,
  ours: VersionRange = WIRE_VERSIONS,
): { readonly version: number } | { readonly refusal: Status } {
  const version = Math.min(theirs.max, ours.max);
  if (theirs.min <= theirs.max && version >= theirs.min && version >= ours.min) return { version };
  return {
    refusal: status('unimplemented', {
      message: `This server speaks wire versions ${ours.min} to ${ours.max}; the client asked for ${theirs.min} to ${theirs.max}.`,
      delivery: 'notDelivered',
    }),
  };
}
