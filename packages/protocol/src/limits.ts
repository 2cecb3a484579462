const KiB = 1024;
const MiB = 1024 * KiB;

/**
 * Every bound of the wire and of what crosses it: each with its default and the reason for it. `docs/limits.md` shows them
 * with those of the other packages.
 */
export const LIMITS = {
  /** From the accepted socket to a decoded Hello. A peer that says nothing holds a descriptor no longer than this. */
  handshakeMs: 5_000,
  /** The one frame that is read before authentication: a stranger can make us keep no more than this. */
  helloBytes: 8 * KiB,
  /** One message or reply: larger things belong in a stream or a store. */
  payloadBytes: 1 * MiB,
  /** What an envelope and a frame may add to the payload: headers, ids, status details. */
  frameOverheadBytes: 16 * KiB,
  /** What is kept for a peer that reads slowly, before its streams are no longer pulled. */
  outboundBytes: 4 * MiB,
  /** How long a connection's output may stand still while that much is waiting for it. */
  outboundStallMs: 10_000,
  /** Conversations open at once on a connection. */
  conversations: 1_024,
  /** Operations open at once in a conversation. */
  operations: 1_024,
  /** The most that `operations` may be set to, and that an instance may take at once. */
  operationsCeiling: 65_536,
  /** Headers of an envelope, or of an opening: they are kept as long as it is. */
  headerEntries: 32,
  /** Names and values of those headers together. */
  headerBytes: 8 * KiB,
  /** Message, publisher, causal and conversation ids, subjects, and idempotency keys: they are keys and log lines. */
  idBytes: 128,
  /** A schema id is a SHA-256 digest, or absent. */
  schemaIdBytes: 32,
  /** Policies in a chain: what a crash may be met with, one after the other. */
  chainedPolicies: 8,
  /** Compensations that wait in a conversation: all of their outcomes fit one frame. */
  compensations: 64,
  /** Payload bytes of those: they are kept as long as the conversation. */
  compensationBytes: 4 * MiB,
  /** What a compensation is called, in the list of what was undone. */
  compensationLabelBytes: 64,
  /** Why one was not undone. */
  compensationWhyBytes: 128,
  /** A media type with its parameters. */
  contentTypeBytes: 256,
  /** What a status says to people. */
  statusMessageBytes: 256,
  /** Details of a status: facts for programs, not a payload. */
  statusDetailEntries: 16,
  /** The name of a detail, and its text. */
  statusDetailBytes: 256,
  /** EXIT-6: what an exit reason says, and its name or code. */
  exitMessageBytes: 256,
  /** The error's name or code in an exit reason, and what killed a process. */
  exitNameBytes: 128,
  /** The detail of a lost connection or a broken protocol; with the rest, a reason stays under 4 KiB. */
  exitDetailBytes: 2 * KiB,
  /** The stack: of an instance that runs elsewhere it goes as far as its own server, and never to a client. */
  exitStackBytes: 8 * KiB,
  /** Capabilities, alternates, participants and offers in a Hello, Welcome, Reject, Goaway, Opened or Register, and what an Exit says was tried. */
  listEntries: 32,
  /** An address among the alternates. */
  addressBytes: 256,
} as const;

/** The limits a server tells its clients in Welcome. */
export interface WireLimits {
  /** The largest payload of a message or a reply, in bytes. */
  readonly payloadBytes: number;
  /** Conversations open at once on the connection. */
  readonly conversations: number;
  /** Operations open at once in a conversation. */
  readonly operations: number;
}

/** The most that the fate of one operation takes in an Exit frame. */
const FATE_BYTES = 16;

/**
 * The longest frame between a server with these limits and its clients: a message with the largest payload, or an Exit with all fates.
 *
 * @example
 * ```ts
 * import { LIMITS, maxFrameBytes } from '@liminal/protocol';
 *
 * maxFrameBytes(LIMITS); // 1 MiB and 16 KiB
 * ```
 */
export function maxFrameBytes({
  payloadBytes,
  operations,
}: Pick<WireLimits, 'payloadBytes' | 'operations'>): number {
  return Math.max(payloadBytes, operations * FATE_BYTES) + LIMITS.frameOverheadBytes;
}
