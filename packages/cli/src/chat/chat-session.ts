import { type Client, type Conversation } from '@liminal/client/node';
import {
  type CrashRecord,
  type Phase,
  type PolicyEvent,
  boundedText,
  statusErrorFrom,
} from '@liminal/protocol';
import { Subscription } from 'rxjs';
import { type DeadlineFlag, callOptions } from '../deadline-option';
import { EXIT, type ExitCode, exitCodeFor } from '../exit-code';
import { lineFor, operationFailure } from '../failure';
import { type PolicyFlag } from '../policy-option';
import { showCrash } from '../show';
import { describePolicy, showPolicyEvent } from '../show-policy';
import { Undoing } from '../undoing';
import { type ChatScreen } from './chat-screen';
import { PendingMessages } from './pending-messages';

/** How long a participant may take to end what it has begun, when the person leaves. */
const CLOSE_MS = 2_000;
const UNDOING = 'The conversation takes nothing more: what was done is being undone.';
const HINT = '/open opens a new conversation, /quit leaves.';

export interface ChatSessionOptions {
  readonly client: Client;
  readonly subject: string;
  readonly screen: ChatScreen;
  readonly flags: DeadlineFlag & PolicyFlag;
  /** Whether a person types. Else messages go one after the other, and the first failure ends the chat. */
  readonly interactive: boolean;
  /** Ends the chat with an exit code. */
  readonly leave: (code: ExitCode) => void;
}

/** One chat: a conversation, another after a crash if the person asks for it, and what is shown of them. */
export class ChatSession {
  private conversation: Conversation | undefined;
  private watching = new Subscription();
  private undoing: Undoing | undefined;
  private readonly pending = new PendingMessages();
  private leaving = false;
  /** What leaving now means. */
  exitCode: ExitCode = EXIT.ok;

  constructor(private readonly options: ChatSessionOptions) {}

  /** Opens the conversation. Fails as `liminal call` would. */
  async open(signal: AbortSignal): Promise<void> {
    const { client, subject, screen, flags } = this.options;
    try {
      this.conversation = await client.open(subject, { signal, policy: flags.policy });
    } catch (error) {
      throw operationFailure(error, client.state);
    }
    this.exitCode = EXIT.ok;
    this.watch(this.conversation);
    screen.remark(`Conversing with ${subject} at ${client.url}${this.onCrash()}. /quit leaves.`);
  }

  /** What is done about a crash, where that is not plain: the subject may allow less than was asked for (POLICY-7). */
  private onCrash(): string {
    const { policy } = this.conversation as Conversation;
    const plain = policy.kind === 'fail' && !this.options.flags.policy;
    return plain ? '' : `; on a crash: ${describePolicy(policy)}`;
  }

  private watch(conversation: Conversation): void {
    this.watching = new Subscription();
    this.undoing = new Undoing(conversation);
    this.watching.add(conversation.crash$.subscribe((crash) => this.crashed(crash)));
    this.watching.add(conversation.policy$.subscribe((event) => this.policyActed(event)));
    this.watching.add(conversation.phase$.subscribe((phase) => this.phaseIs(phase)));
  }

  /** Takes one line. Says whether the chat goes on. */
  async take(line: string, signal: AbortSignal): Promise<boolean> {
    const entered = line.trim();
    if (entered === '/quit') return false;
    if (entered === '/open') await this.reopen(signal);
    else if (line !== '') {
      const answered = this.send(line);
      if (!this.options.interactive) await this.answeredOrOver(answered, signal);
    }
    return true;
  }

  private async answeredOrOver(answered: Promise<void>, signal: AbortSignal): Promise<void> {
    await answered;
    await this.undoing?.over(signal);
  }

  private async reopen(signal: AbortSignal): Promise<void> {
    const old = this.conversation;
    this.watching.unsubscribe();
    this.cancel();
    void old?.close({ deadlineMs: CLOSE_MS });
    try {
      await this.open(signal);
    } catch (error) {
      const { message, exitCode } = operationFailure(error, this.options.client.state);
      this.told(message, exitCode);
    }
  }

