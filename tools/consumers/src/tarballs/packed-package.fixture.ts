import { type PackedManifest, type PackedPackage } from '../packed/packed-package';

/** A packed package with these files, by their paths. */
export function packedWith(
  files: Readonly<Record<string, string>>,
  manifest: Partial<PackedManifest> = {},
): PackedPackage {
  return {
    shortName: 'client',
    manifest: { name: '@liminal/client', version: '0.1.0', ...manifest },
    tarball: '/tmp/client.tgz',
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
  };
}
