// Loaded before all else: puts a defect into the built packages, in memory, as they are read.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { sep } from 'node:path';
import { DEFECTS } from './defects/all-defects';
import { type Edit } from './defects/defect';

/** The part of Node's loader for CommonJS that its types leave out. */
interface Loader {
  readonly _extensions: Record<
    string,
    (module: { _compile(code: string, file: string): void }, file: string) => void
  >;
}

const name = process.env['LIMINAL_DEFECT'] ?? '';
const defect = DEFECTS[name];
if (!defect) throw new Error(`There is no defect '${name}'.`);
const left = new Set(defect.edits);

const { _extensions: extensions } = Module as unknown as Loader;
extensions['.js'] = (module, file) => {
  const path = file.split(sep).join('/');
  const edits = defect.edits.filter((edit) => path.endsWith(`/packages/${edit.file}`));
  module._compile(edits.reduce(edited, readFileSync(file, 'utf8')), file);
};

function edited(code: string, edit: Edit): string {
  const { file, find, replace } = edit;
  const places = code.split(find).length - 1;
  if (places !== 1) throw new Error(`The defect '${name}' has ${places} places in ${file}, and needs one.`);
  left.delete(edit);
  return code.replace(find, () => replace);
}

process.once('exit', (code) => {
  if (left.size === 0 || code === 2) return;
  process.stderr.write(
    `The defect '${name}' was not put in: nothing has loaded ${[...left].map(({ file }) => file).join(', ')}.\n`,
  );
  process.exitCode = 2;
});
