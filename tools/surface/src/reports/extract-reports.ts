import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import {
  CompilerState,
  Extractor,
  type ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';
import { type Finding } from '@liminal/workspace';
import { type EntryPoint } from '../entry-points/entry-point';
import { extractorConfig } from './extractor-config';

/** The reports of all entry points, by file, and what is wrong with the surface itself. */
export interface Reports {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Makes the reports of the built declarations. All entry points share one program, which most of the time goes into. */
export function extractReports(root: string, entryPoints: readonly EntryPoint[]): Reports {
  const scratch = mkdtempSync(join(tmpdir(), 'surface-'));
  try {
    return extractInto(scratch, root, entryPoints);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function extractInto(scratch: string, root: string, entryPoints: readonly EntryPoint[]): Reports {
  const configs = entryPoints.map((entryPoint) => extractorConfig(root, entryPoint, scratch));
  const compilerState = CompilerState.create(configs[0] as ExtractorConfig, {
    additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  const findings: Finding[] = [];
  const messageCallback = (message: ExtractorMessage) => {
    message.handled = true; // it would be printed
    if (message.logLevel === ExtractorLogLevel.Error) findings.push(findingOf(root, message));
  };
  const texts = configs.map((config, index): [string, string] => {
    Extractor.invoke(config, { localBuild: true, compilerState, messageCallback });
    return [reportFile(entryPoints[index] as EntryPoint), readFileSync(config.reportFilePath, 'utf8')];
  });
  return { texts: new Map(texts), findings };
}

/** Where the report of an entry point is committed, relative to the workspace. */
function reportFile({ folder, name }: EntryPoint): string {
  return `${folder}/api/${name}.api.md`;
}

function findingOf(root: string, { sourceFilePath, sourceFileLine, text }: ExtractorMessage): Finding {
  const file =
    sourceFilePath === undefined ? 'packages' : relative(root, sourceFilePath).replaceAll(sep, '/');
  return sourceFileLine === undefined
    ? { file, message: text }
    : { file, line: sourceFileLine, message: text };
}
