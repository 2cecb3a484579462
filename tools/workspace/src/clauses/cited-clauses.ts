const CITATION = /\[([A-Z]+(?:-\d+)?(?:, ?[A-Z]+(?:-\d+)?)*)\]/g;

/** The ids that a test's title names in brackets: `[EXIT-3]`, `[EXIT-3, OP-1]`; each once. */
export function citedClauses(title: string): readonly string[] {
  const ids = [...title.matchAll(CITATION)].flatMap(([, list = '']) => list.split(/, ?/));
  return [...new Set(ids)];
}
