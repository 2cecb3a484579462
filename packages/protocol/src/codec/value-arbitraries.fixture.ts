import * as fc from 'fast-check';
import { anyText } from '../any-text.fixture';

/** What the values in arbitrary frames are drawn from. */
export interface ValueArbitraries {
  readonly text: fc.Arbitrary<string>;
  /** A text that must not be empty. */
  readonly id: fc.Arbitrary<string>;
  readonly uint32: fc.Arbitrary<number>;
  /** A number that must not be 0. */
  readonly ordinal: fc.Arbitrary<number>;
  /** A number of up to 53 bits. */
  readonly count: fc.Arbitrary<number>;
  readonly integer: fc.Arbitrary<number>;
  readonly instant: fc.Arbitrary<number>;
  /** A text of at most 64 bytes. */
  readonly label: fc.Arbitrary<string>;
  /** A number of at least and at most so much. */
  between(least: number, most: number): fc.Arbitrary<number>;
  /** The same without fractions. */
  wholeBetween(least: number, most: number): fc.Arbitrary<number>;
}

const text = anyText(20);

/** Values that cross the wire as they are. */
export const PLAIN_VALUES: ValueArbitraries = {
  text,
  id: text.filter((value) => value !== ''),
  uint32: fc.nat(0xffff_ffff),
  ordinal: fc.integer({ min: 1, max: 0xffff_ffff }),
  count: fc.maxSafeNat(),
  integer: fc.maxSafeInteger(),
  instant: fc.double({ noNaN: true, noDefaultInfinity: true }).map((at) => at + 0),
  label: anyText(16),
  between: (min, max) => fc.double({ min, max, noNaN: true }).map((value) => value + 0),
  wholeBetween: (min, max) => fc.integer({ min, max }),
};

const wildText = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 60,
  }),
  fc.string({ minLength: 1000, maxLength: 3000 }),
);
const wildNumber = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(NaN, Infinity, -Infinity, -1, 2 ** 40, 0),
);

/** Anything that the types allow: halves of surrogate pairs, long texts, NaN. */
export const WILD_VALUES: ValueArbitraries = {
  text: wildText,
  id: wildText,
  uint32: wildNumber,
  ordinal: wildNumber,
  count: wildNumber,
  integer: wildNumber,
  instant: wildNumber,
  label: wildText,
  between: () => wildNumber,
  wholeBetween: () => wildNumber,
};
