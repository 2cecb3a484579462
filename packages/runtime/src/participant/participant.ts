import {
  type Content,
  type ExitReason,
  type Headers,
  type Pid,
  boundedText,
  brandFor,
  hasBrand,
  statusErrorFor,
  utf8Length,
  LIMITS,
  shown,
} from '@liminal/protocol';
import { type Message } from '../received';
import { type Supervision, supervisionProblem } from './supervision';

/** What a handler may answer with. */
export type HandlerResult =
  /**
   * Nothing (an empty reply, OP-12); a value, sent as `toEnvelope` of `@liminal/protocol` says; a promise of either; or a
   * stream of values: an async iterable, a generator, or an Observable. An array is a value, not a stream.
   */
  unknown;

/** Answers one operation after its handler has returned. */
export interface Deferred {
  /** Answers with anything a handler may return. Only the first answer counts; later ones are dropped and counted. */
  reply(result?: HandlerResult): void;
  /** Ends the operation with a status error; anything else is a crash of the instance, as if the handler had thrown it. */
  fail(error: unknown): void;
}

/** What {@link HandlerContext.compensate} takes. All optional. */
export interface CompensateOptions {
  /** What it is called in the list of what was undone; cut to 64 bytes of UTF-8. Default: none. */
  readonly label?: string;
  /** How long undoing it may take, in milliseconds, 1 to 2 147 483 647. Default 30 000. */
  readonly deadlineMs?: number;
}

/** Something that has to be undone if the conversation fails (POLICY-4). */
export interface Compensation {
  /** It is not to be undone any more. Again: nothing. */
  withdraw(): void;
}

/** What an instance knows of itself. */
export interface InstanceContext {
  /** The instance's process. */
  readonly self: Pid;
  /** The subject that the conversation was opened on. */
  readonly subject: string;
  /** Counts the instances of the conversation, from 1. */
  readonly generation: number;
  /** The headers that the conversation was opened with. */
  readonly headers: Headers;
  /**
   * Ends the instance: with `normal`, or as a crash with what is given. With operations open even `normal` is a crash to the
   * caller (EXIT-3). What the instance does afterwards has no effect (EXIT-7).
   */
  exit(error?: unknown): void;
}

/** What a handler is given besides its message. */
export interface HandlerContext<State = unknown> extends InstanceContext {
  /** What `init` returned. */
  readonly state: State;
  /** How many instances the message was handed to, this one counted: more than 1 where one that had it has crashed (POLICY-2). */
  readonly attempt: number;
  /** What the caller gave so that the message may be handled again; a handler that has effects outside keeps it with them (OP-9). */
  readonly idempotencyKey: string | undefined;
  /**
   * Fires when nobody wants the answer any more: the operation was cancelled, its deadline has come, the requester is gone
   * (OP-4, OP-5, OP-6), or the instance ends. Made when it is first read; a handler that does not read it costs nothing.
   */
  readonly signal: AbortSignal;
  /**
   * How long the operation may still take, in milliseconds; never negative. Of a stream whose deadline runs between replies
   * (OP-3): how long until its first reply is due.
   */
  remainingMs(): number;
  /**
   * Says that the answer comes later, through what this returns, and frees the slot for the next message; what the handler
   * returns is ignored then. The deadline still holds (OP-12).
   */
  defer(): Deferred;
  /** A sign of life, for the no-progress window of the subject (OP-14); a reply is one too. */
  progress(): void;
  /**
   * Declares how to undo what was done: a message, not a function, for the instance will be dead when it is needed. Where the policy of the
   * conversation is to compensate, a fresh instance gets these messages after a crash that is not healed, the last one first, each once
   * (POLICY-4); what its handler throws is in the list of what could not be undone. Held until then, also by the instances that follow this one.
   * Throws `resourceExhausted` where the conversation holds 64 of them, or for a payload over the limit of a message; `invalidArgument` for an
   * option out of its range.
   *
   * @example
   * ```ts
   * import { defineParticipant } from '@liminal/runtime';
   *
   * const booked = new Set<string>();
   *
   * export default defineParticipant({
   *   subject: 'seats',
   *   handle: (message, { compensate }) => {
   *     const [verb, seat = ''] = message.text().split(' ');
   *     if (verb === 'release') return booked.delete(seat);
   *     // First, so that a crash in between leaves nothing that is not undone.
   *     compensate(`release ${seat}`, { label: seat });
   *     booked.add(seat);
   *     return 'booked';
   *   },
   * });
   * ```
   */
  compensate(content: Content, options?: CompensateOptions): Compensation;
}

/**
 * A kind of participant: what answers in a conversation. A participant *instance* is made of it for each conversation that is
 * opened on its subject, linked to that conversation.
 */
