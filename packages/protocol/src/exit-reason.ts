import { boundedText } from './bounded-text';
import { LIMITS } from './limits';

/**
 * Why a process ended: one union, the same for every kind of host (EXIT-2). `normal` and `shutdown` are clean; the rest
 * are abnormal.
 *
 * The reasons and their propagation follow Erlang's exit signals
 * (https://www.erlang.org/doc/system/ref_man_processes.html).
 */
export type ExitReason =
  /** It came to its own end. */
  | { readonly kind: 'normal' }
  /** It was asked to stop, and stopped. */
  | { readonly kind: 'shutdown' }
  /** Its code threw. The stack stays on the node where it happened. */
  | {
      readonly kind: 'crashed';
      /** The name of the error, or the type of what was thrown. At most 128 bytes on the wire. */
      readonly name: string;
      /** What it says, for people; never empty where Liminal made the reason. At most 256 bytes on the wire. */
      readonly message: string;
      /** The error's own `code`, where it has one, for example `ECONNREFUSED`. At most 128 bytes on the wire. */
      readonly code?: string;
      /** For the node's own logs: it does not cross the wire. */
      readonly stack?: string;
    }
  /** Something ended it from outside. */
  | {
      readonly kind: 'killed';
      /** What did: `kill`, `startTimeout`, `closeTimeout`, … At most 128 bytes on the wire. */
      readonly by: string;
      /** The operating system's signal, where that was it, for example `SIGKILL`. */
      readonly signal?: string;
      /** What else is known, for people. At most 2 KiB on the wire. */
      readonly detail?: string;
    }
  /** Its thread or child process ended by itself. */
  | {
      readonly kind: 'exited';
      /** The exit code. */
      readonly code: number;
    }
  /** Its host ran out of memory, and could tell. */
  | { readonly kind: 'outOfMemory' }
  /** There was no such process (any more). */
  | { readonly kind: 'noproc' }
  /** The link to it was lost: its fate is not known. */
  | {
      readonly kind: 'noconnection';
      /** How it was lost, for people. At most 2 KiB on the wire. */
      readonly detail: string;
    }
  /** It broke the wire protocol. */
  | {
      readonly kind: 'protocol';
      /** What was wrong, for people, with the clause. At most 2 KiB on the wire. */
      readonly detail: string;
    };

/** The reason of a process that came to its own end. */
export const NORMAL: ExitReason = Object.freeze({ kind: 'normal' });
/** The reason of a process that was asked to stop, and stopped. */
export const SHUTDOWN: ExitReason = Object.freeze({ kind: 'shutdown' });
/** The reason that links to, and monitors of, the dead give (LINK-1). */
export const NOPROC: ExitReason = Object.freeze({ kind: 'noproc' });
/** What others see of a process that was sent the untrappable `kill` (EXIT-4). */
export const KILLED: ExitReason = Object.freeze({ kind: 'killed', by: 'kill' });

/**
 * Whether an exit is clean by itself: `normal` or `shutdown`. With operations open it is a crash all the same (EXIT-3).
 *
 * @example
 * ```ts
 * import { isClean, NORMAL } from '@liminal/protocol';
 *
 * isClean(NORMAL); // true
 * isClean({ kind: 'exited', code: 0 }); // false: a thread or child that stopped by itself
 * ```
 */
export function isClean(reason: ExitReason): boolean {
  return reason.kind === 'normal' || reason.kind === 'shutdown';
}

/**
 * The `crashed` reason for anything thrown: `undefined`, a function, a cyclic object, an error with throwing getters or
 * five megabytes of message (EXIT-6). Never throws, and is never larger than the limits.
 *
 * @example
 * ```ts
 * import { crashedBy } from '@liminal/protocol';
 *
 * crashedBy(new TypeError('no such tool')); // { kind: 'crashed', name: 'TypeError', message: 'no such tool', stack: … }
 * crashedBy(undefined); // { kind: 'crashed', name: 'undefined', message: 'undefined was thrown' }
 * ```
 */
export function crashedBy(thrown: unknown): ExitReason {
  const isObject = typeof thrown === 'object' && thrown !== null;
  const name = (isObject && text(thrown, 'name')) || typeOf(thrown);
  const message = (isObject && text(thrown, 'message')) || describe(thrown);
  const code = isObject ? text(thrown, 'code') : undefined;
  const stack = isObject ? text(thrown, 'stack') : undefined;
  return {
    kind: 'crashed',
    name: boundedText(name, LIMITS.exitNameBytes),
    message: boundedText(message, LIMITS.exitMessageBytes),
    ...(code ? { code: boundedText(code, LIMITS.exitNameBytes) } : {}),
    ...(stack ? { stack: boundedText(stack, LIMITS.exitStackBytes) } : {}),
  };
}

