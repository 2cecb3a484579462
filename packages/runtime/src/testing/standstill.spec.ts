import { Standstill } from './standstill';

describe('a standstill', () => {
  it('is seen where each timer of an instant was started after the one before [TIME-1]', () => {
    const standstill = new Standstill();
    const chain = (at: number, length: number) => {
      for (let order = 0; order < length; order++) standstill.fires(at, order, order + 1);
    };
    chain(5, 10_000);
    chain(6, 10_000);
    expect(() => standstill.fires(6, 10_000, 10_001)).toThrow(/^Time stands still at 6 ms: 10000 timers/);
  });

  it('is none where many timers come due at one instant that were started before it [TIME-1]', () => {
    const standstill = new Standstill();
    for (let order = 0; order < 50_000; order++) standstill.fires(5, order, 50_000);
    // One of them starts others.
    for (let order = 50_000; order < 100_000; order++) standstill.fires(5, order, 100_000);
  });
});
