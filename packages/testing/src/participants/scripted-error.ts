/** What a script throws. */
export interface ErrorOptions {
  /** Anything at all, `undefined` too. Default: an `Error` that says which script it is. */
  readonly error?: unknown;
}

/** What was given to be thrown, also where that is `undefined`; else an error with this message. */
export function scriptedError(options: ErrorOptions, message: string): unknown {
  return 'error' in options ? options.error : new Error(message);
}
