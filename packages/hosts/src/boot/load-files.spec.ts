import { loadFiles } from './load-files';

const [a, b] = ['file:///x/a.mjs', 'file:///x/b.mjs'];
const one = { subject: 'one', handle: () => 1 };
const two = { subject: 'two', handle: () => 2 };

const from = (modules: Record<string, unknown>) => (url: string) => Promise.resolve(modules[url]);
const failing = (error: unknown) => () => Promise.reject(error);

describe('the files of a worker', () => {
  it('give their participants, in order', async () => {
    const modules = { [a]: { default: [two] }, [b]: { one } };
    expect(await loadFiles([a, b], from(modules))).toEqual([two, one]);
  });

  it.each([
    ['both', { [a]: one, [b]: [two, one] }, "Subject 'one' is in /x/a.mjs and again in /x/b.mjs."],
    ['one of them, twice,', { [a]: one, [b]: [two, two] }, "Subject 'two' is twice in /x/b.mjs."],
  ])('have each subject once, and not in %s [STATUS]', async (_where, modules, message) => {
    await expect(loadFiles([a, b], from(modules))).rejects.toMatchObject({ code: 'alreadyExists', message });
  });

  it.each([
    [
      'a syntax error',
      new SyntaxError('Unexpected end\n  at x'),
      '/x/a.mjs cannot be loaded: SyntaxError: Unexpected end (`node --check` shows where, of /x/a.mjs or of a file that it imports)',
    ],
    [
      'an import of what is not exported',
      Object.assign(new SyntaxError('no such export'), {
        stack: 'file:///x/a.mjs:1\nimport\n^\nSyntaxError',
      }),
      '/x/a.mjs cannot be loaded: SyntaxError: no such export (at /x/a.mjs:1)',
    ],
    [
      'a message that names it too',
      Object.assign(new Error('in /x/a.mjs: no'), { stack: 'Error: in /x/a.mjs: no\n    at /x/a.mjs:7:1' }),
      '/x/a.mjs cannot be loaded: in /x/a.mjs: no (at /x/a.mjs:7:1)',
    ],
    [
      'an error that has no stack to show',
      Object.defineProperty(new Error('no'), 'stack', {
        get: () => {
          throw new Error('gotcha');
        },
      }),
      '/x/a.mjs cannot be loaded: no',
    ],
    ['what other code throws', new Error('no licence'), '/x/a.mjs cannot be loaded: no licence'],
    [
      'what its code throws',
      Object.assign(new Error('no licence'), {
        stack: 'Error: no licence\n    at file:///x/a.mjs:2:9\n    at y',
      }),
      '/x/a.mjs cannot be loaded: no licence (at /x/a.mjs:2:9)',
    ],
    [
      'what its CommonJS throws',
      Object.assign(new Error('no licence'), {
        stack: 'Error: no licence\n    at Object.<anonymous> (/x/a.mjs:2:9)',
      }),
      '/x/a.mjs cannot be loaded: no licence (at /x/a.mjs:2:9)',
    ],
    ['undefined', undefined, '/x/a.mjs cannot be loaded: undefined: undefined was thrown'],
  ])('are named where one cannot be loaded for %s [EXIT-6]', async (_why, error, message) => {
    await expect(loadFiles([a], failing(error))).rejects.toMatchObject({ code: 'invalidArgument', message });
  });

  it('are of the kinds that Node loads, and have participants [STATUS]', async () => {
    const unknown = Object.assign(new TypeError('x'), { code: 'ERR_UNKNOWN_FILE_EXTENSION' });
    await expect(loadFiles(['file:///x/a.ts'], failing(unknown))).rejects.toThrow(
      /loads no \.ts file such as \/x\/a\.ts/,
    );
    await expect(loadFiles([a], from({}))).rejects.toThrow(/\/x\/a\.mjs exports no participant/);
  });
});
