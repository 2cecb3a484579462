/** What matters of a consumer's `package.json`. */
export interface ConsumerManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/**
 * A consumer's `package.json` with the tarballs in the place of the packages that it names. What those need of each other comes from
 * tarballs too, and what nobody names is not installed.
 *
 * @param tarballs The path of the tarball of each package, by its name.
 */
export function consumerManifest(
  manifest: ConsumerManifest,
  tarballs: ReadonlyMap<string, string>,
): ConsumerManifest {
  const { dependencies, devDependencies } = manifest;
  return {
    ...manifest,
    ...(dependencies && { dependencies: fromTarballs(dependencies, tarballs) }),
    ...(devDependencies && { devDependencies: fromTarballs(devDependencies, tarballs) }),
    overrides: fromTarballs(Object.fromEntries(tarballs), tarballs),
  };
}

function fromTarballs(
  dependencies: Readonly<Record<string, string>>,
  tarballs: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => {
      const tarball = tarballs.get(name);
      return [name, tarball === undefined ? range : `file:${tarball}`];
    }),
  );
}
