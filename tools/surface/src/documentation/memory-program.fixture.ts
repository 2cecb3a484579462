import * as ts from 'typescript';

/** A program of these files alone, without any library: enough to ask what they export. */
export function memoryProgram(files: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = { noLib: true, types: [] };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getCurrentDirectory: () => '/',
    fileExists: (path) => path in files,
    readFile: (path) => files[path],
    getSourceFile: (path) => ts.createSourceFile(path, files[path] ?? '', ts.ScriptTarget.ES2022, true),
  };
  return ts.createProgram(Object.keys(files), options, host);
}
