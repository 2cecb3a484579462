import { type Violation, violation } from './violation';

/** Where what happens to a conversation is written down, and what must not happen. */
export interface Book {
  /** Whose it is. */
  readonly label: string;
  /** Milliseconds since the simulation began. */
  now(): number;
  /** Something has happened. */
  say(line: string): void;
  /** Something has that must not. It is told, not thrown: who calls here is a subscriber, a handler or a connection. */
  violated(what: string, clause: string): void;
}

/** What a book is made with. */
export interface BookParts {
  readonly now: () => number;
  readonly note: (line: string) => void;
  readonly report: (violation: Violation) => void;
}

/** The book of a conversation or a connection. */
export function bookOf(kind: string, label: string, { now, note, report }: BookParts): Book {
  return {
    label,
    now,
    say: (line) => note(`${label} ${line}`),
    violated: (what, clause) => report(violation(`In ${kind} ${label}, ${what}. [${clause}]`)),
  };
}
