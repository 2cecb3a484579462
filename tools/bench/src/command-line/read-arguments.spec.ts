import { UsageError, readArguments } from './read-arguments';

const KNOWN = ['P-1', 'P-2', 'P-5-child', 'P-5-thread', 'P-12'];

const read = (...args: string[]) => readArguments(args, KNOWN);

describe('readArguments', () => {
  it('means all workloads, in full, for people, unless told otherwise', () => {
    expect(read()).toEqual({
      ids: KNOWN,
      json: false,
      short: false,
      unpinned: false,
      rounds: undefined,
      profileDir: undefined,
    });
  });

  it('takes ids in any order, also twice, and keeps the order of the workloads', () => {
    expect(read('P-12', 'P-1', 'P-12').ids).toEqual(['P-1', 'P-12']);
  });

  it('takes what the ids of several have in common', () => {
    expect(read('P-5').ids).toEqual(['P-5-child', 'P-5-thread']);
    expect(read('P-5-thread').ids).toEqual(['P-5-thread']);
  });

  it('takes its options before and after ids', () => {
    expect(read('--json', 'P-2', '--short', '--unpinned', '--rounds', '3', '--profile=out')).toEqual({
      ids: ['P-2'],
      json: true,
      short: true,
      unpinned: true,
      rounds: 3,
      profileDir: 'out',
    });
  });

  it('names an id that there is not, and those that there are', () => {
    expect(() => read('P-1', 'P-3')).toThrow(
      new UsageError('There is no workload P-3. There are P-1, P-2, P-5-child, P-5-thread, P-12.'),
    );
  });

  it.each([
    ['--fast', /^Unknown option '--fast'\. The options are --json, /],
    ['-j', /^Unknown option '-j'\. /],
    ['--json=1', /--json.*\. The options/],
    ['--rounds', /--rounds.*\. The options/],
    ['--profile=', /^--profile needs a folder\.$/],
  ])('refuses %s in one line', (argument, message) => {
    expect(() => read(argument)).toThrow(UsageError);
    expect(() => read(argument)).toThrow(message);
  });

  it.each(['0', '-1', '1.5', '1e3', 'many', '', '10001'])('refuses %j rounds', (rounds) => {
    expect(() => read(`--rounds=${rounds}`)).toThrow(
      new UsageError(`--rounds is '${rounds}'. It is a whole number from 1 to 10000.`),
    );
  });
});
