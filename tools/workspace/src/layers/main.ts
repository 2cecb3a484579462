import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { conclude } from '../findings/conclude';
import { listFiles } from '../tree/list-files';
import { readManifests } from '../tree/manifest';
import { WORKSPACE_ROOT } from '../tree/workspace-root';
import { loadLayers } from './layer';
import { renderLayerTable } from './layer-table';
import { replaceMarkedSection } from './marked-section';

const DOCUMENT = 'CONTRIBUTING.md';
const MARKERS = { begin: '<!-- layers:begin -->', end: '<!-- layers:end -->' };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const path = `${WORKSPACE_ROOT}/${DOCUMENT}`;
  const current = readFileSync(path, 'utf8');
  const manifests = readManifests(WORKSPACE_ROOT, listFiles(WORKSPACE_ROOT));
  const wanted = replaceMarkedSection(
    current,
    MARKERS,
    renderLayerTable(await loadLayers(WORKSPACE_ROOT), manifests),
  );
  if (!values.check) {
    writeFileSync(path, wanted);
  }
  const stale = values.check && wanted !== current;
  const message = 'the layer table is not up to date; run `npm run layers`';
  conclude(stale ? [{ file: DOCUMENT, message }] : [], `The layer table in ${DOCUMENT} is up to date.`);
}

void main();
