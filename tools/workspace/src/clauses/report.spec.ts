import { describeClauses } from './report';

describe('describeClauses', () => {
  it('lists each clause with its status, its tests below it, and the totals at the end', () => {
    const report = describeClauses([
      {
        id: 'EXIT-1',
        status: 'built',
        file: 's.md',
        line: 3,
        tests: [{ file: 'a.spec.ts', line: 7, title: 'ends once [EXIT-1]', mark: undefined }],
      },
      { id: 'SUP-1', status: 'planned', file: 's.md', line: 4, tests: [] },
    ]);

    expect(report).toBe(
      [
        'EXIT-1 (built)',
        '  a.spec.ts:7 ends once [EXIT-1]',
        'SUP-1 (planned)',
        '2 clauses: 1 built, 0 partly built, 1 planned; 1 named by tests',
      ].join('\n'),
    );
  });
});
