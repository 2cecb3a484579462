/** What a packed `package.json` says. */
export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A file of a tarball. */
export interface PackedFile {
  /** Within the package, for example `dist/index.js`. */
  readonly path: string;
  readonly text: string;
}

/** A package as it would be published. */
export interface PackedPackage {
  /** The name without its scope. */
  readonly shortName: string;
  readonly manifest: PackedManifest;
  /** The path of the tarball. */
  readonly tarball: string;
  readonly files: readonly PackedFile[];
}

/** The names of all packages that one declares to need. */
export function declaredBy(manifest: PackedManifest): ReadonlySet<string> {
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  return new Set(Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }));
}
