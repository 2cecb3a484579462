import { type CrashPolicy, type CrashRecord, type PolicyEvent } from './crash-record';
import { type Envelope, type Headers } from './envelope';
import { type Pid } from './pid';
import { type Status } from './status';
import { type WireLimits } from './limits';
import { type VersionRange } from './version';

/**
 * What a message expects back: nothing (a cast), an acknowledgement (a reply without content, once the handler is done),
 * one reply, or a stream of replies.
 */
export type Expects = 'nothing' | 'acknowledgement' | 'reply' | 'stream';

/**
 * How much a peer may send of one stream of replies: absolute counts since its beginning, modulo 2³², compared by
 * serial-number arithmetic (FLOW-2). The next reply may go out while fewer than `messages` replies and fewer than `bytes`
 * payload bytes have been sent; the reply that crosses the byte mark still goes out whole.
 */
export interface StreamCredit {
  readonly messages: number;
  readonly bytes: number;
}

/** Scheme and credentials for the server's authentication hook, for example `bearer` and a token. */
export interface Credentials {
  readonly scheme: string;
  readonly credentials: Uint8Array;
}

/** A participant instance as its conversation's caller sees it. */
export interface ParticipantInfo {
  readonly pid: Pid;
  readonly subject: string;
  readonly host: string;
  readonly generation: number;
}

/** What a conversation counted over its life. */
export interface ConversationCounters {
  /** Messages admitted, casts included. */
  readonly messages: number;
  readonly replies: number;
  /** Messages refused at admission. */
  readonly rejected: number;
  /** Replies that came late, twice, or from an earlier generation, and were dropped (OP-2). */
  readonly droppedReplies: number;
}

export interface HelloFrame {
  readonly kind: 'hello';
  readonly versions: VersionRange;
  readonly capabilities: readonly string[];
  readonly clientName: string;
  readonly clientVersion: string;
  readonly auth?: Credentials;
}

export interface WelcomeFrame {
  readonly kind: 'welcome';
  readonly version: number;
  readonly capabilities: readonly string[];
  readonly node: string;
  readonly creation: number;
  readonly limits: WireLimits;
}

export interface RejectFrame {
  readonly kind: 'reject';
  readonly status: Status;
  readonly alternates: readonly string[];
}

export interface GoawayFrame {
  readonly kind: 'goaway';
  readonly status: Status;
  /** How long open operations may still take, in milliseconds. */
  readonly deadlineMs: number;
  readonly alternates: readonly string[];
}

export interface GoodbyeFrame {
  readonly kind: 'goodbye';
  readonly status: Status;
}

export interface OpenFrame {
  readonly kind: 'open';
  readonly ref: number;
  readonly subject: string;
  readonly policy: CrashPolicy;
  readonly headers: Headers;
}

export interface OpenedFrame {
  readonly kind: 'opened';
  readonly ref: number;
  readonly conversationId: string;
  readonly participants: readonly ParticipantInfo[];
}

export interface MessageFrame {
  readonly kind: 'message';
  readonly ref: number;
  readonly op: number;
  readonly envelope: Envelope;
  readonly expects: Expects;
  /** How long the operation may still take, in milliseconds. */
  readonly deadlineMs: number;
  /**
   * Whether `deadlineMs` runs anew from each reply of a stream, and stands still while the reader allows no more, instead of bounding
   * the whole operation (OP-3).
   */
  readonly deadlinePerReply: boolean;
  /** The first credit, where a stream is expected. */
  readonly credit?: StreamCredit;
}

/** The refusal of a message, or of a cast, at admission. */
export interface RejectedFrame {
  readonly kind: 'rejected';
  readonly ref: number;
  readonly op: number;
  readonly status: Status;
}

/**
 * One reply, or the terminal status of an operation. With `more` another follows; without, it is the terminal event. A stream
 * ends with a reply that has neither envelope nor status, or with its last value and no `more`.
 */
export interface ReplyFrame {
  readonly kind: 'reply';
  readonly ref: number;
  readonly op: number;
  readonly index: number;
  readonly more: boolean;
  readonly envelope?: Envelope;
  readonly status?: Status;
}

export interface CancelFrame {
  readonly kind: 'cancel';
  readonly ref: number;
  readonly op: number;
  readonly reason: string;
}

export interface CreditFrame {
  readonly kind: 'credit';
  readonly ref: number;
  readonly op: number;
  readonly credit: StreamCredit;
}

export interface ExitFrame {
  readonly kind: 'exit';
  readonly ref: number;
  readonly crash: CrashRecord;
}

export interface PolicyEventFrame {
  readonly kind: 'policyEvent';
  readonly ref: number;
  readonly event: PolicyEvent;
}

export interface CloseFrame {
  readonly kind: 'close';
  readonly ref: number;
  readonly status: Status;
}

/** The end of a conversation, or, before Opened, the refusal to open it. */
export interface ClosedFrame {
  readonly kind: 'closed';
  readonly ref: number;
  readonly status: Status;
  readonly counters: ConversationCounters;
}

/** Everything that crosses the wire, after decoding: one case a frame of `docs/wire.md`. */
export type Frame =
  | HelloFrame
  | WelcomeFrame
  | RejectFrame
  | GoawayFrame
  | GoodbyeFrame
  | OpenFrame
  | OpenedFrame
  | MessageFrame
  | RejectedFrame
  | ReplyFrame
  | CancelFrame
  | CreditFrame
  | ExitFrame
  | PolicyEventFrame
  | CloseFrame
  | ClosedFrame;

/** The frames that belong to one conversation: those that carry its `ref`. */
export type ConversationFrame = Extract<Frame, { readonly ref: number }>;

/** A frame of a kind that this version does not know: skipped, unless it is critical (WIRE-4). */
export interface UnknownFrame {
  readonly kind: 'unknown';
  readonly critical: boolean;
}
