/** How many bytes of a bundle each package has, the largest first. */
export type Composition = Readonly<Record<string, number>>;

/** What esbuild tells of one output: how many bytes each input has in it, and what is imported at run time. */
export interface BundleOutput {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly { readonly path: string }[];
}

/** The name under which what lies in no package is counted. */
const PAGE = 'the page itself';

const PACKAGE = /.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//;

/** How many bytes of a bundle each package has. */
export function compositionOf({ inputs }: BundleOutput): Composition {
  const bytes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = PACKAGE.exec(path)?.groups?.['name'] ?? PAGE;
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  return Object.fromEntries([...bytes].sort(([, one], [, other]) => other - one));
}

/** A composition in one line, in per cent. */
export function describeComposition(composition: Composition): string {
  const total = Object.values(composition).reduce((sum, bytes) => sum + bytes, 0);
  return Object.entries(composition)
    .map(([name, bytes]) => `${name} ${((100 * bytes) / total).toFixed(0)} %`)
    .join(', ');
}
