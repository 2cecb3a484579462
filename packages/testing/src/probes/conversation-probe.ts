import {
  type CrashRecord,
  type ExitReason,
  type Phase,
  type PolicyEvent,
  type Status,
  contentOf,
  describeExit,
} from '@liminal/protocol';
import { type CrashWatch, type ReplyEvent } from '@liminal/runtime';
import { type Conversation } from '@liminal/client';
import { type ConversationHistory, timelineText } from '@liminal/conversation';
import { type VirtualTime } from '@liminal/runtime/testing';
import { type Server } from '@liminal/server';
import { inOneLine } from '../matchers/in-one-line';
import { isSameContent } from '../matchers/same-content';
import { Mailbox } from './mailbox';
import { type ExpectOptions, DEFAULT_WITHIN_MS } from './participant-probe';
import { patienceOf } from './patience';
import { ProbeTimeline } from './probe-timeline';

/** What {@link createConversationProbe} takes. All optional. */
export interface ConversationProbeOptions {
  /** Virtual time, which then passes while the probe waits. Default: the program's own. */
  readonly time?: VirtualTime;
  /**
   * The server that has the conversation, where that is in this program: its timeline, with the messages, credit and instances that a client does not see,
   * then stands below the probe's own. Default: that of a conversation in-process, which has one itself.
   */
  readonly server?: Pick<Server, 'conversations'>;
}

/** What a conversation probe needs of a conversation: those of `@liminal/client` and of `@liminal/conversation` have it. */
export interface ProbedConversation
  extends CrashWatch, Pick<Conversation, 'id' | 'reply$' | 'policy$' | 'phase$'> {
  /** What its own side has kept of it, where it has. */
  history?(): ConversationHistory;
}

/** One reply, as a probe tells it. */
export interface ProbedReply {
  /** The operation that it answers. */
  readonly op: number;
  /** Its place among the replies of its operation, from 0. */
  readonly index: number;
  /** Whether another follows. */
  readonly more: boolean;
  /** Its content; nothing where a stream just ends. */
  readonly content: unknown;
}

/** How an operation has ended, as a probe tells it. */
export type TerminalEvent =
  | {
      /** With its last reply. */
      readonly kind: 'reply';
    }
  | {
      /** With a status. */
      readonly kind: 'status';
      /** With which. */
      readonly status: Status;
    }
  | {
      /** With the crash of its instance. */
      readonly kind: 'crash';
      /** What became of it. */
      readonly fate: 'notDelivered' | 'unknown';
    };

/** All that one conversation tells, in the hands of a test. */
export interface ConversationProbe {
  /** The next reply of any operation, and its content has to be as expected. Rejects with the timeline. */
  expectReply(content?: unknown, options?: ExpectOptions): Promise<ProbedReply>;
  /** The next end of an operation with a status, and its code has to be as expected. */
  expectStatus(code?: Status['code'], options?: ExpectOptions): Promise<Status>;
  /** The next crash, and the kind of its reason has to be as expected. */
  expectCrash(kind?: ExitReason['kind'], options?: ExpectOptions): Promise<CrashRecord>;
  /** The next thing that the crash policy achieved. */
  expectPolicy(outcome?: PolicyEvent['outcome'], options?: ExpectOptions): Promise<PolicyEvent>;
  /** The conversation comes to a phase, if it is not there. */
  expectPhase(phase: Phase, options?: ExpectOptions): Promise<void>;
  /** No reply, no status and no crash comes for so long, and none has come that was not taken. */
  expectNoMessage(forMs?: number): Promise<void>;
  /** The first reply whose content the function takes; those before it are let go. */
  fishFor(takes: (reply: ProbedReply) => boolean, options?: ExpectOptions): Promise<ProbedReply>;
  /** The operation ends, once: gives how. Rejects where it does not, or has ended more than once (OP-1). */
  expectExactlyOneTerminalEvent(op: number, options?: ExpectOptions): Promise<TerminalEvent>;
  /** What has happened, in lines. */
  timeline(): string;
}

const DEFAULT_SILENCE_MS = 100;

