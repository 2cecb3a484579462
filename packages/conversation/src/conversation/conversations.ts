/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import { type Headers, type Pid, boundedText, statusError, statusErrorFor } from '@liminal/protocol';
import { type Participant, participantsIn } from '@liminal/runtime';
import { INLINE_HOST } from '../host/inline-host';
import { type ParticipantHost } from '../host/participant-host';
import { type ActorNode } from '../process/actor-node';
import { createNode } from '../process/local-node';
import { type Conversation, conversationOf } from './conversation';
import { ConversationActor } from './conversation-actor';
import { type ConversationHome } from './conversation-home';
import {
  type ConversationOptions,
  type ResolvedConversationOptions,
  resolveConversationOptions,
} from './conversation-options';
import { type CloseOptions, type ConversationResource } from './conversation-resource';

/** What {@link createConversations} takes. */
export interface ConversationsOptions extends ConversationOptions {
  /** The participants to begin with. Plain objects of the shape will do. */
  readonly participants?: readonly Participant[];
  /** The node that everything lives on. Default: a new one. */
  readonly node?: ActorNode;
  /** Where instances run. Default: inline, on this event loop. */
  readonly host?: ParticipantHost;
}

/** What one conversation may be given beyond the defaults. */
export interface OpenOptions extends ConversationOptions {
  /** The process that owns the conversation: when it exits, the conversation is finalized (CONV-12). Default: the program. */
  readonly owner?: Pid;
  /** For the participant: its context has them. At most 32 entries and 8 KiB. */
  readonly headers?: Headers;
}

/** The subjects that can be conversed with on a node, and the conversations that are open. */
export interface Conversations {
  /** The node that everything lives on. */
  readonly node: ActorNode;
  /** Offers a participant under its subject. Throws `alreadyExists` when the subject is taken, `invalidArgument` for the wrong shape. */
  add(participant: Participant): void;
  /** Takes a subject back; open conversations go on. Nothing where it is not offered. */
  remove(subject: string): void;
  /** The subjects that are offered now. */
  readonly subjects: readonly string[];
  /** How many conversations are open. */
  readonly size: number;
  /**
   * Opens a conversation and starts its participant. Rejects with the status error: `notFound` for an unknown subject, `unavailable`, with
   * the reason, when the participant could not be started.
   *
   * @example
   * ```ts
   * import { createConversations } from '@liminal/conversation';
   *
   * async function example() {
   *   const conversations = createConversations({
   *     participants: [{ subject: 'greeter', handle: (message) => `Hello, ${message.text()}!` }],
   *   });
   *   await using conversation = await conversations.open('greeter');
   *   return (await conversation.request('Ada')).text(); // Hello, Ada!
   * }
   * ```
   */
  open(subject: string, options?: OpenOptions): Promise<Conversation>;
  /** Opens a conversation for another package: at once, while its participant is still starting. Throws `notFound`. */
  start(subject: string, options?: OpenOptions): ConversationResource;
  /** Closes all conversations gracefully and takes no new ones. */
  close(options?: CloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

class NodeConversations implements Conversations, ConversationHome<ConversationActor> {
  readonly node: ActorNode;
  readonly host: ParticipantHost;
  readonly wallOffsetMs: number;
  private readonly defaults: ResolvedConversationOptions;
  private readonly participants = new Map<string, Participant>();
  private readonly actors = new Set<ConversationActor>();
  private opened = 0;
  private closing = false;

  constructor({ participants = [], node, host, ...options }: ConversationsOptions) {
    this.node = node ?? createNode();
    this.host = host ?? INLINE_HOST;
    const { clock } = this.node.ports;
    this.wallOffsetMs = clock.wall() - clock.now();
    this.defaults = resolveConversationOptions(options);
    for (const participant of participants) this.add(participant);
  }

  get subjects(): readonly string[] {
    return [...this.participants.keys()];
  }

  get size(): number {
    return this.actors.size;
  }

  add(participant: Participant): void {
    for (const checked of participantsIn(participant, 'add()')) {
      const { subject } = checked;
      if (this.participants.has(subject)) {
        throw statusError('alreadyExists', {
          message: `There is a participant for subject '${subject}' already.`,
          delivery: 'notDelivered',
        });
      }
      this.participants.set(subject, checked);
    }
  }

  remove(subject: string): void {
    this.participants.delete(subject);
  }

  async open(subject: string, options?: OpenOptions): Promise<Conversation> {
    const actor = this.create(subject, options);
    await actor.started();
    return conversationOf(actor);
  }

  start(subject: string, options?: OpenOptions): ConversationResource {
    return this.create(subject, options);
  }

  private create(subject: string, { owner, headers, ...given }: OpenOptions = {}): ConversationActor {
    const participant = this.participants.get(subject);
    if (this.closing)
      throw statusErrorFor('draining', 'No new conversations are opened here: this node is closing.');
    if (!participant)
      throw statusErrorFor('notFound', `There is no participant for subject '${boundedText(subject, 64)}'.`);
    const options = resolveConversationOptions(given, this.defaults);
    const actor = new ConversationActor(this.nextId(), this, participant, options, { owner, headers });
    this.actors.add(actor);
    return actor;
  }

  ended(actor: ConversationActor): void {
    this.actors.delete(actor);
  }

  /** Unique on the node, and not to be guessed from another: whoever has it may ask for the conversation one day. */
  private nextId(): string {
    const { random } = this.node.ports;
    const parts = [++this.opened, random.uint32(), random.uint32()];
    // Joined, not added up: what is added up is kept in its pieces.
    return parts.map((part) => part.toString(36)).join('-');
  }

  async close(options?: CloseOptions): Promise<void> {
    this.closing = true;
    await Promise.all([...this.actors].map((actor) => actor.close(options)));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Creates the conversations of a node. Throws `invalidArgument` for an option out of its range, and as {@link Conversations.add} does.
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 *
 * const conversations = createConversations({
 *   participants: [{ subject: 'greeter', handle: (message) => `Hello, ${message.text()}!` }],
 * });
 * console.log(conversations.subjects); // ['greeter']
 * ```
 */
export function createConversations(options: ConversationsOptions = {}): Conversations {
  return new NodeConversations(options);
}
