import { describeBar, meets } from './bar';

describe('meets', () => {
  it.each([
    [0.49, false],
    [0.5, true],
    [0.51, true],
  ])('of at least a half, %d: %s', (value, met) => {
    expect(meets({ atLeast: 0.5 }, value)).toBe(met);
  });

  it.each([
    [1.24, true],
    [1.25, true],
    [1.26, false],
  ])('of at most five quarters, %d: %s', (value, met) => {
    expect(meets({ atMost: 1.25 }, value)).toBe(met);
  });

  it('is not met by what is not a number', () => {
    expect([meets({ atLeast: 1 }, NaN), meets({ atMost: 1 }, NaN)]).toEqual([false, false]);
  });
});

describe('describeBar', () => {
  it('says which side is the right one', () => {
    expect([describeBar({ atLeast: 6 }), describeBar({ atMost: 1.1 })]).toEqual(['≥ 6', '≤ 1.1']);
  });
});
