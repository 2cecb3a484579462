import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle } from '../browser-bundle/build-bundle';
import { describeComposition } from '../browser-bundle/composition';
import { type MeasuredBundle, type SizeRecord, growth } from '../browser-bundle/size-record';
import { TOOL_ROOT } from '../workspace-root';
import { runProgram } from './programs';
import { type Scenario } from './scenario';

const CONSUMER = 'browser';
const RECORD = join(TOOL_ROOT, 'browser-bundle.json');

/** What bundlers take by themselves, and what those can be told to take that compile TypeScript (docs/decisions/0023). */
const BUNDLES: Readonly<Record<string, readonly string[]>> = { compiled: [], sources: ['@liminal/source'] };

/** What to do about bundles that have grown. */
const REMEDY = 'If it is worth that: npm run consumers -- bundle --record';

type Bundles = SizeRecord['bundles'];

/** @param records Whether the sizes are recorded, instead of compared with those that are. */
export function bundle(records: boolean): Scenario {
  return {
    name: 'bundle',
    proves:
      'the client in a web page: bundles without anything of Node, that work, and are no larger than recorded',
    nodes: ['running'],
    consumers: () => [CONSUMER],
    async run(site, node) {
      const folder = await site.install(CONSUMER);
      const bundles: Record<string, MeasuredBundle> = {};
      for (const [name, conditions] of Object.entries(BUNDLES)) {
        const outfile = `page.${name}.mjs`;
        bundles[name] = await buildBundle({ folder, outfile, conditions });
        await runProgram(site, node, folder, 'try-page.mjs', `./${outfile}`);
      }
      const record = JSON.parse(readFileSync(RECORD, 'utf8')) as SizeRecord;
      if (records) writeFileSync(RECORD, `${JSON.stringify({ ...record, bundles }, undefined, 2)}\n`);
      else refuseGrowth(record, bundles);
      return describeBundles(bundles);
    },
  };
}

function refuseGrowth(record: SizeRecord, bundles: Bundles): void {
  const faults = Object.entries(bundles).flatMap(([name, measured]) => growth(record, name, measured));
  if (faults.length > 0)
    throw new Error(['The client has grown in a browser.', ...faults, REMEDY].join('\n'));
}

/** Their sizes in one line, and what is in each below. */
function describeBundles(bundles: Bundles): string {
  const all = Object.entries(bundles);
  const sizes = all.map(
    ([name, { bytes }]) => `${name} ${bytes.raw} bytes, gzip ${bytes.gzip}, brotli ${bytes.brotli}`,
  );
  return [
    sizes.join('; '),
    ...all.map(([name, { packages }]) => `  ${name}: ${describeComposition(packages)}`),
  ].join('\n');
}
