import { readCommandLine } from './command-line';

const KNOWN = ['esm', 'bundle', 'nx'];

describe('readCommandLine', () => {
  it('runs everything when nothing is named', () => {
    expect(readCommandLine([], KNOWN)).toEqual({ kind: 'run', names: KNOWN, keep: false, record: false });
  });

  it('runs what is named, once, in the order of the scenarios', () => {
    expect(readCommandLine(['nx', 'esm', 'nx', '--keep'], KNOWN)).toEqual({
      kind: 'run',
      names: ['esm', 'nx'],
      keep: true,
      record: false,
    });
  });

  it('lists, also when scenarios are named', () => {
    expect(readCommandLine(['esm', '--list'], KNOWN)).toEqual({ kind: 'list' });
  });

  it.each([
    [['esm', 'deno', 'bun'], 'no scenario is called deno, bun'],
    [['--list', 'deno'], 'no scenario is called deno'],
    [['--force'], "Unknown option '--force'"],
    [['esm', '--record'], '--record is for bundle only'],
  ])('refuses %j', (args, message) => {
    expect(readCommandLine(args, KNOWN)).toEqual({
      kind: 'refused',
      message: expect.stringContaining(message),
    });
  });

  it('records when the bundle is among what runs', () => {
    expect(readCommandLine(['--record'], KNOWN)).toMatchObject({ record: true });
    expect(readCommandLine(['bundle', '--record'], KNOWN)).toMatchObject({ names: ['bundle'], record: true });
  });
});
