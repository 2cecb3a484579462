import { existsSync } from 'node:fs';
import * as ts from 'typescript';
import { readManifests } from '../tree/manifest';
import { WORKSPACE_ROOT } from '../tree/workspace-root';

/**
 * Which of `names` do not resolve in a source of a package (by its folder, relative to the workspace) whose runtime is "any".
 * The source is only in memory. It is compiled with the package's own options and the declarations that its
 * configuration brings in, and imports all outside packages that its manifest declares, for their types may bring
 * in those of Node.
 */
export function unresolvedIn(folder: string, names: readonly string[]): readonly string[] {
  const { options, fileNames } = readConfig(folder);
  const probe = `${WORKSPACE_ROOT}/${folder}/src/global-probe.ts`;
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
    rootNames: [...fileNames.filter((file) => file.endsWith('.d.ts')), probe],
    options,
    host: withFile(host, probe, probeText(folder, names)),
  });
  return program
    .getSemanticDiagnostics(program.getSourceFile(probe))
    .map(({ messageText }) => unknownName(messageText));
}

function readConfig(folder: string): ts.ParsedCommandLine {
  const path = ['tsconfig.any.json', 'tsconfig.lib.json']
    .map((name) => `${WORKSPACE_ROOT}/${folder}/${name}`)
    .find(existsSync);
  const config =
    path &&
    ts.getParsedCommandLineOfConfigFile(
      path,
      { noEmit: true },
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
    );
  return config || fail({ messageText: `${folder} has no configuration` });
}

function fail({ messageText }: Pick<ts.Diagnostic, 'messageText'>): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function withFile(host: ts.CompilerHost, path: string, text: string): ts.CompilerHost {
  return {
    ...host,
    fileExists: (file) => file === path || host.fileExists(file),
    readFile: (file) => (file === path ? text : host.readFile(file)),
    getSourceFile: (file, version) =>
      file === path ? ts.createSourceFile(file, text, version) : host.getSourceFile(file, version),
  };
}

function probeText(folder: string, names: readonly string[]): string {
  const [manifest] = readManifests(WORKSPACE_ROOT, [`${folder}/package.json`]);
  // Declarations of a runtime are for the entry points of that runtime alone.
  const outside = manifest?.dependencies.filter((name) => !/^@(?:liminal|types)\//.test(name)) ?? [];
  return [
    ...outside.map((name) => `import '${name}';`),
    ...names.map((name) => `void ${name};`),
    'export {};',
  ].join('\n');
}

// Anything else that the compiler complains of is given as it is, so that it shows where names were expected.
function unknownName(message: ts.Diagnostic['messageText']): string {
  const text = ts.flattenDiagnosticMessageText(message, '\n');
  return /^Cannot find name '([^']+)'/.exec(text)?.[1] ?? text;
}
