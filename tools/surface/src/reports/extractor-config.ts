import { mkdirSync } from 'node:fs';
import { ExtractorConfig, type IConfigFile, type ExtractorLogLevel } from '@microsoft/api-extractor';
import { type EntryPoint } from '../entry-points/entry-point';

const ERROR = { logLevel: 'error' as ExtractorLogLevel };
const NONE = { logLevel: 'none' as ExtractorLogLevel };

/**
 * What is wrong with a surface, besides having changed. A type that is only reachable is an error: nobody can name it, and its
 * changes would be in no report. So is a user's name that speaks of one for other packages, and a link that leads nowhere.
 */
const MESSAGES: IConfigFile['messages'] = {
  compilerMessageReporting: { default: ERROR },
  extractorMessageReporting: {
    default: NONE,
    'ae-forgotten-export': ERROR,
    'ae-incompatible-release-tags': ERROR,
    'ae-different-release-tags': ERROR,
    'ae-extra-release-tag': ERROR,
    'ae-unresolved-link': ERROR,
  },
  tsdocMessageReporting: { default: NONE },
};

/** As a consumer compiles, who never has the condition that leads to the sources. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable'],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  types: ['node'],
};

/** The configuration of API Extractor for the report of one entry point, written below `scratch`. */
export function extractorConfig(root: string, entryPoint: EntryPoint, scratch: string): ExtractorConfig {
  const projectFolder = `${root}/${entryPoint.folder}`;
  const folder = `${scratch}/${entryPoint.folder}`;
  mkdirSync(folder, { recursive: true });
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: `${projectFolder}/package.json`,
    configObject: {
      projectFolder,
      mainEntryPointFilePath: `${root}/${entryPoint.declarations}`,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS } },
      apiReport: {
        enabled: true,
        reportFileName: `${entryPoint.name}.api.md`,
        reportFolder: folder,
        reportTempFolder: `${scratch}/temp`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: MESSAGES,
    },
  });
}