type Ends = { readonly reached: (() => void)[]; readonly events: TerminalEvent[] };

class WatchingProbe implements ConversationProbe {
  private readonly patience;
  private readonly log: ProbeTimeline;
  private readonly replies: Mailbox<ProbedReply>;
  private readonly statuses: Mailbox<{ readonly op: number; readonly status: Status }>;
  private readonly crashes: Mailbox<CrashRecord>;
  private readonly policies: Mailbox<PolicyEvent>;
  private readonly phases: Mailbox<Phase>;
  private readonly ends = new Map<number, Ends>();
  private phase: Phase | undefined;

  constructor(conversation: ProbedConversation, { time, server }: ConversationProbeOptions) {
    this.patience = patienceOf(time);
    const { id } = conversation;
    const history = () => server?.conversations.history(id) ?? conversation.history?.();
    this.log = new ProbeTimeline(`what the probe saw of conversation ${id}`, this.patience, () => {
      const known = history();
      return known && timelineText(known);
    });
    const { patience, log } = this;
    this.replies = new Mailbox(patience, log.failure);
    this.statuses = new Mailbox(patience, log.failure);
    this.crashes = new Mailbox(patience, log.failure);
    this.policies = new Mailbox(patience, log.failure);
    this.phases = new Mailbox(patience, log.failure);
    this.watch(conversation);
  }

  private watch({ reply$, crash$, policy$, phase$ }: ProbedConversation): void {
    reply$.subscribe((event) => (event.kind === 'reply' ? this.replied(event) : this.ended(event)));
    crash$.subscribe((crash) => this.crashed(crash));
    policy$.subscribe((event) => {
      this.log.add(`** policy ${event.outcome}`);
      this.policies.push(event);
    });
    phase$.subscribe((phase) => {
      this.log.add(`   ${phase}`);
      this.phase = phase;
      this.phases.push(phase);
    });
  }

  // What happens

  private replied({ op, index, more, envelope }: Extract<ReplyEvent, { readonly kind: 'reply' }>): void {
    const content = envelope && contentIn(() => contentOf(envelope));
    this.log.add(`<- #${op} ${envelope ? shown(content) : 'the stream ends'}${more ? ', more follow' : ''}`);
    this.replies.push({ op, index, more, content });
    if (!more) this.end(op, { kind: 'reply' });
  }

  private ended({ op, status }: Extract<ReplyEvent, { readonly kind: 'status' }>): void {
    this.log.add(`<- #${op} ${status.code}: ${status.message}`);
    this.statuses.push({ op, status });
    this.end(op, { kind: 'status', status });
  }

  private crashed(crash: CrashRecord): void {
    const fates = crash.fates.map(({ op, fate }) => `, #${op} ${fate}`).join('');
    this.log.add(
      `** instance ${crash.generation}: ${describeExit(crash.reason)}, ${crash.decision.action}${fates}`,
    );
    this.crashes.push(crash);
    for (const { op, fate } of crash.fates) if (fate !== 'carriedOver') this.end(op, { kind: 'crash', fate });
  }

  private end(op: number, event: TerminalEvent): void {
    const { events, reached } = this.endsOf(op);
    events.push(event);
    for (const resolve of reached.splice(0)) resolve();
  }

  private endsOf(op: number): Ends {
    let ends = this.ends.get(op);
    if (!ends) this.ends.set(op, (ends = { reached: [], events: [] }));
    return ends;
  }

  // What is expected

