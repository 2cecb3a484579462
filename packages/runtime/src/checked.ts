import {
  type FieldFault,
  boundedText,
  isFields,
  numberFault,
  shown,
  statusErrorFor,
  wholeFault,
  wrong,
} from '@liminal/protocol';
import { LONGEST_MS } from './caller/call-options';

/** The error for it: `invalidArgument`. */
function failed({ field, problem }: FieldFault): Error {
  return statusErrorFor('malformed', `${field} ${problem}.`);
}

/**
 * Checks a duration in milliseconds, from `least` to {@link LONGEST_MS}, and gives it back. Throws `invalidArgument`, with `name` in it.
 *
 * @internal
 */
export function checkedMs(name: string, value: number, least: number): number {
  if (Number.isFinite(value) && value >= least && value <= LONGEST_MS) return value;
  throw failed(wrong(name, value, `a number of milliseconds from ${least} to ${LONGEST_MS}`));
}

/**
 * Checks a whole number, and gives it back. Throws `invalidArgument`, with `name` in it.
 *
 * @internal
 */
export function checkedWhole(name: string, value: number, least: number, most: number): number {
  const fault = wholeFault(name, value, least, most);
  if (fault) throw failed(fault);
  return value;
}

/**
 * Checks a number, and gives it back. Throws `invalidArgument`, with `name` in it.
 *
 * @internal
 */
export function checkedNumber(name: string, value: number, least: number, most: number): number {
  const fault = numberFault(name, value, least, most);
  if (fault) throw failed(fault);
  return value;
}

/**
 * Checks a function that may be left out, and gives it back. Throws `invalidArgument`, with `name` in it: what is no function would be found out when it is
 * called.
 *
 * @internal
 */
export function checkedFunction<T>(name: string, value: T): T {
  if (value === undefined || typeof value === 'function') return value;
  throw failed(wrong(name, value, 'a function'));
}

/**
 * Checks a signal, where there is one, and gives it back. Throws `invalidArgument`: a controller is no signal, and what is no signal would be
 * found out when the message is on its way.
 *
 * @internal
 */
export function checkedSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined || isSignal(signal)) return signal;
  throw statusErrorFor('malformed', 'signal is no AbortSignal; of a controller, give its signal.');
}

function isSignal(signal: unknown): boolean {
  const { aborted, addEventListener } = Object(signal) as Partial<AbortSignal>;
  return typeof aborted === 'boolean' && typeof addEventListener === 'function';
}

/**
 * Every name of an interface of options, as the names of an object of whatever values: the compiler sees to it that none is missing.
 *
 * @internal
 */
export type KnownNames<T> = Readonly<Record<keyof T, unknown>>;

/**
 * Of plain JavaScript, which nobody checks: a misspelt option would count as not given, and do nothing. Throws `invalidArgument`.
 *
 * @param whose What takes them, as in `connect()` or `pool`.
 * @internal
 */
export function checkNames<T extends object>(whose: string, given: T, known: KnownNames<T>): void {
  if (!isFields(given))
    throw statusErrorFor(
      'malformed',
      `The options of ${whose} are an object; what was given ${shown(given)}.`,
    );
  for (const name in given) {
    // What is inherited nobody has given here.
    if (!Object.hasOwn(given, name) || Object.hasOwn(known, name) || given[name] === undefined) continue;
    const there = Object.keys(known).join(', ');
    throw statusErrorFor(
      'malformed',
      `${boundedText(name, 64)} is no option of ${whose}; there are ${there}.`,
    );
  }
}
