import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type BundleOutput, compositionOf } from './composition';
import { type MeasuredBundle } from './size-record';

const ENTRY = 'page.mjs';

/** A way to bundle a page. */
export interface BundleOptions {
  readonly folder: string;
  /** The name of the bundle, beside the page. */
  readonly outfile: string;
  /** Conditions of exports maps that hold besides the bundler's own. */
  readonly conditions: readonly string[];
}

/** Bundles a page as it is put on the web, and measures it. Rejects where it needs something that is only in Node. */
export async function buildBundle({ folder, outfile, conditions }: BundleOptions): Promise<MeasuredBundle> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [ENTRY],
    outfile,
    conditions: ['module', ...conditions],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    metafile: true,
    logLevel: 'silent',
  });
  const output = metafile.outputs[outfile] as BundleOutput;
  if (output.imports.length > 0) {
    throw new Error(`The bundle imports ${output.imports.map(({ path }) => path).join(', ')}`);
  }
  return { bytes: sizesOf(readFileSync(join(folder, outfile))), packages: compositionOf(output) };
}

/** Compressed as hard as a web server does with files that do not change. */
function sizesOf(bundle: Buffer): MeasuredBundle['bytes'] {
  const { BROTLI_MAX_QUALITY, BROTLI_PARAM_QUALITY } = constants;
  return {
    raw: bundle.length,
    gzip: gzipSync(bundle, { level: constants.Z_BEST_COMPRESSION }).length,
    brotli: brotliCompressSync(bundle, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY } }).length,
  };
}
