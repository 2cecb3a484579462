/** One of so many possibilities, from 0. */
export type Choice = (count: number) => number;

/**
 * Choices that are the same for the same seed. Near seeds choose nothing alike: the state is mixed (splitmix32), not only stepped.
 *
 * @example
 * ```ts
 * import { seededChoice } from '@liminal/runtime/testing';
 *
 * const choose = seededChoice(7);
 * const colour = ['red', 'green', 'blue'][choose(3)]; // the same in every run
 * ```
 */
export function seededChoice(seed: number): Choice {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * count);
  };
}
