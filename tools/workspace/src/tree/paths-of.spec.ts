import { pathsOf } from './paths-of';

describe('pathsOf', () => {
  it('knows the files, each folder above them, and the root', () => {
    expect([...pathsOf(['a/b/c.md', 'a/d.md'])].sort()).toEqual(['.', 'a', 'a/b', 'a/b/c.md', 'a/d.md']);
  });
});
