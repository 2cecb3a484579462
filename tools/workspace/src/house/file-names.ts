import { type Finding } from '../findings/finding';

// They name no concept, so everything ends up in them.
const NAMELESS: ReadonlySet<string> = new Set([
  'common',
  'helper',
  'helpers',
  'misc',
  'types',
  'util',
  'utils',
]);

/** The files and folders of packages and tools that are named after no concept. */
export function checkFileNames(files: readonly string[]): readonly Finding[] {
  return files
    .filter((file) => /^(?:packages|tools)\//.test(file))
    .flatMap((file) => {
      const nameless = file.split('/').find((part) => NAMELESS.has(stem(part)));
      return nameless === undefined ? [] : [{ file, message: `"${nameless}" names no concept` }];
    });
}

function stem(name: string): string {
  return name.replace(/\..*$/, '').toLowerCase();
}
