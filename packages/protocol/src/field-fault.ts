import { boundedText } from './bounded-text';

const SHOWN_BYTES = 64;

/** What is wrong with data: in which field of it, as in `policy.backoff.jitter`, and what. */
export interface FieldFault {
  readonly field: string;
  readonly problem: string;
}

/** An object whose fields may be anything: plain JavaScript and other peers can put anything anywhere. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** That a field is not what it has to be. */
export function wrong(field: string, value: unknown, wanted: string): FieldFault {
  return { field, problem: `${shown(value)}; it is ${wanted}` };
}

export function wholeFault(
  field: string,
  value: unknown,
  least: number,
  most: number,
): FieldFault | undefined {
  return numberFault(field, value, least, most, 'a whole number');
}

export function waitFault(
  field: string,
  value: unknown,
  least: number,
  most: number,
): FieldFault | undefined {
  return numberFault(field, value, least, most, 'a number of milliseconds');
}

/** What is wrong with a number that may be left out. */
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

/** That there is a field which means nothing: a misspelt one would count as not given. Without `at` the fields stand by themselves. */
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

/** What a value is, without calling any code of its own. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `is "${boundedText(value, SHOWN_BYTES)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return `is ${String(value)}`;
  if (Array.isArray(value)) return 'is an array';
  return `is ${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
