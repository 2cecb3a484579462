/** One line that is in one of two texts only. */
export interface LineChange {
  readonly kind: 'removed' | 'added';
  readonly text: string;
  /** Its line in the text that has it, counted from 0. */
  readonly index: number;
  /** The line of `before` that it is, or would come before. */
  readonly place: number;
}

/** What has to be removed from `before`, and added to it, to get `after`: a shortest such list, in the order of the texts. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const lengths = commonLengths(before, after);
  const changes: LineChange[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    if (b < before.length && before[b] === after[a]) {
      [b, a] = [b + 1, a + 1];
    } else if (a === after.length || (b < before.length && lengthAt(b + 1, a) >= lengthAt(b, a + 1))) {
      changes.push({ kind: 'removed', text: before[b] as string, index: b, place: b++ });
    } else {
      changes.push({ kind: 'added', text: after[a] as string, index: a++, place: b });
    }
  }
  return changes;

  function lengthAt(row: number, column: number): number {
    return lengths[row]?.[column] ?? 0;
  }
}

/** How many lines the rests of both texts have in common, from each pair of lines on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let b = before.length - 1; b >= 0; b--) {
    const [row, below] = [lengths[b] as Uint32Array, lengths[b + 1] as Uint32Array];
    for (let a = after.length - 1; a >= 0; a--) {
      const [same, right, down] = [below[a + 1] ?? 0, row[a + 1] ?? 0, below[a] ?? 0];
      row[a] = before[b] === after[a] ? same + 1 : Math.max(right, down);
    }
  }
  return lengths;
}
