import { type Client, type Conversation } from '@liminal/client/node';
import { type CrashRecord, statusErrorFrom } from '@liminal/protocol';
import { type Subscription } from 'rxjs';
import { EXIT, type ExitCode } from '../exit-code';
import { lineFor } from '../failure';
import { showCrash, showReply } from '../show';
import { type Terminal } from '../terminal';

const PROMPT = '> ';

/** One chat: a conversation, another after a crash if the person asks for it, and what is shown of them. */
export class ChatSession {
  private conversation: Conversation | undefined;
  private crashes: Subscription | undefined;
  private exitCode: ExitCode = EXIT.ok;

  constructor(
    private readonly client: Client,
    private readonly subject: string,
    private readonly terminal: Terminal,
    private readonly interactive: boolean,
  ) {}

  async open(): Promise<void> {
    this.crashes?.unsubscribe();
    this.conversation = await this.client.open(this.subject, { signal: this.terminal.interrupted });
    this.exitCode = EXIT.ok;
    this.crashes = this.conversation.crash$.subscribe((crash) => this.crashed(crash));
    this.say(`Conversing with ${this.subject} at ${this.client.url}. /quit leaves.\n`);
    this.prompt();
  }

  /** Takes one line. Says whether the chat goes on. */
  async line(line: string): Promise<boolean> {
    if (line.trim() === '/quit') return false;
    if (line.trim() === '/open') await this.reopen();
    else if (line !== '') await this.send(line);
    if (!this.interactive && this.exitCode !== EXIT.ok) return false;
    this.prompt();
    return true;
  }

  private async reopen(): Promise<void> {
    try {
      await this.conversation?.close();
      await this.open();
    } catch (error) {
      this.failed(error);
    }
  }

  private async send(line: string): Promise<void> {
    try {
      const stream = (this.conversation as Conversation).stream(line, { signal: this.terminal.interrupted });
      for await (const reply of stream) this.terminal.out(showReply(reply));
    } catch (error) {
      this.failed(error);
    }
  }

  /** A failed message is shown and the chat goes on; that of a crash has been told with the crash. */
  private failed(error: unknown): void {
    const { status } = statusErrorFrom(error);
    if (this.exitCode === EXIT.ok) this.exitCode = EXIT.failed;
    if (status.code === 'failedPrecondition' && this.exitCode === EXIT.crashed) this.terminal.error('The conversation is over.\n');
    else if (this.exitCode !== EXIT.crashed) this.terminal.error(`${lineFor(status)}\n`);
  }

  private crashed(crash: CrashRecord): void {
    const lost = crash.reason.kind === 'noconnection';
    this.exitCode = lost ? EXIT.connection : EXIT.crashed;
    this.terminal.error(`\n${lost ? 'The connection is lost' : 'The participant crashed'}: ${showCrash(crash)}\n`);
    if (this.interactive && !lost) this.terminal.error('/open opens a new conversation, /quit leaves.\n');
  }

  private say(text: string): void {
    if (this.interactive) this.terminal.out(text);
  }

  private prompt(): void {
    if (this.interactive) this.terminal.out(PROMPT);
  }

  /** Leaves. The exit code tells of a crash, or a failed message, that was the last thing to happen. */
  async end(asked: ExitCode): Promise<ExitCode> {
    this.crashes?.unsubscribe();
    if (asked === EXIT.ok) await this.conversation?.close();
    return this.exitCode === EXIT.ok ? asked : this.exitCode;
  }
}
