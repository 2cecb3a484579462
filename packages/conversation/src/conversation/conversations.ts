/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import {
  type CrashPolicy,
  type Headers,
  type Pid,
  type Status,
  LIMITS,
  boundedText,
  shown,
  statusError,
  statusErrorFor,
  statusFor,
  toStatusError,
  utf8Length,
} from '@liminal/protocol';
import {
  type KnownNames,
  type Participant,
  IntrusiveList,
  checkNames,
  checkedFunction,
  checkedMs,
  checkedWhole,
  participantsIn,
} from '@liminal/runtime';
import { INLINE_HOST } from '../host/inline-host';
import { type ParticipantHost } from '../host/participant-host';
import { type KeyWindowOptions } from '../idempotency/key-window';
import { policyInForce } from '../policy/bounded-policy';
import { resolvePolicy } from '../policy/resolved-policy';
import { type ActorNode } from '../process/actor-node';
import { createNode } from '../process/local-node';
import { type Conversation, conversationOf } from './conversation';
import { ConversationActor } from './conversation-actor';
import { type ConversationHistory } from './conversation-history';
import { type ConversationHome } from './conversation-home';
import { type CreateLog } from './conversation-log';
import {
  type ConversationOptions,
  type ResolvedConversationOptions,
  DEFAULT_CONVERSATION_OPTIONS,
  resolveConversationOptions,
} from './conversation-options';
import {
  type CloseOptions,
  type ConversationResource,
  type ConversationSnapshot,
} from './conversation-resource';
import { type IdempotencyOptions, resolveIdempotencyOptions } from './idempotency-options';
import { type PostMortem, PostMortems } from './post-mortem';
import { type Registration, Offering } from './offering';
import { VacantOfferings } from './vacant-offerings';

/** What {@link createConversations} takes. */
export interface ConversationsOptions extends ConversationOptions {
  /** The participants to begin with. Plain objects of the shape will do. */
  readonly participants?: readonly Participant[];
  /** Hosts with participants of their own, for example of `@liminal/hosts`. Who created one closes it. */
  readonly hosts?: readonly ParticipantHost[];
  /** The node that everything lives on. Default: a new one. */
  readonly node?: ActorNode;
  /** Where instances run, of participants that are added without a host of their own. Default: inline, on this event loop. */
  readonly host?: ParticipantHost;
  /** The windows of idempotency keys, one a subject (OP-9). */
  readonly idempotency?: IdempotencyOptions;
  /** How many post-mortems are kept of conversations that have failed, 0 to 10 000 (CRASH-6). Default 32. */
  readonly postMortems?: number;
  /** Makes the log of each conversation (CONV-7). Default: {@link createMemoryLog}, of `logEntries`. */
  readonly createLog?: CreateLog;
}

/** Where a participant runs, and what that registration of its subject is called. All optional. */
export interface RegistrationOptions {
  /** Default: the conversations' own. */
  readonly host?: ParticipantHost;
  /** Unique among the registrations of the subject, 1 to 128 bytes. Default: the kind of the host, for example `inline`. */
  readonly name?: string;
}

/** A registration, as it is found among all. */
export interface RegisteredParticipant {
  /** What conversations are opened on. */
  readonly subject: string;
  /** The registration's name, unique for the subject. */
  readonly name: string;
  /** Where its instances run. */
  readonly host: ParticipantHost;
}

/** What one conversation may be given beyond the defaults. */
export interface OpenOptions extends ConversationOptions {
  /** The process that owns the conversation: when it exits, the conversation is finalized (CONV-12). Default: the program. */
  readonly owner?: Pid;
  /** For the participant: its context has them. At most 32 entries and 8 KiB. */
  readonly headers?: Headers;
  /** What to do about crashes, within the subject's bounds (POLICY-7). Default: what the subject says, and else to fail. */
  readonly policy?: CrashPolicy;
  /** How long the conversation may last, in milliseconds, 1 to 2 147 483 647; then it ends as `deadlineExceeded` (CONV-8). Default: no end. */
  readonly conversationDeadlineMs?: number;
}

