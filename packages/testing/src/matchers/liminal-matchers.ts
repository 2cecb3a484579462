import {
  type CrashRecord,
  type ExitReason,
  type Fate,
  type Status,
  type StatusCode,
  contentOf,
  describeExit,
  isEnvelope,
  statusOf,
} from '@liminal/protocol';
import { type Reply } from '@liminal/runtime';
import { isDeepStrictEqual } from 'node:util';
import { inOneLine } from './in-one-line';
import { isSameContent } from './same-content';

/** What a matcher says, to Jest and to Vitest alike. */
export interface Verdict {
  /** Whether it is so. */
  readonly pass: boolean;
  /** What is wrong, where the expectation is not met. */
  message(): string;
}

/** Some of the fields, each a value or a matcher of the runner, as `expect.stringContaining` gives. */
export type Fields<T> = { readonly [Name in keyof T]?: unknown };

/** The matchers, as they are called on what `expect(…)` gives. `R` is what they give: nothing, or a promise after `resolves` and `rejects`. */
export interface LiminalMatchers<R = unknown> {
  /** An error, or a status, that has this code and, where they are given, these fields. */
  toBeStatus(code: StatusCode, fields?: Fields<Status>): R;
  /** A reply, or an envelope, that has this content: a text, bytes, or what its JSON says. */
  toBeReply(content: unknown): R;
  /** A crash record whose reason is of this kind and, where they are given, has these fields. */
  toBeCrash(kind: ExitReason['kind'], fields?: object): R;
  /** A crash record that has this fate for the operation. */
  toHaveFate(op: number, fate: Fate): R;
}

/**
 * Matchers for statuses, replies and crashes, for `expect.extend` of Jest and of Vitest.
 *
 * @example
 * ```ts
 * import { liminalMatchers, type LiminalMatchers } from '@liminal/testing';
 *
 * declare global {
 *   namespace jest {
 *     interface Matchers<R> extends LiminalMatchers<R> {}
 *   }
 * }
 *
 * expect.extend(liminalMatchers);
 * ```
 */
export const liminalMatchers = {
  /** An error, or a status, that has this code and, where they are given, these fields. */
  toBeStatus(received: unknown, code: StatusCode, fields: object = {}): Verdict {
    const status = statusOf(received) ?? (isStatus(received) ? received : undefined);
    if (!status) return verdict(false, `a status ${code}`, `${shown(received)}, which is none`);
    const pass = status.code === code && hasFields(status, fields);
    return verdict(pass, `a status ${code}${described(fields)}`, shown(status));
  },

  /** A reply, or an envelope, that has this content: as its JSON, where matchers of the runner may stand, or as bytes. */
  toBeReply(received: unknown, content: unknown): Verdict {
    const envelope = isReply(received) ? received.envelope : received;
    if (!isEnvelope(envelope))
      return verdict(false, `a reply ${shown(content)}`, `${shown(received)}, which is none`);
    const actual = contentOf(envelope);
    return verdict(isSameContent(actual, content), `a reply ${shown(content)}`, shown(actual));
  },

  /** A crash record whose reason is of this kind and, where they are given, has these fields. */
  toBeCrash(received: unknown, kind: ExitReason['kind'], fields: object = {}): Verdict {
    if (!isCrash(received)) return verdict(false, `a crash, ${kind}`, `${shown(received)}, which is none`);
    const { reason } = received;
    const pass = reason.kind === kind && hasFields(reason, fields);
    return verdict(pass, `a crash, ${kind}${described(fields)}`, describeExit(reason));
  },

  /** A crash record that has this fate for the operation. */
  toHaveFate(received: unknown, op: number, fate: Fate): Verdict {
    const wanted = `operation ${op} to be ${fate}`;
    if (!isCrash(received))
      return verdict(false, `a crash, and ${wanted}`, `${shown(received)}, which is none`);
    const found = received.fates.find((each) => each.op === op);
    return verdict(found?.fate === fate, wanted, found?.fate ?? 'that it was not open');
  },
};

function verdict(pass: boolean, wanted: string, got: string): Verdict {
  return {
    pass,
    message: () => (pass ? `Expected it not to be: ${wanted}.` : `Expected ${wanted}, and got ${got}.`),
  };
}

/** Whether each of the fields is as expected, deep down too, where a matcher of the runner may stand: what more there is does not matter. */
function hasFields(actual: object, expected: object): boolean {
  const fields = actual as Readonly<Record<string, unknown>>;
  return Object.entries(expected).every(([name, value]) => isAsExpected(fields[name], value));
}

function isAsExpected(actual: unknown, expected: unknown): boolean {
  if (!isObject(expected)) return isDeepStrictEqual(actual, expected);
  const { asymmetricMatch } = expected as { readonly asymmetricMatch?: (actual: unknown) => boolean };
  if (typeof asymmetricMatch === 'function') return asymmetricMatch.call(expected, actual);
  if (Array.isArray(expected)) return isDeepStrictEqual(actual, expected);
  return isObject(actual) && hasFields(actual, expected);
}

function described(fields: object): string {
  return Object.keys(fields).length === 0 ? '' : ` with ${shown(fields)}`;
}

function isStatus(value: unknown): value is { readonly code: StatusCode } {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['delivery'] === 'string';
}

function isReply(value: unknown): value is Reply {
  return isObject(value) && isEnvelope(value['envelope']);
}

function isCrash(value: unknown): value is CrashRecord {
  return isObject(value) && isObject(value['reason']) && Array.isArray(value['fates']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value instanceof Error ? String(value) : inOneLine(value);
}
