import { boundedText } from './bounded-text';

const SHOWN_BYTES = 64;

/**
 * What is wrong with data: in which field of it, as in `policy.backoff.jitter`, and what.
 *
 * @internal
 */
export interface FieldFault {
  /** Where. */
  readonly field: string;
  /** What, as the rest of a sentence that begins with the field. */
  readonly problem: string;
}

/**
 * An object whose fields may be anything: plain JavaScript and other peers can put anything anywhere.
 *
 * @internal
 */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a value has fields at all.
 *
 * @internal
 */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/**
 * That a field is not what it has to be.
 *
 * @internal
 */
export function wrong(field: string, value: unknown, wanted: string): FieldFault {
  return { field, problem: `${shown(value)}; it is ${wanted}` };
}

/**
 * What is wrong with a whole number that may be left out.
 *
 * @internal
 */
export function wholeFault(
  field: string,
  value: unknown,
  least: number,
  most: number,
): FieldFault | undefined {
  return numberFault(field, value, least, most, 'a whole number');
}

/**
 * What is wrong with a time in milliseconds that may be left out.
 *
 * @internal
 */
export function waitFault(
  field: string,
  value: unknown,
  least: number,
  most: number,
): FieldFault | undefined {
  return numberFault(field, value, least, most, 'a number of milliseconds');
}

/**
 * What is wrong with a number that may be left out.
 *
 * @internal
 */
export function numberFault(
  field: string,
  value: unknown,
  least: number,
  most: number,
  what: 'a number' | 'a whole number' | 'a number of milliseconds' = 'a number',
): FieldFault | undefined {
  if (value === undefined) return undefined;
  const isKind = what === 'a whole number' ? Number.isInteger(value) : typeof value === 'number';
  if (isKind && Number(value) >= least && Number(value) <= most) return undefined;
  return wrong(field, value, `${what} from ${least} to ${most}`);
}

/**
 * That there is a field which means nothing: a misspelt one would count as not given. Without `at` the fields stand by themselves.
 *
 * @internal
 */
export function strayFault(
  fields: Fields,
  at: string,
  what: string,
  known: readonly string[],
): FieldFault | undefined {
  const stray = Object.keys(fields).find((field) => fields[field] !== undefined && !known.includes(field));
  if (stray === undefined) return undefined;
  return {
    field: `${at === '' ? '' : `${at}.`}${boundedText(stray, SHOWN_BYTES)}`,
    problem: `is not known; ${what} has ${known.join(', ')}`,
  };
}

/**
 * What a value is, without calling any code of its own: `is "x"`, `is 7`, `is an object`.
 *
 * @internal
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `is "${boundedText(value, SHOWN_BYTES)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return `is ${String(value)}`;
  if (Array.isArray(value)) return 'is an array';
  return `is ${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
