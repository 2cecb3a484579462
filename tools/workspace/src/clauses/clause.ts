/** How much of a clause holds in the code as it stands. */
export type ClauseStatus = 'built' | 'partly built' | 'planned';

/** One clause of the documents: a promise with an id. */
export interface Clause {
  /** For example `EXIT-3`, `C-16`, or a bare word such as `STATUS`. */
  readonly id: string;
  readonly status: ClauseStatus;
  readonly file: string;
  readonly line: number;
}

/** Narrows the word that a document gives as a status. */
export function isClauseStatus(word: string): word is ClauseStatus {
  return word === 'built' || word === 'partly built' || word === 'planned';
}
