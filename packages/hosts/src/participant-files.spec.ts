import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileUrls } from './participant-files';

const here = pathToFileURL(__filename);

describe('participants’ files', () => {
  it('are paths from the working directory, absolute ones, or URLs; one or several', () => {
    expect(fileUrls(__filename)).toEqual([here.href]);
    const fromHere = relative(process.cwd(), __filename);
    expect(fileUrls([fromHere, here, here.href, __filename])).toEqual([
      here.href,
      here.href,
      here.href,
      here.href,
    ]);
  });

  it.each([
    ['are at least one', [], /files is empty/],
    ['are there', 'not-there.mjs', /not-there\.mjs is not there/],
    ['are no folders', __dirname, /is no file/],
    ['are given', undefined as never, /files has something of the type undefined; it is a path or a URL/],
    ['are paths or URLs', [__filename, 7] as never, /of the type number/],
    ['are on this machine', new URL('https://example.com/a.mjs'), /example\.com\/a\.mjs is not there/],
  ])('%s [STATUS]', (_what, files, message) => {
    expect(() => fileUrls(files)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    expect(() => fileUrls(files)).toThrow(message);
  });
});
