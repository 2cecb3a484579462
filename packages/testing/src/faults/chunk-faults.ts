import { type Choice, seededChoice } from '@liminal/runtime/testing';
import { malformed } from './malformed';

/** What happens to one chunk of bytes on its way. All optional: nothing is what happens by default. */
export interface ChunkFaults {
  /** How long it is on its way, in milliseconds, from 0. What comes behind it waits for it: bytes keep their order. Default 0. */
  readonly delayMs?: number;
  /** It arrives in pieces of so many bytes, each by itself; 1 is every byte alone. Default: whole. */
  readonly pieceBytes?: number;
  /** It arrives together with all that is behind it by then. Default `false`. */
  readonly joins?: boolean;
  /** The bit that is turned over: a number that is taken modulo the bits that there are. Default: none. */
  readonly flipBit?: number;
  /** What befalls the connection when it has arrived: `cut` loses what is behind it, `end` is a half-close, `stall` keeps back what follows. */
  readonly then?: 'cut' | 'end' | 'stall';
}

const THEN: readonly unknown[] = [undefined, 'cut', 'end', 'stall'] satisfies ChunkFaults['then'][];

/** Throws `invalidArgument` where they are none. */
export function checkedFaults(faults: ChunkFaults): ChunkFaults {
  const { delayMs = 0, pieceBytes = 1, flipBit = 0, then } = faults;
  if (!(delayMs >= 0)) throw malformed('delayMs', delayMs, 'a number from 0');
  if (!(pieceBytes >= 1)) throw malformed('pieceBytes', pieceBytes, 'a number from 1');
  if (!(Number.isInteger(flipBit) && flipBit >= 0))
    throw malformed('flipBit', flipBit, 'a whole number from 0');
  if (!THEN.includes(then)) throw malformed('then', then, 'cut, end or stall');
  return faults;
}

/** What happens to a chunk, by its number on this way, from 0, and its length in bytes. */
export type FaultPlan = (chunk: number, bytes: number) => ChunkFaults | undefined;

/**
 * Faults by script: what happens to which chunk.
 *
 * @example
 * ```ts
 * import { scriptedFaults } from '@liminal/testing';
 *
 * const plan = scriptedFaults({ 0: { pieceBytes: 1 }, 3: { delayMs: 50, then: 'cut' } });
 * plan(3, 200); // { delayMs: 50, then: 'cut' }
 * ```
 */
export function scriptedFaults(script: Readonly<Record<number, ChunkFaults>>): FaultPlan {
  Object.values(script).forEach(checkedFaults);
  return (chunk) => script[chunk];
}

/** How often what happens, each as one in so many chunks; 0 is never. */
export interface FaultRates {
  /** Delays of up to `longestDelayMs`. Default 4. */
  readonly delay?: number;
  /** Pieces of 1 to 64 bytes. Default 3. */
  readonly split?: number;
  /** Arriving together with what follows. Default 4. */
  readonly join?: number;
  /** A bit turned over. Default 0: what is said is then not what was said. */
  readonly flip?: number;
  /** The connection is cut. Default 0. */
  readonly cut?: number;
  /** The longest delay, in milliseconds. Default 20. */
  readonly longestDelayMs?: number;
}

/** What {@link FaultRates} are where nothing is said. */
export const DEFAULT_FAULT_RATES: Required<FaultRates> = Object.freeze({
  delay: 4,
  split: 3,
  join: 4,
  flip: 0,
  cut: 0,
  longestDelayMs: 20,
});

/**
 * Faults by seed: the same seed does the same to the same chunks.
 *
 * @example
 * ```ts
 * import { seededFaults } from '@liminal/testing';
 *
 * const plan = seededFaults(17, { cut: 100 });
 * plan(0, 64); // what befalls the first chunk
 * ```
 */
export function seededFaults(seed: number, rates: FaultRates = {}): FaultPlan {
  return chosenFaults(seededChoice(seed), rates);
}

/** Faults by choices that come from elsewhere, for example from the one seed of a whole run. */
export function chosenFaults(choose: Choice, rates: FaultRates = {}): FaultPlan {
  const all = { ...DEFAULT_FAULT_RATES, ...rates };
  for (const [name, rate] of Object.entries(all))
    if (!(Number.isInteger(rate) && rate >= 0)) throw malformed(name, rate, 'a whole number from 0');
  const { delay, split, join, flip, cut, longestDelayMs } = all;
  const isOneIn = (count: number) => count > 0 && choose(count) === 0;
  return () => ({
    ...(isOneIn(delay) && { delayMs: choose(longestDelayMs + 1) }),
    ...(isOneIn(split) && { pieceBytes: 1 + choose(64) }),
    ...(isOneIn(join) && { joins: true }),
    ...(isOneIn(flip) && { flipBit: choose(2 ** 16) }),
    ...(isOneIn(cut) && { then: 'cut' as const }),
  });
}
