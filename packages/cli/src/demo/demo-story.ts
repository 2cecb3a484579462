import { type Client, type Conversation } from '@liminal/client/node';
import { type CrashRecord, type OperationFate, describeExit, formatPid, statusOf } from '@liminal/protocol';
import { type CallOptions } from '@liminal/runtime';
import { type Observable, firstValueFrom, map } from 'rxjs';
import { describeFate } from '../show';
import { showPolicyEvent } from '../show-policy';
import { type Terminal, stopSignal } from '../terminal';

/** What the operations left open are called, in the order in which they are opened. */
const OPEN_OPERATIONS = ['the audit', 'the import', 'the report'] as const;
const STORY = 'Once upon a time there was a server that never kept anyone waiting.';
const EXPECTED_FATES = ['unknown 0', 'unknown 2', 'notDelivered 0'];
const EXPECTED_OUTCOMES = ['aborted', 'aborted', 'unavailable'];
/** A chapter that does not happen must end too. */
const DEADLINE_MS = 10_000;

interface Notice {
  readonly record: CrashRecord;
  /** When the client knew, by the wall clock. */
  readonly at: number;
}

/** What the demo shows; each chapter says whether it happened as it should. */
export class DemoStory {
  private readonly options: CallOptions;

  constructor(
    private readonly client: Client,
    private readonly terminal: Terminal,
  ) {
    this.options = { signal: stopSignal(terminal), deadlineMs: DEADLINE_MS };
  }

  private heading(text: string): void {
    this.terminal.out(this.terminal.output.isTTY ? `\n\x1b[1m${text}\x1b[0m\n` : `\n${text}\n`);
  }

  private line(text: string): void {
    this.terminal.out(`  ${text}\n`);
  }

  private open(subject: string): Promise<Conversation> {
    return this.client.open(subject, this.options);
  }

  async requestAndReply(): Promise<boolean> {
    this.heading('1. A request and its reply');
    await using conversation = await this.open('greeter');
    this.line('→ Ada');
    const reply = await conversation.request('Ada', this.options);
    this.line(`← ${reply.text()}`);
    return reply.text() === 'Hello, Ada!';
  }

  async streamedReply(): Promise<boolean> {
    this.heading('2. A streamed reply, as it arrives');
    await using conversation = await this.open('storyteller');
    this.terminal.out('  ← ');
    const words: string[] = [];
    for await (const reply of conversation.stream('a server', this.options)) {
      words.push(reply.text());
      this.terminal.out(`${reply.text()} `);
    }
    this.terminal.out('\n');
    return words.join(' ') === STORY;
  }

  async crash(): Promise<boolean> {
    this.heading('3. Three operations are open when their participant crashes');
    await using conversation = await this.open('importer');
    const noticed = firstNotice(conversation.crash$);
    const ended = Promise.all(this.openThree(conversation));
    this.line('→ the audit, a request (it is being handled)');
    this.line('→ the import, a stream (it is being handled)');
    this.line('→ the report, a request (it waits: the participant takes two at once)');
    const notice = await Promise.race([noticed, ended.then(() => undefined)]);
    if (notice === undefined) return false;
    this.showNotice(notice);
    const outcomes = await ended;
    this.showOutcomes(notice.record.fates, outcomes);
    return isExpected(notice.record, outcomes);
  }

  async healing(): Promise<boolean> {
    this.heading('5. A crash in a conversation whose crash policy is to restart');
    const { options } = this;
    await using conversation = await this.client.open('divider', { ...options, policy: { kind: 'restart' } });
    conversation.crash$.subscribe((crash) => this.line(`✗ ${describeDeath(crash)}`));
    conversation.policy$.subscribe((event) => this.line(`✓ ${showPolicyEvent(event)}`));
    const answers: string[] = [];
    const ask = async (sum: string) => {
      this.line(`→ ${sum}`);
      const reply = await conversation.request(sum, options);
      answers.push(reply.text());
      this.line(`← ${reply.text()}`);
    };
    const outcomes = [await outcomeOf(ask('6 / 0')), await outcomeOf(ask('6 / 3'))];
    const generations = conversation.participants.map(({ generation }) => generation);
    return [...outcomes, ...answers, ...generations].join() === 'aborted,ok,2,2';
  }

  private openThree(conversation: Conversation): Promise<string>[] {
    const { options } = this;
    const rows = async () => {
      for await (const row of conversation.stream('import', options))
        this.line(`← the import: ${row.text()}`);
    };
    const ask = (what: string) => outcomeOf(conversation.request(what, options));
    return [ask('audit'), outcomeOf(rows()), ask('report')];
  }

  private showNotice({ record, at }: Notice): void {
    // The two processes' clocks may differ by a little.
    const latencyMs = Math.max(at - record.at, 0);
    this.line(`✗ ${describeDeath(record)}`);
    this.line(
      `  The client knew ${latencyMs.toFixed(2)} ms after it had happened, by the two processes' clocks.`,
    );
  }

  private showOutcomes(fates: readonly OperationFate[], outcomes: readonly string[]): void {
    this.heading('4. What became of each');
    for (const [index, fate] of fates.entries()) {
      this.line(`${OPEN_OPERATIONS[index]}: ${describeFate(fate)} (status ${outcomes[index]})`);
    }
  }
}

function describeDeath({ participant, subject, host, reason }: CrashRecord): string {
  return `${formatPid(participant)} of '${subject}' (${host}) ${describeExit(reason)}`;
}

function isExpected({ reason, fates }: CrashRecord, outcomes: readonly string[]): boolean {
  const found = fates.map(({ fate, replies }) => `${fate} ${replies}`);
  return (
    reason.kind === 'crashed' &&
    found.join() === EXPECTED_FATES.join() &&
    outcomes.join() === EXPECTED_OUTCOMES.join()
  );
}

/** The first crash, and when this side knew; nothing where there is none. */
function firstNotice(crash$: Observable<CrashRecord>): Promise<Notice | undefined> {
  const notice$ = crash$.pipe(map((record) => ({ record, at: performance.timeOrigin + performance.now() })));
  return firstValueFrom(notice$, { defaultValue: undefined });
}

/** The code of the status that an operation ends with. */
async function outcomeOf(operation: Promise<unknown>): Promise<string> {
  try {
    await operation;
    return 'ok';
  } catch (error) {
    return statusOf(error)?.code ?? 'no status';
  }
}