/** The subjects that can be conversed with on a node, and the conversations that are open. */
export interface Conversations {
  /** The node that everything lives on. */
  readonly node: ActorNode;
  /**
   * Registers a participant for its subject. Conversations begin with the first registration that was added; `routeToNext` goes on to the next
   * ones, in this order (POLICY-3). Throws `alreadyExists` when the subject has one of this name, `invalidArgument` for the wrong shape.
   *
   * @example
   * ```ts
   * import { type Conversations, type ParticipantHost } from '@liminal/conversation';
   *
   * function offer(conversations: Conversations, elsewhere: ParticipantHost) {
   *   const participant = { subject: 'printer', handle: () => 'printed' };
   *   conversations.add(participant);
   *   conversations.add(participant, { host: elsewhere, name: 'spare' });
   * }
   * ```
   */
  add(participant: Participant, options?: RegistrationOptions): void;
  /**
   * Registers all participants of a host that has some of its own. Throws as {@link Conversations.add} does, and for a host that has none.
   *
   * @param name Of the registrations. Default: the kind of the host.
   */
  addHost(host: ParticipantHost, name?: string): void;
  /** Takes a registration back, or all of a subject's; open conversations go on. Nothing where there is none. */
  remove(subject: string, name?: string): void;
  /** The subjects that are offered now. */
  readonly subjects: readonly string[];
  /** Who answers them: every registration, of every subject, with its host. */
  readonly registrations: readonly RegisteredParticipant[];
  /** How many conversations are open. */
  readonly size: number;
  /** What is known of each open conversation now, oldest first: those that are in it, its phase, what is open. */
  snapshots(): readonly ConversationSnapshot[];
  /**
   * Opens a conversation and starts its participant. Rejects with the status error: `notFound` for an unknown subject, `unavailable`, with
   * the reason, when the participant could not be started, and with `retryAfterMs` while the subject's breaker is open (SUP-4);
   * `invalidArgument` for a policy or an option out of its range.
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
  /**
   * What is known of a conversation's past: of one that is open, or that has failed and is among the last whose post-mortem is kept (CONV-7). Metadata,
   * never content.
   */
  history(id: string): ConversationHistory | undefined;
  /** The post-mortem of a conversation that has failed, as long as it is among the last (CRASH-6). */
  postMortem(id: string): PostMortem | undefined;
  /** Those that are kept, oldest first. */
  postMortems(): readonly PostMortem[];
  /** Closes all conversations gracefully and takes no new ones. */
  close(options?: CloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * The names of what {@link createConversations} takes, for who passes them on.
 *
 * @internal
 */
export const CONVERSATIONS_OPTIONS: KnownNames<ConversationsOptions> = {
  participants: 1,
  hosts: 1,
  node: 1,
  host: 1,
  idempotency: 1,
  postMortems: 1,
  createLog: 1,
  ...DEFAULT_CONVERSATION_OPTIONS,
};

const REGISTRATION_OPTIONS: KnownNames<RegistrationOptions> = { host: 1, name: 1 };

const OPEN_OPTIONS: KnownNames<OpenOptions> = {
  owner: 1,
  headers: 1,
  policy: 1,
  conversationDeadlineMs: 1,
  ...DEFAULT_CONVERSATION_OPTIONS,
};

class NodeConversations implements Conversations, ConversationHome<ConversationActor> {
  readonly node: ActorNode;
  readonly host: ParticipantHost;
  readonly wallOffsetMs: number;
  readonly createLog: CreateLog | undefined;
  private readonly defaults: ResolvedConversationOptions;
  private readonly keyOptions: KeyWindowOptions;
  private readonly deceased: PostMortems;
  private readonly offered = new Map<string, Offering>();
  private readonly vacant = new VacantOfferings();
  private readonly actors = new IntrusiveList<ConversationActor>();
  private opened = 0;
  private closing = false;

  constructor(given: ConversationsOptions) {
    checkNames('createConversations()', given, CONVERSATIONS_OPTIONS);
    const {
      participants = [],
      hosts = [],
      node,
      host,
      idempotency,
      postMortems = 32,
      createLog,
      ...options
    } = given;
    this.node = node ?? createNode();
    this.host = host ?? INLINE_HOST;
    const { clock } = this.node.ports;
    this.wallOffsetMs = clock.wall() - clock.now();
    this.defaults = resolveConversationOptions(options);
    this.keyOptions = resolveIdempotencyOptions(idempotency, this.defaults.retryAfterMs);
    this.createLog = checkedFunction('createLog', createLog);
    this.deceased = new PostMortems(checkedWhole('postMortems', postMortems, 0, MOST_POST_MORTEMS));
    if (!Array.isArray(participants))
      throw statusErrorFor('malformed', 'participants is no array; give [participant], also of one.');
    if (!Array.isArray(hosts))
      throw statusErrorFor('malformed', 'hosts is no array; give [host], also of one.');
    for (const participant of participants) this.add(participant);
    for (const each of hosts) this.addHost(each);
  }

  get subjects(): readonly string[] {
    return [...this.offered.keys()];
  }

  get registrations(): readonly RegisteredParticipant[] {
    return [...this.offered].flatMap(([subject, offering]) =>
      offering.registrations().map(({ name, host }) => ({ subject, name, host })),
    );
  }

  get size(): number {
    return this.actors.length;
  }

  snapshots(): readonly ConversationSnapshot[] {
    return this.actors.elements().map((actor) => actor.state());
  }

  add(participant: Participant, options: RegistrationOptions = {}): void {
    checkNames('add()', options, REGISTRATION_OPTIONS);
    const host = checkedHost(options.host ?? this.host);
    const { name = host.kind } = options;
    checkName(name);
    for (const checked of participantsIn(participant, 'add()'))
      this.register({ name, participant: checked, host });
  }

  addHost(given: ParticipantHost, givenName?: string): void {
    const host = checkedHost(given);
    const name = givenName ?? host.kind;
    checkName(name);
    if (!host.participants?.length)
      throw statusErrorFor(
        'malformed',
        `A host of kind '${host.kind}' has no participants of its own; add() those that it is to run.`,
      );
    const participants = participantsIn(host.participants, 'addHost()');
    const registrations = participants.map((participant) => ({ participant, host, name }));
    // All of them, or none.
    for (const registration of registrations) this.checkFree(registration);
    for (const registration of registrations) this.register(registration);
  }

  private checkFree({ name, participant: { subject } }: Registration): void {
    if (this.offered.get(subject)?.registration(name)) throw taken(subject, name);
  }

  private register(registration: Registration): void {
    const { subject, supervision } = registration.participant;
    const { ports } = this.node;
    const offering =
      this.offered.get(subject) ??
      this.vacant.take(subject, supervision) ??
      new Offering(subject, ports, this.keyOptions, supervision);
    if (!offering.add(registration)) throw taken(subject, registration.name);
    this.offered.set(subject, offering);
  }

  remove(subject: string, name?: string): void {
    const offering = this.offered.get(subject);
    if (!offering || offering.remove(name)) return;
    this.offered.delete(subject);
    this.vacant.keep(offering);
  }

  async open(subject: string, options?: OpenOptions): Promise<Conversation> {
    const actor = this.create(subject, options);
    await actor.started();
    return conversationOf(actor);
  }

  start(subject: string, options?: OpenOptions): ConversationResource {
    return this.create(subject, options);
  }

  private create(subject: string, open: OpenOptions = {}): ConversationActor {
    checkNames('open()', open, OPEN_OPTIONS);
    const { owner, headers, policy: asked, conversationDeadlineMs: deadlineMs, ...given } = open;
    const options = resolveConversationOptions(given, this.defaults);
    if (deadlineMs !== undefined) checkedMs('conversationDeadlineMs', deadlineMs, 1);
    const wanted = asked && checkedPolicy(asked);
    const { offering, registration } = this.begin(subject);
    const policy = policyInForce(wanted, offering.supervision);
    const id = this.nextId();
    const beginning = { id, offering, registration, options, policy, deadlineMs, owner, headers };
    return new ConversationActor(this, beginning);
  }

  /** Where a conversation on a subject begins. Throws the status error where none may. */
  private begin(subject: string): { readonly offering: Offering; readonly registration: Registration } {
    const offering = this.offered.get(subject);
    const registration = offering?.choose();
    if (this.closing)
      throw statusErrorFor('draining', 'No new conversations are opened here: this node is closing.');
    if (!offering || !registration)
      throw statusErrorFor('notFound', `There is no participant for subject '${boundedText(subject, 64)}'.`);
    const refusal = offering.refusal() ?? this.fullRefusal(offering, registration);
    if (refusal) throw toStatusError(refusal);
    offering.starting();
    return { offering, registration };
  }

  /** A host that bounds its instances says so before one is tried. */
  private fullRefusal({ name, isFull }: Offering, { host }: Registration): Status | undefined {
    if (!host.room || !isFull) return undefined;
    const message = `No host of '${boundedText(name, 64)}' takes another instance now: each has as many as it takes, or is closed; try again later.`;
    return statusFor('noInstance', message, { retryAfterMs: this.defaults.retryAfterMs });
  }

  began(actor: ConversationActor): void {
    this.actors.push(actor);
  }

  ended(actor: ConversationActor): void {
    this.actors.remove(actor);
    const postMortem = actor.phase === 'failed' ? actor.postMortem() : undefined;
    if (postMortem) this.deceased.add(postMortem);
  }

  history(id: string): ConversationHistory | undefined {
    const open = this.actors.elements().find((actor) => actor.id === id);
    if (open) return open.history();
    const dead = this.deceased.get(id);
    if (!dead) return undefined;
    const { subject, phase, log: entries, omitted } = dead;
    return { id, subject, phase, entries, omitted };
  }

  postMortem(id: string): PostMortem | undefined {
    return this.deceased.get(id);
  }

  postMortems(): readonly PostMortem[] {
    return this.deceased.all();
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
    await Promise.all(this.actors.elements().map((actor) => actor.close(options)));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function taken(subject: string, name: string): Error {
  return statusError('alreadyExists', {
    message: `There is a participant '${name}' for subject '${subject}' already; give this one another name.`,
    delivery: 'notDelivered',
  });
}

const MOST_POST_MORTEMS = 10_000;

/** Gives it back. Throws `invalidArgument` where it is none: most often it is the promise of one. */
function checkedHost(host: ParticipantHost): ParticipantHost {
  const { start, then } = Object(host) as Partial<ParticipantHost & PromiseLike<unknown>>;
  if (typeof start === 'function') return host;
  const problem = typeof then === 'function' ? 'is a promise; await it first' : shown(host);
  throw statusErrorFor('malformed', `What was given as a host ${problem}.`);
}

/** Gives it back. Throws `invalidArgument` where it is none. */
function checkedPolicy(policy: CrashPolicy): CrashPolicy {
  resolvePolicy(policy);
  return policy;
}

function checkName(name: string): void {
  const bytes = typeof name === 'string' ? utf8Length(name) : 0;
  if (bytes >= 1 && bytes <= LIMITS.idBytes) return;
  throw statusErrorFor('malformed', `The name of a registration is a text of 1 to ${LIMITS.idBytes} bytes.`);
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
