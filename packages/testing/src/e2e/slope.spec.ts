import { slopeOf } from './slope.fixture';

describe('the slope that CONV-11 is judged by', () => {
  it('is that of a line, and of the best line through what scatters', () => {
    expect(slopeOf([[0, 5], [10, 25], [20, 45]])).toBe(2); // prettier-ignore
    expect(slopeOf([[0, 7], [1, 7], [2, 7]])).toBe(0); // prettier-ignore
    expect(slopeOf([[0, 1], [1, 0], [2, 4], [3, 3]])).toBeCloseTo(1); // prettier-ignore
  });
});
