import { type TestCase } from '../test-titles/test-case';
import { type Clause, type ClauseStatus } from './clause';
import { coverClauses } from './coverage';

function clause(id: string, status: ClauseStatus = 'built', line = 1): Clause {
  return { id, status, file: 's.md', line };
}

function testCase(title: string, mark?: string): TestCase {
  return { file: 'a.spec.ts', line: 1, title, mark };
}

describe('coverClauses', () => {
  const messages = (clauses: readonly Clause[], tests: readonly TestCase[]) =>
    coverClauses(clauses, tests).findings.map(({ message }) => message);

  it('gives each clause the tests that name it and finds nothing wrong', () => {
    const both = testCase('does both [EXIT-1, OP-2]');
    const one = testCase('does one [EXIT-1]');

    const coverage = coverClauses([clause('EXIT-1'), clause('OP-2', 'partly built')], [both, one]);

    expect(coverage.findings).toEqual([]);
    expect(coverage.clauses.map(({ tests }) => tests)).toEqual([[both, one], [both]]);
  });

  it.each(['built', 'partly built'] as const)('wants a test for a clause that is %s', (status) => {
    expect(messages([clause('EXIT-1', status)], [])).toEqual([`EXIT-1 is ${status}, but no test names it`]);
  });

  it('wants no test for a planned clause, and takes one all the same', () => {
    expect(messages([clause('SUP-1', 'planned')], [])).toEqual([]);
    expect(messages([clause('SUP-1', 'planned')], [testCase('restarts [SUP-1]')])).toEqual([]);
  });

  it('refuses a test that names a clause there is not', () => {
    expect(messages([], [testCase('flies [FLY-1]')])).toEqual([
      '"flies [FLY-1]" names FLY-1, which is no clause',
    ]);
  });

  it('refuses an id that stands twice, and says where it stood first', () => {
    const twice = [clause('OP-1', 'planned', 3), clause('OP-1', 'planned', 9)];

    expect(coverClauses(twice, []).findings).toEqual([
      { file: 's.md', line: 9, message: 'OP-1 stands already at s.md:3' },
    ]);
  });

  it('takes no marked test for a proof, and refuses it when it names a clause', () => {
    const marked = messages(
      [clause('OP-1')],
      [testCase('works [OP-1]', 'skip'), testCase('names none', 'only')],
    );

    expect(marked).toEqual([
      'OP-1 is built, but no test names it',
      '"works [OP-1]" names a clause and is marked skip',
    ]);
  });
});
