import { type CoveredClause } from './coverage';

/** The clauses for people: each with its status and, below it, where it is proven. */
export function describeClauses(clauses: readonly CoveredClause[]): string {
  return [...clauses.map(describeClause), describeTotals(clauses)].join('\n');
}

function describeClause({ id, status, tests }: CoveredClause): string {
  return [`${id} (${status})`, ...tests.map(({ file, line, title }) => `  ${file}:${line} ${title}`)].join(
    '\n',
  );
}

function describeTotals(clauses: readonly CoveredClause[]): string {
  const count = (wanted: string) => clauses.filter(({ status }) => status === wanted).length;
  const proven = clauses.filter(({ tests }) => tests.length > 0).length;
  return (
    `${clauses.length} clauses: ${count('built')} built, ${count('partly built')} partly built, ` +
    `${count('planned')} planned; ${proven} named by tests`
  );
}
