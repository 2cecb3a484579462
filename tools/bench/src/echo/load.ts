import { median } from '../measure/statistics';

/** Payload bytes of each request and each reply. */
export const PAYLOAD_BYTES = 64;

/** What a load is measured by. */
export type LoadMeasure = 'repliesPerSecond' | 'roundTripMicros';

/** What a client tells of its replies. */
export interface Load {
  /** Takes note of a reply, and says whether another request is to follow it. Throws when it is not what was sent. */
  replied(bytes: number): boolean;
}

/** A load that goes on for a time. */
export interface TimedLoad extends Load {
  /** What came of it. To be asked for as soon as its last reply has arrived. */
  figure(): number;
}

/** A load that begins now: no more requests follow once `durationMs` have passed. */
export function startLoad(measure: LoadMeasure, durationMs: number): TimedLoad {
  return measure === 'repliesPerSecond' ? countReplies(durationMs) : timeRoundTrips(durationMs);
}

function countReplies(durationMs: number): TimedLoad {
  const begun = performance.now();
  let going = true;
  let replies = 0;
  // A timer, because a look at the clock for each reply would be a good part of what is measured.
  setTimeout(() => (going = false), durationMs);
  return {
    replied(bytes) {
      checkLength(bytes);
      replies++;
      return going;
    },
    figure: () => (1_000 * replies) / (performance.now() - begun),
  };
}

// The bound of one run, and allocated before it, so that keeping round trips takes the same from everyone.
const MOST_ROUND_TRIPS = 100_000;

/** Times each reply from the one before it. With one request outstanding, that is its round trip. */
function timeRoundTrips(durationMs: number): TimedLoad {
  const roundTrips = new Float64Array(MOST_ROUND_TRIPS);
  let replies = 0;
  const begun = performance.now();
  let last = begun;
  return {
    replied(bytes) {
      checkLength(bytes);
      const now = performance.now();
      roundTrips[replies++] = now - last;
      last = now;
      return replies < MOST_ROUND_TRIPS && now - begun < durationMs;
    },
    figure: () => 1_000 * median(roundTrips.subarray(0, replies)),
  };
}

function checkLength(bytes: number): void {
  if (bytes !== PAYLOAD_BYTES) throw new Error(`a reply has ${bytes} bytes, and ${PAYLOAD_BYTES} were sent`);
}
