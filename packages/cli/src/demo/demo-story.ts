import { type Client, type Conversation } from '@liminal/client/node';
import { type CrashRecord, type OperationFate, describeExit, formatPid, isStatusError } from '@liminal/protocol';
import { firstValueFrom } from 'rxjs';
import { describeFate } from '../show';
import { type Terminal } from '../terminal';

/** What the operations left open are called, in the order in which they are opened. */
const OPEN_OPERATIONS = ['the audit', 'the import', 'the report'] as const;
const STORY = 'Once upon a time there was a server that never kept anyone waiting.';
const EXPECTED_FATES = ['unknown 0', 'unknown 2', 'notDelivered 0'];

/** What the demo shows; each chapter says whether it happened as it should. */
export class DemoStory {
  constructor(
    private readonly client: Client,
    private readonly terminal: Terminal,
  ) {}

  private heading(text: string): void {
    this.terminal.out(this.terminal.isTTY ? `\n\x1b[1m${text}\x1b[0m\n` : `\n${text}\n`);
  }

  private line(text: string): void {
    this.terminal.out(`  ${text}\n`);
  }

  async requestAndReply(): Promise<boolean> {
    this.heading('1. A request and its reply');
    await using conversation = await this.client.open('greeter');
    const reply = await conversation.request('Ada');
    this.line(`→ Ada`);
    this.line(`← ${reply.text()}`);
    return reply.text() === 'Hello, Ada!';
  }

  async streamedReply(): Promise<boolean> {
    this.heading('2. A streamed reply, as it arrives');
    await using conversation = await this.client.open('storyteller');
    this.terminal.out('  ← ');
    const words: string[] = [];
    for await (const reply of conversation.stream('a server')) {
      words.push(reply.text());
      this.terminal.out(`${reply.text()} `);
    }
    this.terminal.out('\n');
    return words.join(' ') === STORY;
  }

  async crash(): Promise<boolean> {
    this.heading('3. Three operations are open when their participant crashes');
    const conversation = await this.client.open('importer');
    const noticed = firstValueFrom(conversation.crash$).then((record) => ({ record, at: wallClock() }));
    const outcomes = Promise.all(this.openThree(conversation));
    this.line('→ the audit, a request (it is being handled)');
    this.line('→ the import, a stream (it is being handled)');
    this.line('→ the report, a request (it waits: the participant takes two at once)');
    const { record, at } = await noticed;
    this.showNotice(record, at - record.at);
    this.showOutcomes(record.fates, await outcomes);
    await conversation.close();
    return this.asExpected(record, await outcomes);
  }

  private openThree(conversation: Conversation): Promise<string>[] {
    const rows = async () => {
      for await (const row of conversation.stream('import')) this.line(`← the import: ${row.text()}`);
    };
    return [outcomeOf(conversation.request('audit')), outcomeOf(rows()), outcomeOf(conversation.request('report'))];
  }

  private showNotice(record: CrashRecord, latencyMs: number): void {
    this.line(`✗ ${formatPid(record.participant)} of '${record.subject}' (${record.host}) ${describeExit(record.reason)}`);
    this.line(`  The client knew ${latencyMs.toFixed(2)} ms after it had happened, by the two processes' clocks.`);
  }

  private showOutcomes(fates: readonly OperationFate[], outcomes: readonly string[]): void {
    this.heading('4. What became of each');
    for (const [index, fate] of fates.entries()) {
      this.line(`${OPEN_OPERATIONS[index]}: ${describeFate(fate)} (status ${outcomes[index]})`);
    }
  }

  private asExpected({ reason, fates }: CrashRecord, outcomes: readonly string[]): boolean {
    const found = fates.map(({ fate, replies }) => `${fate} ${replies}`);
    return (
      reason.kind === 'crashed' &&
      found.join() === EXPECTED_FATES.join() &&
      outcomes.join() === 'aborted,aborted,unavailable'
    );
  }
}

/** The code of the status that an operation ends with. */
async function outcomeOf(operation: Promise<unknown>): Promise<string> {
  try {
    await operation;
    return 'ok';
  } catch (error) {
    return isStatusError(error) ? error.code : String(error);
  }
}

function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
