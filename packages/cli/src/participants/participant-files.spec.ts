import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadParticipants } from './participant-files';

const handle = () => undefined;
let folder: string;
let a: string;
let b: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liminal-cli-'));
  [a, b] = ['a.mjs', 'b.mjs'].map((name) => join(folder, name)) as [string, string];
  for (const file of [a, b]) writeFileSync(file, '');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Loads the files with modules that these are the exports of. */
function load(modules: Record<string, unknown>): Promise<unknown> {
  const byUrl = new Map(
    Object.entries(modules).map(([file, exports]) => [pathToFileURL(file).href, exports]),
  );
  return loadParticipants(Object.keys(modules), (url) => Promise.resolve(byUrl.get(url)));
}

describe('loading participant files', () => {
  it('gives the participants of all files, in their order', async () => {
    const loaded = load({
      [b]: { default: { subject: 'b', handle } },
      [a]: { x: { subject: 'x', handle }, y: { subject: 'y', handle } },
    });
    await expect(loaded).resolves.toMatchObject([{ subject: 'b' }, { subject: 'x' }, { subject: 'y' }]);
  });

  it('refuses a subject that two files have, and one that a file has twice', async () => {
    const one = { default: [{ subject: 's', handle }] };
    await expect(load({ [a]: one, [b]: one })).rejects.toMatchObject({
      exitCode: 2,
      message: `subject 's' is in ${a} and again in ${b}`,
    });
    const twice = { default: [...one.default, ...one.default] };
    await expect(load({ [a]: twice })).rejects.toMatchObject({ message: `subject 's' is twice in ${a}` });
  });

  it.each([
    ['no participant', { x: 1 }, /exports no participant/],
    [
      'a participant of the wrong shape',
      { default: { subject: 's', handle: 5 } },
      /no handle function in participant 's'/,
    ],
  ])('refuses a file with %s', async (_what, exports, message) => {
    await expect(load({ [a]: exports })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(message),
    });
  });

  it('refuses what is not there, and a folder, before loading anything', async () => {
    const loader = jest.fn();
    const missing = join(folder, 'no.mjs');
    await expect(loadParticipants([missing], loader)).rejects.toThrow(`there is no file ${missing}`);
    await expect(loadParticipants([''], loader)).rejects.toMatchObject({ exitCode: 2 });
    await expect(loadParticipants([folder], loader)).rejects.toThrow('is a directory');
    expect(loader).not.toHaveBeenCalled();
  });

  it.each([
    ['undefined', undefined, 'undefined was thrown'],
    [
      'a syntax error',
      Object.assign(new SyntaxError('Unexpected end'), {
        stack: 'SyntaxError: x\n    at node:internal/esm:1:1',
      }),
      'shows where',
    ],
    [
      'a file kind that Node does not load',
      Object.assign(new TypeError('x'), { code: 'ERR_UNKNOWN_FILE_EXTENSION' }),
      `Node ${process.version} loads no .mjs file`,
    ],
  ])('says in one line why a file cannot be loaded: %s', async (_what, error, part) => {
    const loaded = loadParticipants([a], () => Promise.reject(error));
    await expect(loaded).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^[^\n]*$/) });
    await expect(loaded).rejects.toThrow(part);
  });
});
