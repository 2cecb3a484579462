import { type Random } from '../ports/random';

/**
 * A random port that gives the same numbers for the same seed (a linear congruential generator; fit for tests alone).
 *
 * @example
 * ```ts
 * import { seededRandom } from '@liminal/runtime/testing';
 *
 * seededRandom(7).uint32() === seededRandom(7).uint32(); // true
 * ```
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uint32 = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return { uint32, bytes: (count) => Uint8Array.from({ length: count }, () => uint32() >>> 24) };
}
