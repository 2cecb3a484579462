import * as fc from 'fast-check';
import { median, quantile, summarize } from './statistics';

describe('median', () => {
  it('is the middle by value, whatever the order, and not by text', () => {
    expect(median([10, 9, 1_000])).toBe(10);
  });

  it('lies between the two in the middle of an even number', () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it('leaves what it is given as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is not a number where there is nothing', () => {
    expect(median([])).toBeNaN();
  });

  it('has at most half of the values on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(2 * values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length);
        expect(2 * values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length);
      }),
    );
  });
});

describe('quantile', () => {
  it('goes from the least to the greatest, and between neighbours in proportion', () => {
    expect([0, 0.25, 0.5, 1].map((fraction) => quantile([30, 10, 20], fraction))).toEqual([10, 15, 20, 30]);
  });
});

describe('summarize', () => {
  it('tells the median and the quarters around it, which one wild value does not move', () => {
    expect(summarize([1, 2, 3, 4, 1_000_000])).toEqual({ median: 3, low: 2, high: 4 });
  });
});
