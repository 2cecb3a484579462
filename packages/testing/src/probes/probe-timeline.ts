import { type Patience } from './patience';

/** How many lines are kept. */
const KEPT = 200;

/** What a probe has seen and done, in lines. */
export class ProbeTimeline {
  private readonly lines: string[] = [];
  private readonly since: number;

  constructor(
    private readonly title: string,
    private readonly patience: Patience,
    /** What others know of it, for the end of errors. */
    private readonly elsewhere: () => string | undefined = () => undefined,
  ) {
    this.since = patience.now();
  }

  add(line: string): void {
    this.lines.push(`  ${`+${(this.patience.now() - this.since).toFixed(1)} ms`.padStart(12)}  ${line}`);
    if (this.lines.length > KEPT) this.lines.shift();
  }

  /** An error that ends with the timeline. */
  readonly failure = (message: string): Error => new Error(`${message}\n\n${this.text}`);

  get text(): string {
    const seen = [this.title, ...(this.lines.length === 0 ? ['  nothing has happened'] : this.lines)].join(
      '\n',
    );
    const known = this.elsewhere();
    return known === undefined ? seen : `${seen}\n\n${known}`;
  }
}
