import { type PackedPackage } from '../packed/packed-package';

/** What is wrong with a tarball, one sentence each; none where nothing is. */
export type TarballCheck = (packed: PackedPackage) => readonly string[];
