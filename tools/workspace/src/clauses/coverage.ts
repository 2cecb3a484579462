import { type Finding } from '../findings/finding';
import { type TestCase } from '../test-titles/test-case';
import { citedClauses } from './cited-clauses';
import { type Clause } from './clause';

/** A clause and the tests that prove it. */
export interface CoveredClause extends Clause {
  readonly tests: readonly TestCase[];
}

/** Which tests prove which clause, and what is wrong with that. */
export interface Coverage {
  readonly clauses: readonly CoveredClause[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the clauses against the tests that name them. Wrong are: a clause that is said to be built, wholly or partly, and is
 * named by no test; an id that stands twice; a test that names a clause there is not, or that is skipped or focused.
 */
export function coverClauses(clauses: readonly Clause[], tests: readonly TestCase[]): Coverage {
  const proofs = proofsById(tests);
  const covered = clauses.map((clause) => ({ ...clause, tests: proofs.get(clause.id) ?? [] }));
  return {
    clauses: covered,
    findings: [
      ...repeatedIds(clauses),
      ...unproven(covered),
      ...unknownIds(clauses, tests),
      ...markedTests(tests),
    ],
  };
}

function proofsById(tests: readonly TestCase[]): ReadonlyMap<string, readonly TestCase[]> {
  const proofs = new Map<string, TestCase[]>();
  for (const test of tests.filter(({ mark }) => mark === undefined)) {
    for (const id of citedClauses(test.title)) {
      proofs.set(id, [...(proofs.get(id) ?? []), test]);
    }
  }
  return proofs;
}

function repeatedIds(clauses: readonly Clause[]): readonly Finding[] {
  const first = new Map([...clauses].reverse().map((clause) => [clause.id, clause]));
  return clauses
    .filter((clause) => first.get(clause.id) !== clause)
    .map(({ id, file, line }) => {
      const { file: firstFile, line: firstLine } = first.get(id) as Clause;
      return { file, line, message: `${id} stands already at ${firstFile}:${firstLine}` };
    });
}

function unproven(clauses: readonly CoveredClause[]): readonly Finding[] {
  return clauses
    .filter(({ status, tests }) => status !== 'planned' && tests.length === 0)
    .map(({ id, status, file, line }) => ({
      file,
      line,
      message: `${id} is ${status}, but no test names it`,
    }));
}

function unknownIds(clauses: readonly Clause[], tests: readonly TestCase[]): readonly Finding[] {
  const known = new Set(clauses.map(({ id }) => id));
  return tests.flatMap(({ file, line, title }) =>
    citedClauses(title)
      .filter((id) => !known.has(id))
      .map((id) => ({ file, line, message: `"${title}" names ${id}, which is no clause` })),
  );
}

function markedTests(tests: readonly TestCase[]): readonly Finding[] {
  return tests
    .filter(({ title, mark }) => mark !== undefined && citedClauses(title).length > 0)
    .map(({ file, line, title, mark }) => ({
      file,
      line,
      message: `"${title}" names a clause and is marked ${mark}`,
    }));
}
