import { exceedsUtf8 } from '../bounded-text';
import { LIMITS } from '../limits';
import { malformed } from './malformed';

type Optional<T> = T | null | undefined;

/** A conversation's handle, which is never 0. */
export function requiredRef(frame: string, ref: Optional<number>): number {
  if (!ref) throw malformed(`${frame}.ref`, 'is 0', 'WIRE-2');
  return ref;
}

/** An operation's number, which is never 0. */
export function requiredOp(frame: string, op: Optional<number>): number {
  if (!op) throw malformed(`${frame}.op`, 'is 0', 'WIRE-2');
  return op;
}

/** A generation, which counts from 1. */
export function requiredGeneration(frame: string, generation: Optional<number>): number {
  if (!generation) throw malformed(`${frame}.generation`, 'is 0; it counts from 1', 'CRASH-1');
  return generation;
}

/** A count of what there is at least one of. */
export function requiredCount(frame: string, field: string, count: Optional<number>): number {
  if (!count) throw malformed(`${frame}.${field}`, 'is 0; it counts from 1', 'WIRE-2');
  return count;
}

/** A registration's number, which is never 0. */
export function requiredRegistration(frame: string, registration: Optional<number>): number {
  if (!registration) throw malformed(`${frame}.registration`, 'is 0', 'WIRE-2');
  return registration;
}

/** A message inside a frame that must be there. */
export function required<T>(frame: string, field: string, value: Optional<T>): T {
  if (value === null || value === undefined) throw malformed(`${frame}.${field}`, 'is missing', 'WIRE-2');
  return value;
}

/** A text that is within its limit. */
export function boundedField(frame: string, field: string, text: Optional<string>, maxBytes: number): string {
  const value = text ?? '';
  if (exceedsUtf8(value, maxBytes))
    throw malformed(`${frame}.${field}`, `is over ${maxBytes} bytes`, 'WIRE-3');
  return value;
}

/** An id: a text of at most 128 bytes. */
export function idField(frame: string, field: string, text: Optional<string>): string {
  return boundedField(frame, field, text, LIMITS.idBytes);
}

/** An id that something is found by, and so must not be empty. */
export function requiredId(frame: string, field: string, text: Optional<string>): string {
  const id = idField(frame, field, text);
  if (id === '') throw malformed(`${frame}.${field}`, 'is empty', 'WIRE-2');
  return id;
}

/** A list with no more entries than its limit. */
export function boundedList<T>(
  frame: string,
  field: string,
  entries: Optional<readonly T[]>,
  max: number,
): readonly T[] {
  const list = entries ?? [];
  if (list.length > max)
    throw malformed(`${frame}.${field}`, `has ${list.length} entries; the limit is ${max}`, 'WIRE-3');
  return list;
}

/** A list of texts, such as capabilities, as plain data of its own. */
export function textList(
  frame: string,
  field: string,
  entries: Optional<readonly string[]>,
  maxBytes: number,
): string[] {
  const list = boundedList(frame, field, entries, LIMITS.listEntries);
  return list.map((entry) => boundedField(frame, field, entry, maxBytes));
}

/** A number that may be left out: then nothing is there for it. */
export function numberIfGiven<K extends string>(
  name: K,
  value: Optional<number>,
): { readonly [P in K]?: number } {
  return typeof value === 'number' ? ({ [name]: value } as { [P in K]: number }) : {};
}
