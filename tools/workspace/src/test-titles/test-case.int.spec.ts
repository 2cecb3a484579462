import { readTestCases } from './test-case';

describe('readTestCases', () => {
  const titles = (text: string) => readTestCases('a.spec.ts', text).map(({ title }) => title);

  it('finds it and test, with a title in any kind of quotes', () => {
    expect(titles('it(\'one\', f); test("two", f); it(`three`, f);')).toEqual(['one', 'two', 'three']);
  });

  it('finds the title of a table of cases, whether it is called or tagged', () => {
    expect(titles("it.each([[1], [2]])('adds %d', f); test.each`a\n${1}`('tags $a', f);")).toEqual([
      'adds %d',
      'tags $a',
    ]);
  });

  it('finds the title behind a property-test wrapper', () => {
    expect(titles("test.prop([fc.string()], { numRuns: 9 })('holds for all', f);")).toEqual([
      'holds for all',
    ]);
  });

  it('joins a title that goes over several lines and shows what is only known later as an ellipsis', () => {
    expect(titles("it('starts ' +\n  'and ends', f); it(`kills\n  ${name} at once`, f);")).toEqual([
      'starts and ends',
      'kills … at once',
    ]);
  });

  it('finds tests within suites and functions, however deep', () => {
    expect(
      titles(
        "export function suite() { describe('s', () => { describe('t', () => { it('deep', f); }); }); }",
      ),
    ).toEqual(['deep']);
  });

  it('says where a test begins', () => {
    expect(readTestCases('a.spec.ts', "\n\nit(\n  'third line', f);")).toEqual([
      { file: 'a.spec.ts', line: 3, title: 'third line', mark: undefined },
    ]);
  });

  it('takes no other call, text or comment for a test', () => {
    expect(
      titles("// it('a', f)\nconst s = \"it('b', f)\"; edit('c', f); expect(it).toBe('d'); it(name, f);"),
    ).toEqual([]);
  });

  it.each([
    ["it.skip('x', f)", 'skip'],
    ["xit('x', f)", 'skip'],
    ["it.only('x', f)", 'only'],
    ["fit('x', f)", 'only'],
    ["it.skip.each([1])('x', f)", 'skip'],
    ["it.todo('x')", 'todo'],
    ["it.failing('x', f)", 'failing'],
    ["describe.skip('s', () => { describe('t', () => { it('x', f); }); })", 'skip'],
    ["fdescribe('s', () => it('x', f))", 'only'],
  ])('marks %s as %s', (text, mark) => {
    expect(readTestCases('a.spec.ts', text).map((test) => test.mark)).toEqual([mark]);
  });

  it('forgets the mark of a suite where the suite ends', () => {
    const tests = readTestCases('a.spec.ts', "describe.skip('s', () => { it('x', f); }); it('y', f);");

    expect(tests.map(({ mark }) => mark)).toEqual(['skip', undefined]);
  });
});
