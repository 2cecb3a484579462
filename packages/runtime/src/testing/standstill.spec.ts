import { Standstill } from './standstill';

describe('a standstill', () => {
  it('is seen where timers come due at the instant at which they were started, and start others [TIME-1]', () => {
    const standstill = new Standstill();
    const chain = (at: number, length: number) => {
      for (let order = 0; order < length; order++) standstill.fires(at, order, order + 1);
    };
    // The first of them was started before.
    chain(5, 30_001);
    chain(6, 30_001);
    expect(() => standstill.fires(6, 30_001, 30_002)).toThrow(/^Time stands still at 6 ms: 30000 timers/);
  });

  it('is seen as well where each of them starts two others [TIME-1]', () => {
    const standstill = new Standstill();
    const branching = () => {
      for (let order = 0; ; order++) standstill.fires(5, order, 2 * order + 1);
    };
    expect(branching).toThrow(/^Time stands still/);
  });

  it('is none where many timers come due at one instant that were started before it [TIME-1]', () => {
    const standstill = new Standstill();
    for (let order = 0; order < 100_000; order++) standstill.fires(5, order, 100_000);
    // One of them starts others.
    for (let order = 100_000; order < 110_000; order++) standstill.fires(5, order, 110_000);
  });
});
