/** One way into a package, under one set of conditions: something that a consumer may import. Paths are relative to the workspace. */
export interface EntryPoint {
  /** What is imported, for example `@liminal/runtime/node`. */
  readonly specifier: string;
  /** The folder of its package, for example `packages/runtime`. */
  readonly folder: string;
  /** `index` for the package itself, else the subpath; conditions follow, as in `platform.node`. */
  readonly name: string;
  /** Where its source begins. */
  readonly source: string;
  /** Where its declarations begin, as a consumer gets them. */
  readonly declarations: string;
}

/** What an exports map gives for one subpath: a file, or more of the same by condition. */
type ExportsTarget = string | { readonly [condition: string]: ExportsTarget };

/** The part of a `package.json` that says what can be imported. */
export interface ExportsManifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, ExportsTarget>>;
}

/** The entry points of one package, in the order of its exports map. Files without declarations are none. */
export function entryPointsOf(
  folder: string,
  { name, exports = {} }: ExportsManifest,
): readonly EntryPoint[] {
  return Object.entries(exports).flatMap(([subpath, target]) =>
    leavesOf(target, subpath === '.' ? 'index' : subpath.slice('./'.length)).map((leaf) => ({
      specifier: name + subpath.slice('.'.length),
      folder,
      name: leaf.name,
      source: `${folder}/${leaf.source.slice('./'.length)}`,
      declarations: `${folder}/${leaf.declarations.slice('./'.length)}`,
    })),
  );
}

interface Leaf {
  readonly name: string;
  readonly source: string;
  readonly declarations: string;
}

function leavesOf(target: ExportsTarget, name: string): readonly Leaf[] {
  if (typeof target === 'string') {
    return [];
  }
  const { '@liminal/source': source, types: declarations } = target;
  if (typeof source === 'string' && typeof declarations === 'string') {
    return [{ name, source, declarations }];
  }
  return Object.entries(target).flatMap(([condition, inner]) => leavesOf(inner, `${name}.${condition}`));
}
