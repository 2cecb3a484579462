/** Serial-number arithmetic modulo 2³² (RFC 1982), by which credit is compared (FLOW-2). */

const HALF = 0x8000_0000;

/** `a + b` modulo 2³². */
export function serialAdd(a: number, b: number): number {
  return (a + b) >>> 0;
}

/** How far `b` is ahead of `a`, from −2³¹ to 2³¹ − 1; negative when it is behind. */
export function serialDistance(a: number, b: number): number {
  const ahead = (b - a) >>> 0;
  return ahead < HALF ? ahead : ahead - 2 * HALF;
}

/** Whether `a` comes before `b`. */
export function serialBefore(a: number, b: number): boolean {
  return serialDistance(a, b) > 0;
}
