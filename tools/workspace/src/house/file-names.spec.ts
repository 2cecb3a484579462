import { checkFileNames } from './file-names';

describe('checkFileNames', () => {
  it.each(['packages/a/src/utils.ts', 'packages/a/src/Helpers.spec.ts', 'tools/a/src/common/pid.ts'])(
    'refuses %s',
    (file) => {
      expect(checkFileNames([file])).toMatchObject([{ file }]);
    },
  );

  it.each(['packages/a/src/content-types.ts', 'docs/types.md', 'packages/a/src/common-ground.ts'])(
    'leaves %s alone',
    (file) => {
      expect(checkFileNames([file])).toEqual([]);
    },
  );
});