export interface Participant<State = unknown> {
  /** What conversations are opened on: 1 to 128 bytes. */
  readonly subject: string;
  /** Prepares an instance and gives its state. If it throws or rejects, nothing is opened and the opener is told why. */
  init?(context: InstanceContext): State | PromiseLike<State>;
  /**
   * Answers one message. Throwing the status error answers with that status; anything else thrown or rejected is a crash
   * of the instance (OP-11). Messages come one at a time and in order, unless `concurrency` says otherwise (OP-13).
   */
  handle(message: Message, context: HandlerContext<State>): HandlerResult;
  /**
   * Cleans up, once. At a graceful stop the exit waits for it (bounded by the close deadline); at a crash the exit has been
   * announced already. It is not called when the instance was killed, or when `init` failed; but where an instance ended
   * while `init` was still at work, it is called when `init` is done, whatever the reason, so that nothing is left behind.
   */
  terminate?(
    reason: ExitReason,
    context: InstanceContext & {
      /** What `init` returned. */
      readonly state: State;
    },
  ): void | PromiseLike<void>;
  /** How many messages an instance takes at once. 1 to 65 536, default 1. */
  readonly concurrency?: number;
  /** How instances are watched over, and what is done about their crashes. Of several registrations of a subject, the first one's counts. */
  readonly supervision?: Supervision;
}

const PARTICIPANT = brandFor('participant');

/**
 * Marks a participant as one and checks it. A plain object of the same shape works too, so that a file outside any workspace
 * needs no import.
 *
 * @throws StatusError `invalidArgument` when the shape is wrong.
 *
 * @example
 * ```ts
 * import { defineParticipant } from '@liminal/runtime';
 *
 * export default defineParticipant({
 *   subject: 'counter',
 *   init: () => ({ count: 0 }),
 *   handle: (_message, { state }) => ++state.count,
 * });
 * ```
 */
export function defineParticipant<State = undefined>(definition: Participant<State>): Participant<State> {
  checkParticipant(definition, 'defineParticipant');
  // What is frozen cannot be marked; what is made of it can. Not a copy: a class keeps its methods on its prototype.
  const participant = Object.isExtensible(definition)
    ? definition
    : (Object.create(definition) as typeof definition);
  return Object.defineProperty(participant, PARTICIPANT, { value: true });
}

/**
 * The participants in a value: one, an array of them, or a module's exports (its default export, and its named ones).
 *
 * @param where Where the value came from, for the error.
 * @throws StatusError `invalidArgument` when there is none, or one has the wrong shape.
 *
 * @example
 * ```ts
 * import { participantsIn } from '@liminal/runtime';
 *
 * async function load(file: string) {
 *   const participants = participantsIn(await import(file), file);
 *   return participants.map(({ subject }) => subject);
 * }
 * ```
 */
export function participantsIn(value: unknown, where: string): Participant[] {
  const found = candidates(value);
  if (found.length === 0) {
    throw malformed(
      where,
      'exports no participant: export an object with a subject and a handle function, or an array of them',
    );
  }
  for (const candidate of found) checkParticipant(candidate, where);
  return found as Participant[];
}

/** How deep a default export may lie: a CommonJS module that was compiled from a default export has it one down. */
const DEFAULTS_DEEP = 2;

function candidates(value: unknown, depth = DEFAULTS_DEEP): unknown[] {
  if (Array.isArray(value)) return value;
  if (hasBrand(value, PARTICIPANT) || looksLikeParticipant(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const exports = value as Record<string, unknown>;
  const byDefault = depth > 0 ? candidates(exports['default'], depth - 1) : [];
  // A module that exports one by default and by name too means one.
  const byName = new Set(Object.values(exports).filter(looksLikeParticipant));
  return [...byDefault, ...[...byName].filter((named) => !byDefault.includes(named))];
}

function looksLikeParticipant(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('subject' in value || 'handle' in value);
}

function checkParticipant(value: unknown, where: string): asserts value is Participant {
  if (typeof value !== 'object' || value === null)
    throw malformed(
      where,
      `has ${value === null ? 'null' : `a value of type ${typeof value}`} where a participant is expected`,
    );
  const { subject, handle, init, terminate, concurrency, supervision } = value as Record<string, unknown>;
  if (typeof subject !== 'string' || subject === '')
    throw malformed(where, 'has a participant without a subject');
  const name = boundedText(subject, 64);
  if (utf8Length(subject) > LIMITS.idBytes)
    throw malformed(where, `has a subject of over ${LIMITS.idBytes} bytes (${name})`);
  if (typeof handle !== 'function') throw malformed(where, `has no handle function in participant '${name}'`);
  checkOptional(init, 'init', name, where);
  checkOptional(terminate, 'terminate', name, where);
  if (concurrency !== undefined && !isConcurrency(concurrency)) {
    throw malformed(
      where,
      `has a participant '${name}' whose concurrency ${shown(concurrency)}; it is a whole number from 1 to 65536`,
    );
  }
  const problem = supervision === undefined ? undefined : supervisionProblem(supervision);
  if (problem) throw malformed(where, `has supervision in participant '${name}' that cannot be: ${problem}`);
}

function checkOptional(value: unknown, field: string, subject: string, where: string): void {
  if (value !== undefined && typeof value !== 'function')
    throw malformed(
      where,
      `has ${field === 'init' ? 'an' : 'a'} ${field} that is not a function in participant '${subject}'`,
    );
}

function isConcurrency(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 65_536;
}

function malformed(where: string, what: string): Error {
  return statusErrorFor('malformed', `${where} ${what}.`);
}
