import { type CrashPolicy } from './crash-policy';
import { type CrashRecord, type PolicyEvent } from './crash-record';
import { type Envelope, type Headers } from './envelope';
import { type ExitReason } from './exit-reason';
import { type HostingFrame } from './hosting-frame';
import { type ParticipantInfo } from './participant-info';
import { type Status, type StatusCode } from './status';
import { type WireLimits } from './limits';
import { type VersionRange } from './version';

/**
 * What a message expects back: nothing (a cast), an acknowledgement (a reply without content, once the handler is done),
 * one reply, or a stream of replies.
 */
export type Expects = 'nothing' | 'acknowledgement' | 'reply' | 'stream';

/**
 * How much a peer may send of one stream of replies, or of a conversation's messages: absolute counts since its beginning, modulo 2³²,
 * compared by serial-number arithmetic (FLOW-2). The next one may go out while fewer than `messages` and fewer than `bytes` payload
 * bytes have been sent; the one that crosses the byte mark still goes out whole.
 */
export interface CreditCounts {
  /** Replies, or messages. */
  readonly messages: number;
  /** Payload bytes. */
  readonly bytes: number;
}

/** Scheme and credentials for the server's authentication hook, for example `bearer` and a token. */
export interface Credentials {
  /** For example `bearer`. At most 128 bytes. */
  readonly scheme: string;
  /** What the scheme says; with the whole Hello, at most 8 KiB. */
  readonly credentials: Uint8Array;
}

/** What a conversation counted over its life. */
export interface ConversationCounters {
  /** Messages admitted, casts included. */
  readonly messages: number;
  /** Replies given, each value of a stream included. */
  readonly replies: number;
  /** Messages refused at admission. */
  readonly rejected: number;
  /** Replies that came late, twice, or from an earlier generation, and were dropped (OP-2). */
  readonly droppedReplies: number;
}

/** The first frame of the side that opened the connection; it sends no other until it is answered. */
export interface HelloFrame {
  readonly kind: 'hello';
  /** The wire versions that the client speaks. */
  readonly versions: VersionRange;
  /** What it can do beyond the version: at most 32 names of at most 128 bytes; unknown ones are ignored. */
  readonly capabilities: readonly string[];
  /** For logs. At most 128 bytes. */
  readonly clientName: string;
  /** For logs. At most 128 bytes. */
  readonly clientVersion: string;
  /** For the server's authentication hook. */
  readonly auth?: Credentials;
}

/** The answer that accepts a connection. */
export interface WelcomeFrame {
  readonly kind: 'welcome';
  /** The highest version that both sides speak. */
  readonly version: number;
  /** What the server can do beyond the version; unknown ones are ignored. */
  readonly capabilities: readonly string[];
  /** The server's node, as in its pids. */
  readonly node: string;
  /** Which start of the node it is. */
  readonly creation: number;
  /** What the client must keep to. */
  readonly limits: WireLimits;
  /**
   * How long either side may hear nothing of the other before it sends a Ping, in milliseconds; 0 where nobody needs to (TIME-2).
   */
  readonly keepaliveMs: number;
}

/** Nothing was received for the keepalive time: the other side is to answer (TIME-2). */
export interface PingFrame {
  readonly kind: 'ping';
  /** For the Pong: an unsigned integer of 32 bits. */
  readonly nonce: number;
}

/** The answer to a Ping, at once. */
export interface PongFrame {
  readonly kind: 'pong';
  /** That of the Ping. */
  readonly nonce: number;
}

/** The answer that refuses a connection; the last frame. */
export interface RejectFrame {
  readonly kind: 'reject';
  /** Why, and whether and when to try again. */
  readonly status: Status;
  /** Where to try instead: at most 32 addresses. */
  readonly alternates: readonly string[];
}

/** From the server: no new conversations here; those that are open may finish. */
export interface GoawayFrame {
  readonly kind: 'goaway';
  /** Why. */
  readonly status: Status;
  /** How long open operations may still take, in milliseconds. */
  readonly deadlineMs: number;
  /** Where to go instead: at most 32 addresses. */
  readonly alternates: readonly string[];
}

/** The last frame of either side. A connection that ends without it was lost. */
export interface GoodbyeFrame {
  readonly kind: 'goodbye';
  /** `ok`, or the violation that ends the connection [WIRE-5]. */
  readonly status: Status;
}

/** Opens a conversation with a new instance of a subject's participant. */
export interface OpenFrame {
  readonly kind: 'open';
  /** The conversation's handle on the connection: odd from the client, and never used again [WIRE-2]. */
  readonly ref: number;
  /** What kind of participant is wanted: 1 to 128 bytes. */
  readonly subject: string;
  /** What to do when the participant crashes. Default: what the subject's own settings say, and else to fail (POLICY-7). */
  readonly policy?: CrashPolicy;
  /** How long the whole conversation may last, in milliseconds (CONV-8). Default: as long as its owner. */
  readonly deadlineMs?: number;
  /** For the participant. At most 32 entries and 8 KiB. */
  readonly headers: Headers;
}

