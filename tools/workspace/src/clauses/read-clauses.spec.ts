import { readClauses } from './read-clauses';

describe('readClauses', () => {
  const ids = (markdown: string) =>
    readClauses('s.md', markdown).clauses.map(({ id, status }) => `${id} ${status}`);

  it('reads items, with a number or without, in each status', () => {
    expect(
      ids('- **EXIT-1** _(built)_ A.\n- **STATUS** _(partly built)_ B.\n- **SUP-12** _(planned)_ C.'),
    ).toEqual(['EXIT-1 built', 'STATUS partly built', 'SUP-12 planned']);
  });

  it('reads the rows of the table of cases, however they are padded, and not its head', () => {
    expect(ids('| id | status |\n| --- | --- |\n| C-16 | built | x |\n| C-1  | planned      | y |')).toEqual([
      'C-16 built',
      'C-1 planned',
    ]);
  });

  it('says on which line a clause stands', () => {
    expect(readClauses('docs/s.md', '# Title\n\n- **OP-1** _(built)_ A.').clauses).toEqual([
      { id: 'OP-1', status: 'built', file: 'docs/s.md', line: 3 },
    ]);
  });

  it('leaves alone what is quoted in a fence and bold words that are no clause', () => {
    expect(
      readClauses('s.md', '```\n- **EXIT-1** _(built)_ A.\n```\n- **Note** that.\n- see **EXIT-1**'),
    ).toEqual({
      clauses: [],
      findings: [],
    });
  });

  it.each([
    '- **EXIT-1** Text.',
    '- **EXIT-1** _(done)_ Text.',
    '- **EXIT-1** _(built)_',
    '| C-3 | soon | x |',
  ])('refuses to overlook %s', (line) => {
    expect(readClauses('s.md', line)).toMatchObject({ clauses: [], findings: [{ file: 's.md', line: 1 }] });
  });
});
