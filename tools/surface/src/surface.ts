import { type Finding } from '@liminal/workspace';
import type * as ts from 'typescript';
import { checkDocumentation } from './documentation/check-documentation';
import { type ExportedName, exportedNames } from './documentation/exported-name';
import { placeIn } from './documentation/place';
import { createSourceProgram } from './documentation/source-program';
import { type EntryPoint } from './entry-points/entry-point';
import { docstringExamples } from './examples/docstring-examples';
import { type FencedExamples } from './examples/fenced-examples';

/** What the sources say about the public names of all packages. */
export interface Surface {
  /** How many names there are, each counted where it is declared. */
  readonly names: number;
  readonly findings: readonly Finding[];
  readonly examples: readonly FencedExamples[];
}

/** Reads the public names of all entry points with their docstrings. A name may be exported by several of them. */
export function readSurface(root: string, entryPoints: readonly EntryPoint[]): Surface {
  const program = createSourceProgram(root, entryPoints);
  const checker = program.getTypeChecker();
  const place = placeIn(root);
  const names = entryPoints.flatMap(({ source }) => namesIn(program, `${root}/${source}`));
  const declarations = new Set(names.flatMap((name) => name.declarations));
  return {
    names: declarations.size,
    findings: names.flatMap((name) => checkDocumentation(name, checker, place)),
    examples: [...declarations].flatMap((declaration) =>
      docstringExamples(place(declaration).file, declaration),
    ),
  };
}

function namesIn(program: ts.Program, path: string): readonly ExportedName[] {
  const module = program.getSourceFile(path);
  if (module === undefined) {
    throw new Error(`There is no ${path}, which an exports map names`);
  }
  return exportedNames(program, module);
}
