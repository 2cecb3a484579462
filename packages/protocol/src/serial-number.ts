/** Serial-number arithmetic modulo 2³² (RFC 1982), by which credit is compared (FLOW-2). */

const HALF = 0x8000_0000;

/**
 * `a + b` modulo 2³², the addition of RFC 1982.
 *
 * @example
 * ```ts
 * import { serialAdd } from '@liminal/protocol';
 *
 * serialAdd(2 ** 32 - 1, 2); // 1
 * ```
 */
export function serialAdd(a: number, b: number): number {
  return (a + b) >>> 0;
}

/**
 * How far `b` is ahead of `a`, from −2³¹ to 2³¹ − 1; negative when it is behind. What RFC 1982 leaves open, half way round, is behind.
 *
 * @example
 * ```ts
 * import { serialDistance } from '@liminal/protocol';
 *
 * serialDistance(2 ** 32 - 1, 1); // 2
 * serialDistance(1, 2 ** 32 - 1); // -2
 * ```
 */
export function serialDistance(a: number, b: number): number {
  const ahead = (b - a) >>> 0;
  return ahead < HALF ? ahead : ahead - 2 * HALF;
}

/**
 * Whether `a` comes before `b` (FLOW-2): a credit that is not after the one in force is ignored.
 *
 * @example
 * ```ts
 * import { serialBefore } from '@liminal/protocol';
 *
 * serialBefore(2 ** 32 - 1, 1); // true: the count has gone round
 * ```
 */
export function serialBefore(a: number, b: number): boolean {
  return serialDistance(a, b) > 0;
}
