/** The cores of a list as Linux writes it, such as `0-3,8`. */
export function readCoreList(list: string): readonly number[] {
  return list
    .split(',')
    .filter((part) => /^\d+(?:-\d+)?$/.test(part))
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}
