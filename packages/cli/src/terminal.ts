import { type Readable, type Writable } from 'node:stream';

/** What a command uses of the world around it. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Standard output, for those who draw on it; `out` is for everybody else. */
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  out(text: string | Uint8Array): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Fires at the first Ctrl-C or termination signal. */
  readonly interrupted: AbortSignal;
  /** Fires when what is written to standard output goes nowhere any more: its reader has left (`| head`). */
  readonly unread: AbortSignal;
  /**
   * Fires when the program cannot go on; the reason is the error: something threw where nobody catches it, standard output cannot
   * be written, or the command waits for what cannot happen any more.
   */
  readonly broken: AbortSignal;
}

/** What ends a client's command early: its person left, or its reader, or it cannot go on. */
export function stopSignal({ interrupted, unread, broken }: Terminal): AbortSignal {
  return AbortSignal.any([interrupted, unread, broken]);
}

/** A variable of the environment; one that is empty counts as not set. */
export function environmentSetting({ environment }: Terminal, name: string): string | undefined {
  return environment[name] || undefined;
}
