import { type Composition } from './composition';

/** The size of a bundle, as it is and as it is sent. */
interface BundleBytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** A bundle that was measured. */
export interface MeasuredBundle {
  readonly bytes: BundleBytes;
  readonly packages: Composition;
}

/** What the sizes were when they were last looked at (`browser-bundle.json`). */
export interface SizeRecord {
  /** By how many bytes each bundle may grow before somebody has to look at it again. */
  readonly budget: BundleBytes;
  readonly bundles: Readonly<Record<string, MeasuredBundle>>;
}

const NOTHING: MeasuredBundle = { bytes: { raw: 0, gzip: 0, brotli: 0 }, packages: {} };

/** Where a bundle has grown beyond its budget, one line each, and which packages have grown; nothing where it has not. */
export function growth(record: SizeRecord, name: string, measured: MeasuredBundle): readonly string[] {
  const { bytes, packages } = record.bundles[name] ?? NOTHING;
  const beyond = (['raw', 'gzip', 'brotli'] as const).flatMap((kind) => {
    const grown = measured.bytes[kind] - bytes[kind];
    return grown > record.budget[kind]
      ? [
          `${name}, ${kind}: ${measured.bytes[kind]} bytes, ${grown} more than recorded; the budget is ${record.budget[kind]}`,
        ]
      : [];
  });
  return beyond.length === 0 ? [] : [...beyond, ...grownPackages(packages, measured.packages)];
}

function grownPackages(recorded: Composition, measured: Composition): readonly string[] {
  return Object.entries(measured)
    .map(([name, bytes]) => ({ name, grown: bytes - (recorded[name] ?? 0) }))
    .filter(({ grown }) => grown > 0)
    .map(({ name, grown }) => `  ${name}: ${grown} bytes more, before compression`);
}
