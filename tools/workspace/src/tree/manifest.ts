import { readFileSync } from 'node:fs';

/** What the checks need to know of a project's `package.json`. */
export interface Manifest {
  /** The npm name, for example `@liminal/server`. */
  readonly packageName: string;
  /** The name Nx knows the project by, for example `server`. */
  readonly project: string;
  /** The project's place in the layer table: its `layer:` tag without the prefix, if it has one. */
  readonly layer: string | undefined;
  /** The npm names of everything the package declares to depend on, in whatever way. */
  readonly dependencies: readonly string[];
}

const MANIFEST_PATH = /^(?:packages|tools)\/[^/]+\/package\.json$/;

/** The manifests of the workspace's projects, in the order of `files` (paths relative to `root`). */
export function readManifests(root: string, files: readonly string[]): readonly Manifest[] {
  return files
    .filter((file) => MANIFEST_PATH.test(file))
    .map((file) => parseManifest(readFileSync(`${root}/${file}`, 'utf8')));
}

interface PackageJson {
  readonly name: string;
  readonly nx?: { readonly name?: string; readonly tags?: readonly string[] };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Reads one `package.json`. */
export function parseManifest(text: string): Manifest {
  const json = JSON.parse(text) as PackageJson;
  return {
    packageName: json.name,
    project: json.nx?.name ?? json.name,
    layer: layerOf(json.nx?.tags ?? []),
    dependencies: Object.keys({
      ...json.dependencies,
      ...json.devDependencies,
      ...json.peerDependencies,
      ...json.optionalDependencies,
    }),
  };
}

function layerOf(tags: readonly string[]): string | undefined {
  return tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);
}
