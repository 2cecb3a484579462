import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NX, runTool } from '../tool-run/run-tool.fixture';
import { listFiles } from '../tree/list-files';
import { readManifests } from '../tree/manifest';
import { WORKSPACE_ROOT } from '../tree/workspace-root';
import { dependentsOf } from './dependents';

describe('nx affected', () => {
  const manifests = readManifests(WORKSPACE_ROOT, listFiles(WORKSPACE_ROOT));
  let graphFolder: string;

  beforeAll(() => {
    graphFolder = mkdtempSync(join(tmpdir(), 'liminal-graph-'));
  });

  afterAll(() => {
    rmSync(graphFolder, { recursive: true });
  });

  function affectedBy(file: string): readonly string[] {
    const args = ['show', 'projects', '--affected', `--files=${file}`, '--with-target=test', '--json'];
    const env = { NX_WORKSPACE_DATA_DIRECTORY: graphFolder };
    return (JSON.parse(runTool(NX, args, WORKSPACE_ROOT, { env })) as string[]).sort();
  }

  it.each(['protocol', 'server', 'cli'])(
    'tests %s and what declares to depend on it, and nothing else',
    (project) => {
      expect(affectedBy(`packages/${project}/src/index.ts`)).toEqual(
        [...dependentsOf(project, manifests)].sort(),
      );
    },
    60_000,
  );
});
