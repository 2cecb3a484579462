import { distinctFindings } from './distinct-findings';

describe('distinctFindings', () => {
  it('keeps the first of those that say the same of the same place', () => {
    const [a, b] = [
      { file: 'a.ts', line: 1, message: 'wrong' },
      { file: 'a.ts', line: 2, message: 'wrong' },
    ];

    expect(distinctFindings([a, b, { ...a }, { file: 'a.ts', message: 'wrong' }])).toEqual([
      a,
      b,
      { file: 'a.ts', message: 'wrong' },
    ]);
  });
});
