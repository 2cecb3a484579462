import { isBuiltin } from 'node:module';
import { declaredBy } from '../packed/packed-package';
import { type TarballCheck } from './tarball-fault';

const CODE = /\.[cm]?js$/;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
// `import … from 'x'` and `export … from 'x'`, `import 'x'`, `import('x')` and `require('x')`, of what lies in another package.
const IMPORT =
  /(?:^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*|^\s*import\s*|\b(?:import|require)\(\s*)(["'])(?<name>(?:@[\w.-]+\/)?[\w:-][\w.:-]*)(?:\/[\w./-]*)?\1/gm;

/** Code that needs a package which is not declared. (Declarations are for the compiler to check, in the same layout.) */
export const importedNames: TarballCheck = ({ manifest, files }) => {
  const declared = declaredBy(manifest);
  const known = (name: string) => name === manifest.name || declared.has(name) || isBuiltin(name);
  return files
    .filter(({ path }) => CODE.test(path))
    .flatMap(({ path, text }) =>
      [...packagesIn(text)]
        .filter((name) => !known(name))
        .map((name) => `${path} imports ${name}, which it does not declare`),
    );
};

/** The names of the packages that some code needs. */
function packagesIn(code: string): ReadonlySet<string> {
  return new Set([...code.replace(COMMENT, '').matchAll(IMPORT)].map(({ groups }) => groups?.['name'] ?? ''));
}