/** The conversation is open. */
export interface OpenedFrame {
  readonly kind: 'opened';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The conversation's name, not tied to the connection: 1 to 128 bytes. */
  readonly conversationId: string;
  /** Who takes part: at most 32. */
  readonly participants: readonly ParticipantInfo[];
  /**
   * The first credit of the client's messages (FLOW-2): what was sent before it counts. Absent where none is needed: then what does not fit is
   * deferred.
   */
  readonly credit?: CreditCounts;
  /** The crash policy in force: what was asked for, within the subject's bounds (POLICY-7). */
  readonly policy: CrashPolicy;
}

/** One message of the caller. */
export interface MessageFrame {
  readonly kind: 'message';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation's number: 1, 2, 3, …; casts count too (OP-1). */
  readonly op: number;
  /** The message itself. */
  readonly envelope: Envelope;
  /** What it expects back. */
  readonly expects: Expects;
  /** How long the operation may still take, in milliseconds. */
  readonly deadlineMs: number;
  /**
   * Whether `deadlineMs` runs anew from each reply of a stream, and stands still while the reader allows no more, instead of bounding
   * the whole operation (OP-3).
   */
  readonly deadlinePerReply: boolean;
  /** The first credit, where a stream is expected. */
  readonly credit?: CreditCounts;
  /** Joins the operation to the first of this key on the subject (OP-9): 1 to 128 bytes. */
  readonly idempotencyKey?: string;
  /** In an assignment: counts the instances that it was given to, this one included. Default 1. */
  readonly attempt?: number;
  /** In an assignment: it may have to wait for its turn, so `started` is to be told before its handler is called (OP-7). Default `false`. */
  readonly sentAhead?: boolean;
}

/** The message was not taken now, and nothing of it was kept: it may be sent again after `status.retryAfterMs` (FLOW-1). */
export interface DeferredFrame {
  readonly kind: 'deferred';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation's number in the conversation, from 1. */
  readonly op: number;
  /** Which bound was met, and when to try again. */
  readonly status: Status;
}

/** The refusal of a message, or of a cast, at admission. */
export interface RejectedFrame {
  readonly kind: 'rejected';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation's number in the conversation, from 1. */
  readonly op: number;
  /** Why; no handler saw it. */
  readonly status: Status;
}

/**
 * One reply, or the terminal status of an operation. With `more` another follows; without, it is the terminal event. A stream
 * ends with a reply that has neither envelope nor status, or with its last value and no `more`.
 */
export interface ReplyFrame {
  readonly kind: 'reply';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation's number in the conversation, from 1. */
  readonly op: number;
  /** Counts the operation's replies from 0. Without an envelope it says nothing. */
  readonly index: number;
  /** Whether another follows; never together with a status. */
  readonly more: boolean;
  /** The reply itself. */
  readonly envelope?: Envelope;
  /** The terminal status, in the place of an envelope. */
  readonly status?: Status;
}

/** The caller does not want the operation any longer. For the caller it is settled (OP-5). */
export interface CancelFrame {
  readonly kind: 'cancel';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation's number in the conversation, from 1. */
  readonly op: number;
  /** For people. At most 256 bytes. */
  readonly reason: string;
  /** In an assignment: how the operation ended for its caller. Default `cancelled`. */
  readonly code?: StatusCode;
}

/** More credit: it sets, it does not add (FLOW-2). */
export interface CreditFrame {
  readonly kind: 'credit';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The operation whose stream of replies it is for; 0 where it is for the messages of the conversation. */
  readonly op: number;
  /** What is in force from here on; one that is behind is ignored. */
  readonly credit: CreditCounts;
}

/** A crash, after every reply that the instance had sent (LINK-4). */
export interface ExitFrame {
  readonly kind: 'exit';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The crash record, with the fate of every operation that was open. */
  readonly crash: CrashRecord;
  /** From a host to its own server alone, for the logs there: where the error was thrown. At most 8 KiB. */
  readonly stack?: string;
}

/** What the crash policy achieved. */
export interface PolicyEventFrame {
  readonly kind: 'policyEvent';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** The event. */
  readonly event: PolicyEvent;
}

/** Asks for the graceful end of a conversation (CONV-3). */
export interface CloseFrame {
  readonly kind: 'close';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** Why; `ok` where the caller is done. */
  readonly status: Status;
}

/** The end of a conversation, or, before Opened, the refusal to open it. */
export interface ClosedFrame {
  readonly kind: 'closed';
  /** The conversation's handle on the connection. */
  readonly ref: number;
  /** `ok` after a graceful end, else why. */
  readonly status: Status;
  /** What the conversation counted. */
  readonly counters: ConversationCounters;
  /** From the server in an assignment: why the instance is ended, at once. Default: it is shut down. */
  readonly reason?: ExitReason;
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
  | DeferredFrame
  | RejectedFrame
  | ReplyFrame
  | CancelFrame
  | CreditFrame
  | PingFrame
  | PongFrame
  | ExitFrame
  | PolicyEventFrame
  | CloseFrame
  | ClosedFrame
  | HostingFrame;

/** The frames that belong to one conversation: those that carry its `ref`. */
export type ConversationFrame = Extract<Frame, { readonly ref: number }>;

/** A frame of a kind that this version does not know: skipped, unless it is critical (WIRE-4). */
export interface UnknownFrame {
  readonly kind: 'unknown';
  /** Whether the connection must end with `unimplemented`, for the sender relies on it. */
  readonly critical: boolean;
}
