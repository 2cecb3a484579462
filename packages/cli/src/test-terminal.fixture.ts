import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { type Terminal } from './terminal';

/** A terminal in memory: a spec types into it, reads what was shown, and interrupts. */
export interface TestTerminal extends Terminal {
  readonly input: PassThrough & { readonly isTTY?: boolean };
  /** What was written to standard output. */
  readonly shown: string;
  /** What was written to standard error. */
  readonly told: string;
  /** Resolves as soon as all that was written, to both, contains this. */
  saw(text: string): Promise<void>;
  interrupt(): void;
  stopReading(): void;
  breakDown(error: unknown): void;
}

export interface TestTerminalOptions {
  /** Whether a person sits at it. */
  readonly person?: boolean;
  /** All of standard input, which then ends. */
  readonly piped?: string | Uint8Array;
  readonly environment?: Record<string, string>;
}

export function createTestTerminal(options: TestTerminalOptions = {}): TestTerminal {
  const { person = false, piped, environment = {} } = options;
  const input = Object.assign(new PassThrough(), { isTTY: person });
  const output = Object.assign(new PassThrough(), { isTTY: person, columns: 80 });
  if (piped !== undefined) input.end(piped);
  const [interrupted, unread, broken] = [new AbortController(), new AbortController(), new AbortController()];
  const written = { out: '', error: '' };
  const news = new EventEmitter().setMaxListeners(0);
  const wrote = (where: 'out' | 'error', text: string) => {
    written[where] += text;
    news.emit('text');
  };
  output.on('data', (bytes: Buffer) => wrote('out', bytes.toString('latin1')));
  return {
    input,
    output,
    environment,
    out: (text) => wrote('out', Buffer.from(text as Uint8Array).toString('latin1')),
    error: (text) => wrote('error', text),
    interrupted: interrupted.signal,
    unread: unread.signal,
    broken: broken.signal,
    get shown() {
      return Buffer.from(written.out, 'latin1').toString();
    },
    get told() {
      return written.error;
    },
    saw: async (text) => {
      const seen = () => Buffer.from(written.out, 'latin1').toString() + written.error;
      while (!seen().includes(text)) await once(news, 'text');
    },
    interrupt: () => interrupted.abort(),
    stopReading: () => unread.abort(),
    breakDown: (error) => broken.abort(error),
  };
}
