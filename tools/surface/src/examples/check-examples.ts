import { type Finding } from '@liminal/workspace';
import * as ts from 'typescript';
import { type Example } from './example';

// What a consumer sets: nothing but strict and nodenext, and the types of the platform and of a test runner.
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  noEmit: true,
  skipLibCheck: true,
  types: ['node', 'jest'],
};

/**
 * Type-checks the examples against the built declarations of the packages, as a consumer gets them: each is a module in a folder
 * of the workspace that is not there, from which the packages resolve through their exports maps.
 */
export function checkExamples(root: string, examples: readonly Example[]): readonly Finding[] {
  const byPath = new Map(examples.map((example, index) => [`${root}/examples/${index}.mts`, example]));
  const host = hostWith(
    new Map([...byPath].map(([path, { lines }]) => [path, lines.map(({ text }) => text).join('\n')])),
  );
  const program = ts.createProgram([...byPath.keys()], OPTIONS, { ...host, getCurrentDirectory: () => root });
  return [...byPath].flatMap(([path, example]) => {
    const source = program.getSourceFile(path);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return diagnostics.map((diagnostic) => findingOf(example, diagnostic));
  });
}

function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, options, ...rest) => {
      const text = texts.get(path);
      return text === undefined
        ? host.getSourceFile(path, options, ...rest)
        : ts.createSourceFile(path, text, options);
    },
  };
}

function findingOf({ file, lines }: Example, { file: source, start, messageText }: ts.Diagnostic): Finding {
  const index = source === undefined ? 0 : source.getLineAndCharacterOfPosition(start ?? 0).line;
  const message = `the example does not compile: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  const line = lines[index]?.line ?? lines[0]?.line;
  return line === undefined ? { file, message } : { file, line, message };
}
