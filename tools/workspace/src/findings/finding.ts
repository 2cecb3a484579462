/** One thing that a check found wrong, and where. */
export interface Finding {
  /** Relative to the workspace. */
  readonly file: string;
  /** Counted from 1; absent where the finding is about the whole file. */
  readonly line?: number;
  readonly message: string;
}

/** One finding as one line, in the form that editors and terminals turn into a link. */
export function formatFinding({ file, line, message }: Finding): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
