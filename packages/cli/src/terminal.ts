import { type Readable } from 'node:stream';

/** What a command uses of the world around it. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Writes to standard output; a slow reader is not waited for. */
  out(text: string | Uint8Array): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Whether a person is looking at standard output. */
  readonly isTTY: boolean;
  /** Fires at the first Ctrl-C or termination signal. */
  readonly interrupted: AbortSignal;
}

/**
 * This process's terminal. The first signal asks the command to stop; a second one ends the process at once.
 *
 * Gives also a function that stops listening to signals.
 */
export function createTerminal(interruptedCode: number): { terminal: Terminal; release(): void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(interruptedCode);
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  // A reader of our output that leaves (`| head`) is no failure.
  process.stdout.on('error', () => process.exit(0));
  const terminal: Terminal = {
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTTY: process.stdout.isTTY === true,
    interrupted: controller.signal,
  };
  return {
    terminal,
    release: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    },
  };
}
