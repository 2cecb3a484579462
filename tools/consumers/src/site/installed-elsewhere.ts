/** What npm's lock file says of one folder in `node_modules`. */
interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
}

/** A lock file of npm. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** Which of the packages were installed from somewhere else than a tarball here: a registry may have some of the same name. */
export function installedElsewhere(lockfile: Lockfile, names: ReadonlySet<string>): readonly string[] {
  return Object.entries(lockfile.packages)
    .filter(([path, { link }]) => link !== true && names.has(packageIn(path)))
    .filter(([, { resolved = '' }]) => !resolved.startsWith('file:'))
    .map(([path]) => path);
}

function packageIn(path: string): string {
  return path.split('node_modules/').at(-1) ?? '';
}
