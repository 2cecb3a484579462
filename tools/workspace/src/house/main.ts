import { readFileSync } from 'node:fs';
import { conclude } from '../findings/conclude';
import { type Finding } from '../findings/finding';
import { listFiles } from '../tree/list-files';
import { pathsOf } from '../tree/paths-of';
import { WORKSPACE_ROOT } from '../tree/workspace-root';
import { checkFileNames } from './file-names';
import { checkLinks } from './markdown-links';
import { checkReadmes } from './readmes';
import { checkSpecSource } from './spec-source';
import { checkTopLevel } from './top-level';

const SPEC = /\.(?:spec|suite|fixture)\.ts$/;

const read = (file: string) => readFileSync(`${WORKSPACE_ROOT}/${file}`, 'utf8');

function checkFile(file: string, paths: ReadonlySet<string>): readonly Finding[] {
  if (file.endsWith('.md')) {
    return checkLinks(file, read(file), paths);
  }
  return SPEC.test(file) ? checkSpecSource(file, read(file)) : [];
}

function main(): void {
  const files = listFiles(WORKSPACE_ROOT);
  const paths = pathsOf(files);
  const ofTheTree = [checkTopLevel, checkReadmes, checkFileNames].flatMap((check) => check(files));
  const ofTheFiles = files.flatMap((file) => checkFile(file, paths));
  conclude([...ofTheTree, ...ofTheFiles], `The house is in order: ${files.length} files.`);
}

main();
