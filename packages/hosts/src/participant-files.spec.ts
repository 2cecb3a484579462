import { pathToFileURL } from 'node:url';
import { fileUrls } from './participant-files';

describe('participants’ files', () => {
  it('are paths from the working directory, absolute ones, or URLs; one or several', () => {
    const here = pathToFileURL(`${process.cwd()}/a.mjs`).href;
    expect(fileUrls('./a.mjs')).toEqual([here]);
    expect(fileUrls(['a.mjs', new URL(here), here, `${process.cwd()}/a.mjs`])).toEqual([
      here,
      here,
      here,
      here,
    ]);
    expect(fileUrls('/tmp/with space#.mjs')).toEqual(['file:///tmp/with%20space%23.mjs']);
  });

  it('are at least one [STATUS]', () => {
    expect(() => fileUrls([])).toThrow(/files is empty/);
  });
});
