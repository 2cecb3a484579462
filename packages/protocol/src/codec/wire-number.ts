import { malformed } from './malformed';

const UINT32_MAX = 0xffff_ffff;

/** A 64-bit integer as protobufjs decodes it: an object where the `long` package is there. */
type Integer64 = number | { toNumber(): number } | null | undefined;

/** A duration in milliseconds as a uint32: rounded up, so that what has time left never becomes what has none. */
export function durationToWire(ms: number): number {
  return ms > 0 ? Math.min(Math.ceil(ms), UINT32_MAX) : 0;
}

/** A number as a uint32: what does not fit becomes the nearest that does. */
export function uint32ToWire(value: number): number {
  return value > 0 ? Math.min(Math.trunc(value), UINT32_MAX) : 0;
}

/** An integer as 64 bits can hold it and JavaScript can read it back: within ±(2⁵³ − 1). */
export function integerToWire(value: number): number {
  const whole = Math.trunc(value) || 0;
  return Math.max(Math.min(whole, Number.MAX_SAFE_INTEGER), Number.MIN_SAFE_INTEGER);
}

/** A count as an unsigned 64-bit integer: never negative. */
export function countToWire(value: number): number {
  return Math.max(integerToWire(value), 0);
}

/** A 64-bit integer as a number, refused when a number cannot hold it. */
export function integerFromWire(frame: string, field: string, value: Integer64): number {
  const whole = typeof value === 'object' && value !== null ? value.toNumber() : (value ?? 0);
  if (Number.isSafeInteger(whole)) return whole;
  throw malformed(`${frame}.${field}`, 'is over 53 bits', 'WIRE-6');
}

/** How long a policy waits, in milliseconds with fractions: finite, and never negative. */
export function delayToWire(ms: number): number {
  return ms > 0 && Number.isFinite(ms) ? ms : 0;
}

/** A wait, refused when nothing can wait for it. */
export function delayFromWire(frame: string, field: string, ms: number | null | undefined): number {
  const delay = ms ?? 0;
  if (delay >= 0 && Number.isFinite(delay)) return delay;
  throw malformed(`${frame}.${field}`, `is ${delay}, which is no wait`, 'WIRE-2');
}

/** An instant in milliseconds: always finite on the wire. */
export function instantToWire(at: number): number {
  return Number.isFinite(at) ? at : 0;
}

/** An instant, refused when it is no point in time. */
export function instantFromWire(frame: string, field: string, at: number | null | undefined): number {
  const instant = at ?? 0;
  if (Number.isFinite(instant)) return instant;
  throw malformed(`${frame}.${field}`, `is ${instant}, which is no instant`, 'WIRE-2');
}
