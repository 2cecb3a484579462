import * as ts from 'typescript';
import { type EntryPoint } from '../entry-points/entry-point';

/** The sources of all entry points as one program, so that what is found has a line in a source file. */
export function createSourceProgram(root: string, entryPoints: readonly EntryPoint[]): ts.Program {
  const sources = new Set(entryPoints.map(({ source }) => `${root}/${source}`));
  return ts.createProgram([...sources], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['@liminal/source'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
}
