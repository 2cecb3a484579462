import { PAYLOAD_BYTES, startLoad } from './load';

describe('a load', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('counts the replies of a second, and wants no more requests when its time is over', () => {
    const load = startLoad('repliesPerSecond', 500);
    const wanted = [load.replied(PAYLOAD_BYTES), load.replied(PAYLOAD_BYTES)];
    jest.advanceTimersByTime(500);
    wanted.push(load.replied(PAYLOAD_BYTES));

    expect(wanted).toEqual([true, true, false]);
    expect(load.figure()).toBe(6);
  });

  it('takes the time that its last replies took into account', () => {
    const load = startLoad('repliesPerSecond', 500);
    jest.advanceTimersByTime(1_000);
    load.replied(PAYLOAD_BYTES);

    expect(load.figure()).toBe(1);
  });

  it('gives the median of its round trips in microseconds', () => {
    const load = startLoad('roundTripMicros', 10);
    const wanted = [1, 5, 2, 2].map((ms) => {
      jest.advanceTimersByTime(ms);
      return load.replied(PAYLOAD_BYTES);
    });

    expect(wanted).toEqual([true, true, true, false]);
    expect(load.figure()).toBe(2_000);
  });

  it.each(['repliesPerSecond', 'roundTripMicros'] as const)(
    'fails for a reply that is not what was sent, measured by %s',
    (measure) => {
      const load = startLoad(measure, 10);

      expect(() => load.replied(PAYLOAD_BYTES - 1)).toThrow(/has 63 bytes, and 64 were sent/);
    },
  );
});