  private async send(line: string): Promise<void> {
    const { flags, screen } = this.options;
    const message = this.pending.add();
    let replies = 0;
    try {
      const answer = (this.conversation as Conversation).stream(line, callOptions(flags, message.signal));
      // Shown as they arrive, not when this function gets its turn: before a crash that comes with them. [LINK-4]
      await answer.forEach((reply) => {
        replies++;
        screen.reply(reply, message.shared ? `[${reply.op}] ` : '');
      });
      // [OP-12] a handler that returns nothing acknowledges
      if (replies === 0) screen.remark('(an empty reply)');
    } catch (error) {
      this.failed(error, message.shared ? `'${boundedText(line, 32)}': ` : '');
    } finally {
      this.pending.done(message);
    }
  }

  /** Cancels every message that is being answered. Says whether there was one. */
  cancel(): boolean {
    return this.pending.cancel();
  }

  /** A message failed. Those that were open at a crash have been told of with it. */
  private failed(error: unknown, label: string): void {
    const { status } = statusErrorFrom(error);
    const over = status.code === 'failedPrecondition' && status.delivery === 'notDelivered';
    if (over) return this.refused();
    if (this.leaving || this.exitCode !== EXIT.ok) return;
    const exitCode = exitCodeFor(status);
    if (exitCode !== EXIT.crashed) this.told(`${label}${lineFor(status)}`, exitCode);
    else if (!this.options.interactive) this.options.leave(exitCode);
  }

  /** The conversation takes nothing more. */
  private refused(): void {
    if (this.isUndoing) this.options.screen.remark(UNDOING);
    else this.told(`The conversation is over. ${HINT}`, this.exitCode || EXIT.failed);
  }

  /** A crash that is not healed, and it is not over: it ends when what was done is undone (POLICY-4). */
  private get isUndoing(): boolean {
    const { conversation } = this;
    return conversation?.hasDetectedCrash() === true && conversation.phase !== 'failed';
  }

  private told(message: string, exitCode: ExitCode): void {
    this.options.screen.notice(message);
    if (!this.options.interactive) this.options.leave(exitCode);
  }

  private crashed(crash: CrashRecord): void {
    // A participant's own link may be lost too: that of the program which hosts it, while we are connected.
    const lost = crash.reason.kind === 'noconnection' && this.options.client.state === 'closed';
    // [CRASH-1] one that the policy heals is no failure
    if (this.conversation?.hasDetectedCrash()) this.exitCode = lost ? EXIT.connection : EXIT.crashed;
    const what = lost ? 'The connection is lost' : 'The participant crashed';
    this.options.screen.notice(`${what}: ${showCrash(crash)}`);
  }

  private policyActed(event: PolicyEvent): void {
    const text = showPolicyEvent(event);
    if (text !== undefined) this.options.screen.notice(text);
  }

  private phaseIs(phase: Phase): void {
    if (phase === 'failed') this.over();
    if (phase === 'closed') this.closed();
  }

  /** A crash has ended it, and all of that is told. */
  private over(): void {
    const { screen, interactive, leave } = this.options;
    if (this.exitCode === EXIT.connection || !interactive) leave(this.exitCode || EXIT.crashed);
    else screen.remark(HINT);
  }

  /** It has ended cleanly, and not because we asked. */
  private closed(): void {
    if (this.options.client.state === 'open')
      this.options.screen.notice(`The participant ended the conversation. ${HINT}`);
  }

  /** Cancels what is still being answered, and says nothing more. */
  stop(): void {
    this.leaving = true;
    this.watching.unsubscribe();
    this.cancel();
  }

  /** Stops, and lets the participant finish. */
  async close(): Promise<void> {
    this.stop();
    await this.conversation?.close({ deadlineMs: CLOSE_MS });
  }
}
