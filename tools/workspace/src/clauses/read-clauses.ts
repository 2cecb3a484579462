import { type Finding } from '../findings/finding';
import { type Clause, isClauseStatus } from './clause';

/** What a document says: its clauses, and the lines that mean to be one and cannot be read. */
export interface ReadClauses {
  readonly clauses: readonly Clause[];
  readonly findings: readonly Finding[];
}

// `- **EXIT-1** _(built)_ …`, and `| C-16 | built | …` in the table of cases. What only begins like one is a finding: a
// clause that is not seen would never be missed.
const ITEM = /^\s*[-*] \*\*(?<id>[A-Z]+(?:-\d+)?)\*\*(?: _\((?<status>[^)]*)\)_ \S)?/;
const ROW = /^\|\s*(?<id>[A-Z]+-\d+)\s*\|\s*(?<status>[^|]*?)\s*\|/;
const FENCE = /^\s*(?:```|~~~)/;

/** Reads the clauses of one Markdown document, in order. */
export function readClauses(file: string, markdown: string): ReadClauses {
  const clauses: Clause[] = [];
  const findings: Finding[] = [];
  for (const { line, id, status } of candidates(markdown)) {
    if (isClauseStatus(status)) {
      clauses.push({ id, status, file, line });
    } else {
      findings.push({
        file,
        line,
        message: `${id} must say _(built)_, _(partly built)_ or _(planned)_ before its text`,
      });
    }
  }
  return { clauses, findings };
}

interface Candidate {
  readonly line: number;
  readonly id: string;
  readonly status: string;
}

function candidates(markdown: string): readonly Candidate[] {
  let fenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    fenced = FENCE.test(text) ? !fenced : fenced;
    const groups = fenced ? undefined : (ITEM.exec(text) ?? ROW.exec(text))?.groups;
    return groups?.['id'] ? [{ line: index + 1, id: groups['id'], status: groups['status'] ?? '' }] : [];
  });
}
