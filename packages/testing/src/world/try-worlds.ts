import { malformed } from '../faults/malformed';
import { type World, type WorldOptions, createWorld } from './world';

/** What happens in a world, and what has to hold: it rejects where that does not. */
export type Scenario = (world: World) => Promise<void>;

/** What {@link tryWorlds} takes. All optional. */
export interface TryWorldsOptions extends Omit<WorldOptions, 'seed'> {
  /** How many seeds are tried, from 1. Default 100. */
  readonly seeds?: number;
  /** The first of them. Default 1. */
  readonly firstSeed?: number;
}

/**
 * Runs a scenario in one world after another, each of its own seed: a race that may go wrong does in one of them. Rejects with the first that does: its
 * seed, what went wrong, and what was noted. With `firstSeed` and `seeds: 1` it happens again.
 *
 * @example
 * ```ts
 * import { echo, serveWorld, tryWorlds } from '@liminal/testing';
 *
 * async function example() {
 *   await tryWorlds(async (world) => {
 *     const served = await serveWorld(world, { participants: [echo()] });
 *     const { client } = await served.connect('desk');
 *     const conversation = await world.until(client.open('echo'), 'opening');
 *     const replies = ['a', 'b'].map((text) => world.until(conversation.request(text), text));
 *     const texts = (await Promise.all(replies)).map((reply) => reply.text());
 *     if (texts.join() !== 'a,b') throw new Error(`The replies are ${texts.join()}.`);
 *     await served.close();
 *   });
 * }
 * ```
 */
export async function tryWorlds(scenario: Scenario, options: TryWorldsOptions = {}): Promise<void> {
  const { seeds = 100, firstSeed = 1, ...world } = options;
  if (!(Number.isInteger(seeds) && seeds >= 1)) throw malformed('seeds', seeds, 'a whole number from 1');
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    await tried(createWorld({ ...world, seed }), scenario, `Seed ${seed}`);
  }
}

/** What {@link harmAtEveryStep} takes. All optional. */
export type HarmOptions = WorldOptions;

/**
 * Runs a scenario again and again in the same world, and does it harm, a crash or a cut for example, before its first step, before its second, and so on to
 * its last. Rejects with the first step at which what has to hold does not.
 *
 * @returns How many steps the scenario has when nobody does it harm.
 *
 * @example
 * ```ts
 * import { echo, harmAtEveryStep, serveWorld } from '@liminal/testing';
 *
 * async function example() {
 *   await harmAtEveryStep(
 *     async (world) => {
 *       const served = await serveWorld(world, { participants: [echo()] });
 *       const ask = async () => {
 *         const { client } = await served.connect('desk');
 *         const conversation = await world.until(client.open('echo'), 'opening');
 *         return world.until(conversation.request('hello'), 'the reply');
 *       };
 *       const outcome = await ask().catch(({ code }) => code); // harm may come as early as the handshake
 *       world.note(`the request ends: ${outcome}`);
 *       await served.close(); // rejects if anything is left
 *     },
 *     (world) => world.links.forEach(({ line }) => line.cut()),
 *   );
 * }
 * ```
 */
export async function harmAtEveryStep(
  scenario: Scenario,
  harm: (world: World) => void | Promise<void>,
  options: HarmOptions = {},
): Promise<number> {
  const unharmed = createWorld(options);
  await tried(unharmed, scenario, 'Without any harm');
  const { steps } = unharmed;
  for (let step = 0; step < steps; step++) {
    const world = createWorld(options);
    let isDone = false;
    world.before(step, async () => {
      world.note('harm is done');
      await harm(world);
      isDone = true;
    });
    await tried(world, scenario, `With harm before step ${step} of ${steps}`);
    if (!isDone)
      throw new Error(
        `No harm was done before step ${step} of ${steps}: the scenario is not the same each time.`,
      );
  }
  return steps;
}

/** How many of the last things that happened are shown. */
const SHOWN_LINES = 30;

async function tried(world: World, scenario: Scenario, where: string): Promise<void> {
  try {
    await scenario(world);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const last = world.trace.slice(-SHOWN_LINES).map((line) => `  ${line}`);
    const noted = world.notes.length === 0 ? [] : ['', 'Noted:', ...world.notes.map((note) => `  ${note}`)];
    throw new Error([`${where}: ${message}`, ...noted, '', 'The last that happened:', ...last].join('\n'), {
      cause: error,
    });
  }
}
