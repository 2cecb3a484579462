import {
  type CancelFrame,
  type ClosedFrame,
  type CloseFrame,
  type ConversationFrame,
  type CrashPolicy,
  type CreditFrame,
  type Headers,
  type MessageFrame,
  type OpenFrame,
  type Pid,
  type Status,
  statusErrorFor,
  toStatusError,
} from '@liminal/protocol';
import { type ConversationResource } from '@liminal/conversation';
import { type Redact } from '../redaction';
import { ConnectionConversation } from './connection-conversation';
import { type ConversationSink } from './conversation-sink';
import { notFromClient } from './not-from-client';

/** What a client asks for when it opens a conversation, and for whom it is opened. */
interface Opening {
  /** The connection: when it ends, so does the conversation (CONV-12). */
  readonly owner: Pid;
  readonly headers: Headers;
  /** What to do about crashes; where nothing is asked for, the subject says (POLICY-7). */
  readonly policy?: CrashPolicy;
  /** How long the conversation may last, in milliseconds (CONV-8). */
  readonly conversationDeadlineMs?: number;
}

/** Opens what a connection converses with: the seam to what is behind it. Throws the status error where it is refused. */
export type OpenResource = (subject: string, opening: Opening) => ConversationResource;

export interface ConnectionConversationsOptions {
  readonly sink: Omit<ConversationSink, 'ended'>;
  readonly open: OpenResource;
  readonly owner: () => Pid;
  readonly redact: Redact;
  readonly payloadBytes: number;
  /** The most that may be open at once. */
  readonly conversations: number;
  /** What the client is told of an error. */
  readonly told: (error: unknown) => Status;
  /** The last one is over. */
  readonly onIdle: () => void;
}

const NO_COUNTERS = Object.freeze({ messages: 0, replies: 0, rejected: 0, droppedReplies: 0 });

/** What a client says in a conversation that it has opened. */
type ClientFrame = MessageFrame | CancelFrame | CreditFrame | CloseFrame;

/** The conversations of one connection, by their handles on it. */
export class ConnectionConversations implements ConversationSink {
  private readonly byRef = new Map<number, ConnectionConversation>();
  private lastRef = 0;
  /** Why no more are opened, once that is so. */
  refusal: Status | undefined;

  constructor(private readonly options: ConnectionConversationsOptions) {}

  get size(): number {
    return this.byRef.size;
  }

  // As the conversations see it

  send(frame: ConversationFrame): void {
    this.options.sink.send(frame);
  }

  get writable(): boolean {
    return this.options.sink.writable;
  }

  ended(ref: number): void {
    if (this.byRef.delete(ref) && this.byRef.size === 0) this.options.onIdle();
  }

  // As the connection sees it

  /** A frame of a conversation came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    switch (frame.kind) {
      case 'open':
        return this.open(frame);
      case 'message':
      case 'cancel':
      case 'credit':
      case 'close':
        return this.converse(frame);
      default:
        throw notFromClient(frame.kind);
    }
  }

  private converse(frame: ClientFrame): void {
    const conversation = this.byRef.get(frame.ref);
    if (!conversation) return this.checkClosed(frame);
    switch (frame.kind) {
      case 'message':
        return conversation.message(frame);
      case 'cancel':
        return conversation.cancel(frame.op, frame.reason);
      case 'credit':
        return conversation.credit(frame.op, frame.credit);
      case 'close':
        return conversation.close();
    }
  }

  /** [WIRE-2] what comes for a conversation that has ended is ignored: it was under way when it ended */
  private checkClosed({ kind, ref }: ClientFrame): void {
    if (ref <= this.lastRef && isClients(ref)) return;
    throw statusErrorFor(
      'malformed',
      `A ${kind} came for conversation ${ref}, which was never opened [WIRE-2].`,
    );
  }

  private open(frame: OpenFrame): void {
    const { ref, subject, deadlineMs } = frame;
    this.take(ref);
    try {
      this.admit();
      // [CONV-8] the deadline runs from the arrival of the Open: with no time left it is over already
      if (deadlineMs === 0) throw overBefore();
      const { open, owner, redact, payloadBytes } = this.options;
      const resource = open(subject, askedFor(frame, owner()));
      this.byRef.set(ref, new ConnectionConversation({ ref, resource, sink: this, redact, payloadBytes }));
    } catch (error) {
      this.send(refused(ref, this.options.told(error)));
    }
  }

  /** A new handle; none is used twice. */
  private take(ref: number): void {
    if (!isClients(ref) || ref <= this.lastRef) {
      const problem = `A conversation was opened as ${ref} after ${this.lastRef}; a client's are odd and ascend [WIRE-2].`;
      throw statusErrorFor('malformed', problem);
    }
    this.lastRef = ref;
  }

  private admit(): void {
    if (this.refusal) throw toStatusError(this.refusal);
    const { conversations } = this.options;
    if (this.byRef.size < conversations) return;
    const full = `This connection has ${conversations} conversations open, its limit; close one first.`;
    throw statusErrorFor('queueFull', full);
  }

  /** The connection has room again: each is served in turn, and the next time those come first that got nothing now. */
  resumeStreams(): void {
    for (const [ref, conversation] of [...this.byRef]) {
      if (!this.writable) return;
      if (this.byRef.get(ref) !== conversation) continue;
      this.byRef.delete(ref);
      this.byRef.set(ref, conversation);
      conversation.resumeStreams();
    }
  }

  /** Closes all gracefully. */
  close(deadlineMs: number): void {
    for (const conversation of [...this.byRef.values()]) conversation.close(deadlineMs);
  }

  /** Ends all at once. */
  finalize(): void {
    const conversations = [...this.byRef.values()];
    this.byRef.clear();
    for (const conversation of conversations) conversation.finalize();
  }

  /** Takes a conversation off this connection, for another to take it up. */
  detach(ref: number): ConnectionConversation | undefined {
    const conversation = this.byRef.get(ref);
    conversation?.detach();
    this.ended(ref);
    return conversation;
  }

  /** Takes up a conversation that was on another connection, under a new handle. */
  attach(conversation: ConnectionConversation, ref: number): void {
    this.take(ref);
    this.byRef.set(ref, conversation);
    conversation.attach(this, ref, this.options.owner());
  }
}

function isClients(ref: number): boolean {
  return ref % 2 === 1;
}

/** What the frame asks for, and nothing else that it holds. */
function askedFor({ headers, policy, deadlineMs }: OpenFrame, owner: Pid): Opening {
  return {
    owner,
    headers,
    ...(policy === undefined ? {} : { policy }),
    ...(deadlineMs === undefined ? {} : { conversationDeadlineMs: deadlineMs }),
  };
}

function overBefore(): Error {
  return statusErrorFor('deadlineBeforeTurn', 'The conversation had no time left when it was to be opened.');
}

function refused(ref: number, status: Status): ClosedFrame {
  return { kind: 'closed', ref, status, counters: NO_COUNTERS };
}
