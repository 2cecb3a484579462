import { table } from './table';

describe('a table', () => {
  it('aligns its columns, with a dash for what is empty, and nothing at the ends of lines', () => {
    expect(
      table(
        ['WHO', 'WHAT'],
        [
          ['ada', ''],
          ['b', 'something'],
          ['\u{1f600}', 'c'],
        ],
      ),
    ).toBe(['WHO  WHAT', 'ada  –', 'b    something', '\u{1f600}    c'].join('\n'));
  });

  it('is its heading where there are no rows', () => {
    expect(table(['WHO', 'WHAT'], [])).toBe('WHO  WHAT');
  });

  it('lets no cell break a line, or steer the terminal', () => {
    expect(table(['A'], [['x\ny\x1b[2J']])).toBe('A\nx y [2J');
  });
});
