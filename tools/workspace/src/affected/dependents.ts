import { type Manifest } from '../tree/manifest';

/**
 * The projects that a change of `project` can break: itself and, through any number of steps, all that declare to depend on
 * it; by their Nx names.
 */
export function dependentsOf(project: string, manifests: readonly Manifest[]): ReadonlySet<string> {
  const reached = new Set([project]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    const packages = packageNames(reached, manifests);
    manifests
      .filter(({ dependencies }) => dependencies.some((dependency) => packages.has(dependency)))
      .forEach((manifest) => reached.add(manifest.project));
  }
  return reached;
}

function packageNames(projects: ReadonlySet<string>, manifests: readonly Manifest[]): ReadonlySet<string> {
  return new Set(
    manifests.filter(({ project }) => projects.has(project)).map(({ packageName }) => packageName),
  );
}