  async expectReply(
    content?: unknown,
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<ProbedReply> {
    const what = content === undefined ? 'a reply' : `a reply ${shown(content)}`;
    const reply = await this.replies.next(what, withinMs);
    if (content === undefined || isSameContent(reply.content, content)) return reply;
    throw this.log.failure(`Expected ${what}, and got ${shown(reply.content)}.`);
  }

  async fishFor(
    takes: (reply: ProbedReply) => boolean,
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<ProbedReply> {
    const until = this.patience.now() + withinMs;
    for (;;) {
      const reply = await this.replies.next('a reply that its function takes', until - this.patience.now());
      if (takes(reply)) return reply;
    }
  }

  async expectStatus(
    code?: Status['code'],
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<Status> {
    const { status } = await this.statuses.next(`a status${code === undefined ? '' : ` ${code}`}`, withinMs);
    if (code === undefined || status.code === code) return status;
    throw this.log.failure(`Expected a status ${code}, and got ${status.code}: ${status.message}`);
  }

  async expectCrash(
    kind?: ExitReason['kind'],
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<CrashRecord> {
    const crash = await this.crashes.next(`a crash${kind === undefined ? '' : `, ${kind}`}`, withinMs);
    if (kind === undefined || crash.reason.kind === kind) return crash;
    throw this.log.failure(`Expected a crash, ${kind}, and got ${describeExit(crash.reason)}.`);
  }

  async expectPolicy(
    outcome?: PolicyEvent['outcome'],
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<PolicyEvent> {
    const what = outcome === undefined ? 'something of the policy' : `the policy to have ${outcome}`;
    const event = await this.policies.next(what, withinMs);
    if (outcome === undefined || event.outcome === outcome) return event;
    throw this.log.failure(`Expected ${what}, and it has ${event.outcome}.`);
  }

  async expectPhase(phase: Phase, { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {}): Promise<void> {
    const until = this.patience.now() + withinMs;
    while (this.phase !== phase) await this.phases.next(`the phase ${phase}`, until - this.patience.now());
  }

  async expectNoMessage(forMs = DEFAULT_SILENCE_MS): Promise<void> {
    const { replies, statuses, crashes } = this;
    if (replies.isEmpty && statuses.isEmpty && crashes.isEmpty) await this.patience.pass(forMs);
    replies.expectNone('message', forMs, ({ op, content }) => `a reply to #${op}, ${shown(content)}`);
    statuses.expectNone('message', forMs, ({ op, status }) => `the end of #${op}, ${status.code}`);
    crashes.expectNone('message', forMs, ({ reason }) => `a crash, ${describeExit(reason)}`);
  }

  async expectExactlyOneTerminalEvent(
    op: number,
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ): Promise<TerminalEvent> {
    const { events, reached } = this.endsOf(op);
    const what = `the end of operation ${op}`;
    if (events.length === 0) {
      const end = new Promise<void>((resolve) => void reached.push(resolve));
      await this.patience.wait(end, what, withinMs).catch(({ message }: Error) => {
        throw this.log.failure(`Expected ${what} within ${withinMs} ms, and it is still open. ${message}`);
      });
    }
    // A second one that follows from the same thing has come when this has.
    await this.patience.pass(0);
    const [first, ...more] = events;
    if (first && more.length === 0) return first;
    const how = events.map(({ kind }) => kind).join(', ');
    throw this.log.failure(
      `Expected operation ${op} to end once, and it has ended ${events.length} times: ${how}. [OP-1]`,
    );
  }

  timeline(): string {
    return this.log.text;
  }
}

function contentIn(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const LONGEST = 80;

function shown(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const text = inOneLine(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/**
 * Watches a conversation, in-process or over a connection, for a test that expects replies, crashes and what policies do about them. To be made right after the
 * conversation is opened: what came before is not seen.
 *
 * @example
 * ```ts
 * import { crashOnMessage, createConversationProbe, createLoopback, createVirtualTime } from '@liminal/testing';
 *
 * async function example() {
 *   const time = createVirtualTime();
 *   await using loopback = await createLoopback({ participants: [crashOnMessage(2)], time });
 *   const conversation = await loopback.open('crash-on-message', { policy: { kind: 'restart' } });
 *   const probe = createConversationProbe(conversation, { time, server: loopback.server });
 *   conversation.request('one').catch(() => undefined);
 *   conversation.request('two').catch(() => undefined);
 *   await probe.expectReply('one');
 *   await probe.expectCrash('crashed');
 *   await probe.expectExactlyOneTerminalEvent(2); // of unknown outcome
 *   await probe.expectPolicy('restarted');
 * }
 * ```
 */
export function createConversationProbe(
  conversation: ProbedConversation,
  options: ConversationProbeOptions = {},
): ConversationProbe {
  return new WatchingProbe(conversation, options);
}
