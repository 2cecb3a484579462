/** One line of an example, and its line in the file that it stands in, counted from 1. */
export interface ExampleLine {
  readonly text: string;
  readonly line: number;
}

/** A program that a document or a docstring shows: one module. */
export interface Example {
  /** Where it stands, relative to the workspace. */
  readonly file: string;
  readonly lines: readonly ExampleLine[];
}
