import { type PackedManifest } from './packed-package';

/** What can be imported of a package, by its exports map: `@liminal/client`, `@liminal/client/node`. */
export function entryPoints({ name, exports }: PackedManifest): readonly string[] {
  return subpaths(exports)
    .filter((subpath) => subpath !== './package.json')
    .map((subpath) => {
      if (subpath.includes('*'))
        throw new Error(`${name} exports ${subpath}: its entry points cannot be listed`);
      return `${name}${subpath.slice(1)}`;
    });
}

/** A map that names no subpath is all about the package itself. */
function subpaths(exports: unknown): readonly string[] {
  if (exports === undefined)
    throw new Error('A package without an exports map has no entry points of its own');
  const keys = typeof exports === 'object' && exports !== null ? Object.keys(exports) : [];
  return keys.some((key) => key.startsWith('.')) ? keys : ['.'];
}
