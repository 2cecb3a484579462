import { getHeapSnapshot } from 'node:v8';

/** What is looked at in a heap snapshot of V8: its nodes are rows of numbers, one behind the other. */
export interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      /** What the numbers of a row are. */
      readonly node_fields: readonly string[];
      /** What the values of each mean; of the type, the names. */
      readonly node_types: readonly (string | readonly string[])[];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** How many objects there are, by the names of their classes. */
export type ObjectCounts = Readonly<Record<string, number>>;

/** Looks at the heap of this process, when its garbage has been collected. */
export async function takeHeapSnapshot(): Promise<HeapSnapshot> {
  const chunks: Buffer[] = [];
  for await (const chunk of getHeapSnapshot()) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as HeapSnapshot;
}

/** Counts the objects of the classes. Of each class there is a number, which may be 0, but not for all: throws then. */
export function countObjects(
  { snapshot, nodes, strings }: HeapSnapshot,
  classes: readonly string[],
): ObjectCounts {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, nameAt] = [fields.indexOf('type'), fields.indexOf('name')];
  const object = types[typeAt]?.indexOf('object');
  const counts = new Map(classes.map((name) => [name, 0]));
  for (let row = 0; row < nodes.length; row += fields.length) {
    const name = strings[nodes[row + nameAt] ?? -1] ?? '';
    const count = counts.get(name);
    if (count !== undefined && nodes[row + typeAt] === object) counts.set(name, count + 1);
  }
  if (![...counts.values()].some((count) => count > 0))
    throw new Error(`There is no object of any of ${classes.length} classes in the heap.`);
  return Object.fromEntries(counts);
}
