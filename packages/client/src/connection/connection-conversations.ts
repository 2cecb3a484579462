import {
  type ConversationFrame,
  type OpenFrame,
  type Status,
  openProblem,
  policyProblem,
  statusErrorFor,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import { type KnownNames, checkNames, checkedMs, checkedSignal } from '@liminal/runtime';
import { type OpenOptions, DEFAULT_OPEN_DEADLINE_MS } from '../client';
import { ClientConversation } from '../conversation/client-conversation';
import { type ConversationLink } from '../conversation/conversation-link';

/** [WIRE-2] a client's handles are odd, ascend, and are never used again */
const LAST_REF = 2 ** 32 - 1;

const OPTIONS: KnownNames<OpenOptions> = {
  policy: 1,
  conversationDeadlineMs: 1,
  headers: 1,
  deadlineMs: 1,
  signal: 1,
};

/** The conversations of one connection, by their handles on it. */
export class ConnectionConversations {
  private readonly byRef = new Map<number, ClientConversation>();
  private readonly link: ConversationLink;

  /** @param nextRef The handle of the first conversation. Default 1. */
  constructor(
    link: Omit<ConversationLink, 'ended'>,
    private nextRef = 1,
  ) {
    this.link = { ...link, ended: (ref) => void this.byRef.delete(ref) };
  }

  get size(): number {
    return this.byRef.size;
  }

  /** A frame of a conversation came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    const conversation = this.byRef.get(frame.ref);
    if (conversation) return conversation.receive(frame);
    // [WIRE-2] what comes for a conversation that has ended was under way when it ended, and is ignored
    if (frame.ref < this.nextRef && frame.ref % 2 === 1) return;
    throw statusErrorFor(
      'malformed',
      `Frame ${frame.kind} came for conversation ${frame.ref}, which was never opened [WIRE-2].`,
    );
  }

  /** Opens one. Rejects with the status error: the server's refusal, or why this side did not ask or waits no more. */
  async open(subject: string, options: OpenOptions): Promise<ClientConversation> {
    checkNames('open()', options, OPTIONS);
    const signal = checkedSignal(options.signal);
    const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? DEFAULT_OPEN_DEADLINE_MS, 1);
    const problem = openingProblem(subject, options) ?? this.refusal();
    if (problem) throw toStatusError(problem);
    if (signal?.aborted) throw cancelledBefore(signal);
    const ref = this.nextRef;
    this.nextRef += 2;
    const conversation = new ClientConversation(ref, subject, this.link);
    this.byRef.set(ref, conversation);
    await conversation.open(openFrame(ref, subject, options), deadlineMs, signal);
    return conversation;
  }

  private refusal(): Status | undefined {
    const { conversations } = this.link.limits;
    if (this.nextRef > LAST_REF)
      return statusFor('queueFull', 'This connection has used up its conversation ids; connect again.');
    if (this.byRef.size >= conversations && this.running() >= conversations)
      return statusFor(
        'queueFull',
        `This connection has ${conversations} conversations open, its limit; close one first.`,
      );
    return this.link.outboundRefusal();
  }

  /** Those that are over and only wait for their Closed have given up their places (EXIT-5). */
  private running(): number {
    return [...this.byRef.values()].filter((conversation) => !conversation.isOver).length;
  }

  /** This side left: all end at once. */
  abandon(): void {
    for (const conversation of [...this.byRef.values()]) conversation.abandon();
  }

  /** The connection is gone, and what became of the participants is not known. */
  lose(detail: string): void {
    for (const conversation of [...this.byRef.values()]) conversation.lost(detail);
  }
}

/** What is wrong with what is asked for, if anything: the server would end the connection over it [WIRE-5]. Throws the same for a deadline. */
function openingProblem(subject: string, options: OpenOptions): Status | undefined {
  const { headers = [], policy, conversationDeadlineMs } = options;
  if (conversationDeadlineMs !== undefined) checkedMs('conversationDeadlineMs', conversationDeadlineMs, 1);
  return openProblem(subject, headers) ?? (policy === undefined ? undefined : policyProblem(policy));
}

/** [POLICY-7] without a policy nothing is asked for: the subject's own settings say */
function openFrame(ref: number, subject: string, options: OpenOptions): OpenFrame {
  const { headers = [], policy, conversationDeadlineMs } = options;
  return {
    kind: 'open',
    ref,
    subject,
    headers,
    ...(policy === undefined ? {} : { policy }),
    ...(conversationDeadlineMs === undefined ? {} : { deadlineMs: conversationDeadlineMs }),
  };
}

function cancelledBefore(signal: AbortSignal): Error {
  const message = 'The signal had fired before the conversation was opened.';
  return toStatusError(statusFor('cancelledBeforeTurn', message), signal.reason);
}
