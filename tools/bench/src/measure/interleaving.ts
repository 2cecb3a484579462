/**
 * Who runs when in a round. Each round begins with the next one of them, so that none always follows the same quiet or the
 * same burst of work: with A, B and C it is A B C, B C A, C A B, and again.
 */
export function orderOf<T>(round: number, contestants: readonly T[]): readonly T[] {
  const first = round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
}
