/** One place of the built packages that is made wrong. */
export interface Edit {
  /** The file, from `packages`. */
  readonly file: string;
  /** What stands there, exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A defect that is put in on purpose, to see that it is found. */
export interface Defect {
  /** What is wrong with it, in words. */
  readonly what: string;
  readonly edits: readonly Edit[];
}
