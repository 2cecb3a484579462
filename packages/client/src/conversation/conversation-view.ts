import { type KnownNames, checkNames, checkedMs } from '@liminal/runtime';
import { type ClientConversation } from './client-conversation';
import { type CloseOptions, type Conversation } from './conversation';

const DEFAULT_CLOSE_DEADLINE_MS = 10_000;

const CLOSE_OPTIONS: KnownNames<CloseOptions> = { deadlineMs: 1 };

/** A conversation as its caller sees it. */
export function conversationView(conversation: ClientConversation): Conversation {
  const { id, subject, policy, operations, crashes, streams } = conversation;
  const { caller } = operations;
  const close = async (options: CloseOptions = {}) => {
    checkNames('close()', options, CLOSE_OPTIONS);
    const { deadlineMs = DEFAULT_CLOSE_DEADLINE_MS } = options;
    return conversation.close(checkedMs('deadlineMs', deadlineMs, 0));
  };
  return {
    id,
    subject,
    policy,
    get participants() {
      return conversation.participants;
    },
    get phase() {
      return conversation.phase;
    },
    get counters() {
      return operations.counters;
    },
    get phase$() {
      return streams.phases.stream$;
    },
    get reply$() {
      return streams.replies.stream$;
    },
    get policy$() {
      return streams.policy.stream$;
    },
    get crash$() {
      return crashes.crash$;
    },
    request: (content, options) => caller.request(content, options),
    stream: (content, options) => caller.stream(content, options),
    send: (content, options) => caller.send(content, options),
    receiveReply: (options) => conversation.receiveReply(options),
    hasDetectedCrash: () => conversation.hasDetectedCrash,
    awaitCrash: (options) => crashes.await(options),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}
