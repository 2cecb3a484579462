import { EXIT } from './exit-code';
import { type Terminal } from './terminal';

/** A terminal, and how to let go of the process when the command is done. */
export interface ProcessTerminal {
  readonly terminal: Terminal;
  /** Stops listening to the process, and resolves when everything that was written is out. */
  release(): Promise<void>;
}

type Listener = (given: unknown) => void;

/** This process's terminal. The first signal asks the command to stop; a second one ends the process at once. */
export function createProcessTerminal(): ProcessTerminal {
  const interrupted = new AbortController();
  const unread = new AbortController();
  const broken = new AbortController();
  const terminal: Terminal = {
    input: process.stdin,
    output: process.stdout,
    environment: process.env,
    out: (text) => void (unread.signal.aborted || process.stdout.write(text)),
    error: (text) => void process.stderr.write(text),
    interrupted: interrupted.signal,
    unread: unread.signal,
    broken: broken.signal,
  };
  watchOutput(unread, broken);
  return { terminal, release: listenToProcess(terminal, interrupted, broken) };
}

function watchOutput(unread: AbortController, broken: AbortController): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') unread.abort();
    else broken.abort(new Error(`standard output cannot be written: ${error.message}`));
  });
  // With nobody left to read what goes wrong, there is nobody to tell.
  process.stderr.on('error', () => undefined);
}

function listenToProcess(
  terminal: Terminal,
  interrupted: AbortController,
  broken: AbortController,
): () => Promise<void> {
  const onSignal = () => {
    if (interrupted.signal.aborted) leave(EXIT.interrupted);
    interrupted.abort();
  };
  const listeners: Readonly<Record<string, Listener>> = {
    SIGINT: onSignal,
    SIGTERM: onSignal,
    uncaughtException: (error) => broken.abort(error),
    beforeExit: () => broken.abort(new Error('it waits for something that cannot happen any more')),
    // The participants that `serve` imports run in this process, and can do this.
    exit: (code) => {
      terminal.error(
        `liminal: the program was ended by process.exit(${String(code)}), called by a participant's code\n`,
      );
      process.exitCode = EXIT.failed;
    },
  };
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  const stopListening = () => {
    for (const [event, listener] of Object.entries(listeners)) process.off(event, listener);
  };
  const leave = (code: number): never => {
    stopListening();
    process.exit(code);
  };
  return async () => {
    stopListening();
    await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  };
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
