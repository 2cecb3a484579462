import { type Terminal } from '../terminal';

/** What the demo writes on: headings, and lines below them. */
export class DemoPage {
  constructor(readonly terminal: Terminal) {}

  heading(text: string): void {
    this.terminal.out(this.terminal.output.isTTY ? `\n\x1b[1m${text}\x1b[0m\n` : `\n${text}\n`);
  }

  line(text: string): void {
    this.terminal.out(`  ${text}\n`);
  }
}
