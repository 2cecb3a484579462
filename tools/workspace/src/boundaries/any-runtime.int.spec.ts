import { execFileSync } from 'node:child_process';
import { type Layer } from '../layers/layer';
import { listFiles } from '../tree/list-files';
import { readManifests } from '../tree/manifest';
import { WORKSPACE_ROOT } from '../tree/workspace-root';
import { unresolvedIn } from './global-probe.fixture';

const OF_ONE_RUNTIME = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'performance', 'crypto'],
  ...['Buffer', 'process', 'require', 'module', '__dirname', 'window', 'document', 'fetch'],
];
const OF_EVERY_RUNTIME = ['AbortController', 'TextEncoder', 'TextDecoder'];

describe('a package whose runtime is "any"', () => {
  const folders = foldersOfAnyRuntime();

  it('is what the vocabulary, the runtime, the conversation and the client are', () => {
    expect(folders).toEqual(
      expect.arrayContaining(
        ['protocol', 'runtime', 'conversation', 'client'].map((name) => `packages/${name}`),
      ),
    );
  });

  it.each(folders)(
    'does not even resolve what only some runtimes have: %s',
    (folder) => {
      expect(unresolvedIn(folder, OF_ONE_RUNTIME)).toEqual(OF_ONE_RUNTIME);
    },
    30_000,
  );

  it.each(folders)(
    'resolves the few standard globals that every runtime has: %s',
    (folder) => {
      expect(unresolvedIn(folder, OF_EVERY_RUNTIME)).toEqual([]);
    },
    30_000,
  );
});

function foldersOfAnyRuntime(): readonly string[] {
  const layers = readLayers()
    .filter(({ runtime }) => runtime === 'any')
    .map(({ layer }) => layer);
  return readManifests(WORKSPACE_ROOT, listFiles(WORKSPACE_ROOT))
    .filter(({ layer }) => layer !== undefined && layers.includes(layer))
    .map(({ project }) => `packages/${project}`);
}

// Jest cannot import() a module of the other format, so plain Node reads the table.
function readLayers(): readonly Layer[] {
  const script =
    "import('./tools/workspace/layers.mjs').then(({ layers }) => process.stdout.write(JSON.stringify(layers)))";
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { cwd: WORKSPACE_ROOT, encoding: 'utf8' }),
  ) as Layer[];
}
