import {
  type ClosedFrame,
  type ConversationFrame,
  type OpenFrame,
  type Pid,
  type Status,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
} from '@liminal/protocol';
import { type ConversationResource } from '@liminal/conversation';
import { type Redact } from '../redaction';
import { ConnectionConversation } from './connection-conversation';
import { type ConversationSink } from './conversation-sink';

/** Opens what a connection converses with: the seam to what is behind it. Throws the status error where it is refused. */
export type OpenResource = (subject: string, owner: Pid) => ConversationResource;

export interface ConnectionConversationsOptions {
  readonly sink: Omit<ConversationSink, 'ended'>;
  readonly open: OpenResource;
  readonly owner: () => Pid;
  readonly redact: Redact;
  readonly payloadBytes: number;
  /** The most that may be open at once. */
  readonly conversations: number;
  /** The last one is over. */
  readonly onIdle: () => void;
}

const NO_COUNTERS = Object.freeze({ messages: 0, replies: 0, rejected: 0, droppedReplies: 0 });

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
    this.byRef.delete(ref);
    if (this.byRef.size === 0) this.options.onIdle();
  }

  // As the connection sees it

  /** A frame of a conversation came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    if (frame.kind === 'open') return this.open(frame);
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
      default:
        throw notFromClient(frame.kind);
    }
  }

  /** [WIRE-2] what comes for a conversation that has ended is ignored: it was under way when it ended */
  private checkClosed(frame: ConversationFrame): void {
    if (frame.ref > this.lastRef) {
      throw statusErrorFor('malformed', `A ${frame.kind} came for conversation ${frame.ref}, which was never opened [WIRE-2].`);
    }
  }

  private open({ ref, subject }: OpenFrame): void {
    this.checkRef(ref);
    this.lastRef = ref;
    try {
      this.admit();
      const { open, owner, redact, payloadBytes } = this.options;
      const resource = open(subject, owner());
      this.byRef.set(ref, new ConnectionConversation({ ref, resource, sink: this, redact, payloadBytes }));
    } catch (error) {
      this.send(refused(ref, statusErrorFrom(error).status));
    }
  }

  private checkRef(ref: number): void {
    if (ref % 2 === 1 && ref > this.lastRef) return;
    throw statusErrorFor('malformed', `A conversation was opened as ${ref} after ${this.lastRef}; a client's are odd and ascend [WIRE-2].`);
  }

  private admit(): void {
    if (this.refusal) throw statusErrorFor('draining', this.refusal.message);
    const { conversations } = this.options;
    if (this.byRef.size < conversations) return;
    throw statusErrorFor('queueFull', `This connection has ${conversations} conversations open, its limit; close one first.`);
  }

  /** The connection has room again. */
  resumeStreams(): void {
    for (const conversation of this.byRef.values()) conversation.resumeStreams();
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
    this.byRef.delete(ref);
    conversation?.detach();
    return conversation;
  }

  /** Takes up a conversation that was on another connection, under a new handle. */
  attach(conversation: ConnectionConversation, ref: number): void {
    this.checkRef(ref);
    this.lastRef = ref;
    this.byRef.set(ref, conversation);
    conversation.attach(this, ref, this.options.owner());
  }
}

function refused(ref: number, status: Status): ClosedFrame {
  return { kind: 'closed', ref, status, counters: NO_COUNTERS };
}

/** The violation of a client that sends what only servers do. */
export function notFromClient(kind: string): Error {
  return statusErrorFor('malformed', `A client does not send ${kind} [WIRE-2].`);
}

/** Why a draining server opens nothing more. */
export const DRAINING = statusFor('draining', 'This server is stopping and opens no new conversations; try another.');
