/** What a race can come to, each with the first seed that led to it: the one to look at an outcome again with. */
export type RaceOutcomes = ReadonlyMap<string, number>;

/**
 * Runs a scenario under one seed after another, and gathers what it comes to: a test asserts that the legal outcomes are all reached, and no
 * other. The seeds are 1 to `seeds`, so a run is like any other run. What the scenario rejects with, the race rejects with.
 *
 * @example
 * ```ts
 * import { createVirtualTime, runRace } from '@liminal/runtime/testing';
 *
 * async function example() {
 *   const outcomes = await runRace(async (raceSeed) => {
 *     const time = createVirtualTime({ raceSeed });
 *     const order: string[] = [];
 *     for (const name of ['a', 'b']) time.runQueue.add({ run: () => (order.push(name), false) });
 *     await time.settle();
 *     return order.join(' ');
 *   });
 *   return [...outcomes.keys()].sort(); // ['a b', 'b a']
 * }
 * ```
 */
export async function runRace(
  scenario: (raceSeed: number) => Promise<string>,
  options: {
    /** How many seeds. Default 200. */
    readonly seeds?: number;
  } = {},
): Promise<RaceOutcomes> {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= (options.seeds ?? 200); seed++) {
    const outcome = await scenario(seed);
    if (!outcomes.has(outcome)) outcomes.set(outcome, seed);
  }
  return outcomes;
}
