import { type PackedPackage } from '../packed/packed-package';
import { type TarballCheck } from './tarball-fault';

/** Packages that are published together need each other in exactly the version that is published. */
export function ownVersions(all: readonly PackedPackage[]): TarballCheck {
  const versions = new Map(all.map(({ manifest }) => [manifest.name, manifest.version]));
  return ({ manifest: { dependencies = {}, peerDependencies = {} } }) =>
    Object.entries({ ...dependencies, ...peerDependencies })
      .filter(([name, range]) => versions.has(name) && versions.get(name) !== range)
      .map(([name, range]) => `it needs ${name} ${range}, and that is packed as ${versions.get(name)}`);
}
