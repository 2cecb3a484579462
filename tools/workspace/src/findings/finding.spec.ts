import { formatFinding } from './finding';

describe('formatFinding', () => {
  it('puts the place first, with the line where there is one', () => {
    expect(formatFinding({ file: 'docs/wire.md', line: 7, message: 'wrong' })).toBe('docs/wire.md:7: wrong');
    expect(formatFinding({ file: 'packages/a', message: 'has no README.md' })).toBe(
      'packages/a: has no README.md',
    );
  });
});
