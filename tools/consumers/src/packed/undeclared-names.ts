import { type PackedManifest, declaredBy } from './packed-package';

/** What a package does not declare of all that the packages are, and need: alone, it must find none of it. */
export function undeclaredNames(manifest: PackedManifest, all: readonly PackedManifest[]): readonly string[] {
  const declared = declaredBy(manifest);
  const known = new Set(all.flatMap((other) => [other.name, ...declaredBy(other)]));
  return [...known].filter((name) => name !== manifest.name && !declared.has(name)).sort();
}
