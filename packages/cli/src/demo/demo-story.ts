import { type Client, type Conversation } from '@liminal/client/node';
import { type CrashRecord, type OperationFate } from '@liminal/protocol';
import { type CallOptions } from '@liminal/runtime';
import { describeFate } from '../show';
import { showPolicyEvent } from '../show-policy';
import { stopSignal } from '../terminal';
import { type Notice, describeDeath, firstNotice, outcomeOf } from './crash-notice';
import { type DemoPage } from './demo-page';

/** What the operations left open are called, in the order in which they are opened. */
const OPEN_OPERATIONS = ['the audit', 'the import', 'the report'] as const;
const STORY = 'Once upon a time there was a server that never kept anyone waiting.';
const EXPECTED_FATES = ['unknown 0', 'unknown 2', 'notDelivered 0'];
const EXPECTED_OUTCOMES = ['aborted', 'aborted', 'unavailable'];
/** A chapter that does not happen must end too. */
const DEADLINE_MS = 10_000;

/** What the demo shows; each chapter says whether it happened as it should. */
export class DemoStory {
  private readonly options: CallOptions;

  constructor(
    private readonly client: Client,
    private readonly page: DemoPage,
  ) {
    this.options = { signal: stopSignal(page.terminal), deadlineMs: DEADLINE_MS };
  }

  private open(subject: string): Promise<Conversation> {
    return this.client.open(subject, this.options);
  }

  async requestAndReply(): Promise<boolean> {
    this.page.heading('1. A request and its reply');
    await using conversation = await this.open('greeter');
    this.page.line('→ Ada');
    const reply = await conversation.request('Ada', this.options);
    this.page.line(`← ${reply.text()}`);
    return reply.text() === 'Hello, Ada!';
  }

  async streamedReply(): Promise<boolean> {
    this.page.heading('2. A streamed reply, as it arrives');
    await using conversation = await this.open('storyteller');
    this.page.terminal.out('  ← ');
    const words: string[] = [];
    for await (const reply of conversation.stream('a server', this.options)) {
      words.push(reply.text());
      this.page.terminal.out(`${reply.text()} `);
    }
    this.page.terminal.out('\n');
    return words.join(' ') === STORY;
  }

  async crash(): Promise<boolean> {
    this.page.heading('3. Three operations are open when their participant crashes');
    await using conversation = await this.open('importer');
    const noticed = firstNotice(conversation);
    const ended = Promise.all(this.openThree(conversation));
    this.page.line('→ the audit, a request (it is being handled)');
    this.page.line('→ the import, a stream (it is being handled)');
    this.page.line('→ the report, a request (it waits: the participant takes two at once)');
    const notice = await Promise.race([noticed, ended.then(() => undefined)]);
    if (notice === undefined) return false;
    this.showNotice(notice);
    const outcomes = await ended;
    this.showOutcomes(notice.record.fates, outcomes);
    return isExpected(notice.record, outcomes);
  }

  async healing(): Promise<boolean> {
    this.page.heading('5. A crash in a conversation whose crash policy is to restart');
    const { options } = this;
    await using conversation = await this.client.open('divider', { ...options, policy: { kind: 'restart' } });
    conversation.crash$.subscribe((crash) => this.page.line(`✗ ${describeDeath(crash)}`));
    conversation.policy$.subscribe((event) => this.page.line(`✓ ${showPolicyEvent(event)}`));
    const answers: string[] = [];
    const ask = async (sum: string) => {
      this.page.line(`→ ${sum}`);
      const reply = await conversation.request(sum, options);
      answers.push(reply.text());
      this.page.line(`← ${reply.text()}`);
    };
    const outcomes = [await outcomeOf(ask('6 / 0')), await outcomeOf(ask('6 / 3'))];
    const generations = conversation.participants.map(({ generation }) => generation);
    return [...outcomes, ...answers, ...generations].join() === 'aborted,ok,2,2';
  }

  private openThree(conversation: Conversation): Promise<string>[] {
    const { options } = this;
    const rows = async () => {
      for await (const row of conversation.stream('import', options))
        this.page.line(`← the import: ${row.text()}`);
    };
    const ask = (what: string) => outcomeOf(conversation.request(what, options));
    return [ask('audit'), outcomeOf(rows()), ask('report')];
  }

  private showNotice({ record, at }: Notice): void {
    // The two processes' clocks may differ by a little.
    const latencyMs = Math.max(at - record.at, 0);
    this.page.line(`✗ ${describeDeath(record)}`);
    this.page.line(
      `  The client knew ${latencyMs.toFixed(2)} ms after it had happened, by the two processes' clocks.`,
    );
  }

  private showOutcomes(fates: readonly OperationFate[], outcomes: readonly string[]): void {
    this.page.heading('4. What became of each');
    for (const [index, fate] of fates.entries()) {
      this.page.line(`${OPEN_OPERATIONS[index]}: ${describeFate(fate)} (status ${outcomes[index]})`);
    }
  }
}

function isExpected({ reason, fates }: CrashRecord, outcomes: readonly string[]): boolean {
  const found = fates.map(({ fate, replies }) => `${fate} ${replies}`);
  return (
    reason.kind === 'crashed' &&
    found.join() === EXPECTED_FATES.join() &&
    outcomes.join() === EXPECTED_OUTCOMES.join()
  );
}