/**
 * A reason as it may cross the wire: without its stack, and every text within its limit, so that the whole is under 4 KiB
 * (EXIT-6).
 *
 * @example
 * ```ts
 * import { boundedReason, crashedBy } from '@liminal/protocol';
 *
 * boundedReason(crashedBy(new Error('x'.repeat(5_000_000)))); // 256 bytes of message, and no stack
 * ```
 */
export function boundedReason(reason: ExitReason): ExitReason {
  switch (reason.kind) {
    case 'crashed': {
      const { code } = reason;
      return {
        kind: 'crashed',
        name: boundedText(reason.name, LIMITS.exitNameBytes),
        message: boundedText(reason.message, LIMITS.exitMessageBytes),
        ...(code === undefined ? {} : { code: boundedText(code, LIMITS.exitNameBytes) }),
      };
    }
    case 'killed': {
      const { signal, detail } = reason;
      return {
        kind: 'killed',
        by: boundedText(reason.by, LIMITS.exitNameBytes),
        ...(signal === undefined ? {} : { signal: boundedText(signal, LIMITS.exitNameBytes) }),
        ...(detail === undefined ? {} : { detail: boundedText(detail, LIMITS.exitDetailBytes) }),
      };
    }
    case 'noconnection':
    case 'protocol':
      return { kind: reason.kind, detail: boundedText(reason.detail, LIMITS.exitDetailBytes) };
    default:
      return reason;
  }
}

/**
 * Whether a value is an exit reason, with fields of the right types: one may come from code that no compiler has seen. It may still be longer than the wire
 * allows; see {@link boundedReason}. A getter in it may throw.
 *
 * @example
 * ```ts
 * import { isExitReason } from '@liminal/protocol';
 *
 * isExitReason({ kind: 'exited', code: 1 }); // true
 * isExitReason({ kind: 'exited' }); // false
 * ```
 */
export function isExitReason(value: unknown): value is ExitReason {
  if (typeof value !== 'object' || value === null) return false;
  // Only what its kind has is looked at: to find that a field is not there takes longer than to find it (P-5).
  const fields = value as Record<string, unknown>;
  switch (fields.kind) {
    case 'normal':
    case 'shutdown':
    case 'outOfMemory':
    case 'noproc':
      return true;
    case 'crashed':
      return isText(fields.name) && isText(fields.message) && isTextOrNone(fields.code);
    case 'killed':
      return isText(fields.by) && isTextOrNone(fields.signal) && isTextOrNone(fields.detail);
    case 'exited':
      return Number.isSafeInteger(fields.code);
    case 'noconnection':
    case 'protocol':
      return isText(fields.detail);
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

/**
 * A reason in one line for people, for example `crashed (TypeError: no such tool)`.
 *
 * @example
 * ```ts
 * import { crashedBy, describeExit } from '@liminal/protocol';
 *
 * describeExit(crashedBy(new TypeError('no such tool'))); // 'crashed (TypeError: no such tool)'
 * ```
 */
export function describeExit(reason: ExitReason): string {
  switch (reason.kind) {
    case 'crashed':
      return `crashed (${reason.name}: ${reason.message})`;
    case 'killed':
      return `killed (by ${reason.by}${reason.signal ? `, ${reason.signal}` : ''})`;
    case 'exited':
      return `exited (code ${reason.code})`;
    case 'noconnection':
    case 'protocol':
      return `${reason.kind} (${reason.detail})`;
    default:
      return reason.kind;
  }
}

function text(holder: object, field: 'name' | 'message' | 'code' | 'stack'): string | undefined {
  try {
    const value = (holder as Record<string, unknown>)[field];
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(thrown: unknown): string {
  if (thrown === null) return 'null';
  try {
    const constructor: unknown = (thrown as { constructor?: { name?: unknown } } | undefined)?.constructor
      ?.name;
    return typeof thrown === 'object' && typeof constructor === 'string' && constructor !== ''
      ? constructor
      : typeof thrown;
  } catch {
    return typeof thrown;
  }
}

function describe(thrown: unknown): string {
  if (typeof thrown === 'string' && thrown !== '') return thrown;
  if (typeof thrown === 'number' || typeof thrown === 'bigint' || typeof thrown === 'boolean')
    return `${thrown} was thrown`;
  if (thrown === undefined || thrown === null) return `${String(thrown)} was thrown`;
  return `a value without a message was thrown (${typeof thrown})`;
}
