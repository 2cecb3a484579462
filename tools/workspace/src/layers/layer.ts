import { pathToFileURL } from 'node:url';

/** One row of the workspace's layer table. */
export interface Layer {
  readonly layer: string;
  /** The layers it may import, besides itself. */
  readonly mayImport: readonly string[];
  /** Outside packages that it must not import. */
  readonly banned?: readonly string[];
  /** `any` where no globals of Node or of browsers may be used. */
  readonly runtime: string;
}

/** Loads the table that the lint configuration is made from. */
export async function loadLayers(root: string): Promise<readonly Layer[]> {
  const table = (await import(pathToFileURL(`${root}/tools/workspace/layers.mjs`).href)) as {
    readonly layers: readonly Layer[];
  };
  return table.layers;
}
