import { LingeringTimeout } from './lingering-timeout';

/** A timeout, and whether it keeps the program alive. */
function setUp(callback = jest.fn()) {
  const made = jest.spyOn(globalThis, 'setTimeout');
  const lingering = new LingeringTimeout(1_000, callback);
  const timeout = made.mock.results[0]?.value as NodeJS.Timeout;
  return { lingering, callback, made, holds: () => timeout.hasRef() };
}

describe('a lingering timeout', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('calls back like any other, and not when it was stopped', () => {
    const { callback } = setUp();
    jest.advanceTimersByTime(1_000);
    expect(callback).toHaveBeenCalledTimes(1);
    const stopped = setUp();
    stopped.lingering.stop();
    jest.advanceTimersByTime(1_000);
    expect(stopped.callback).not.toHaveBeenCalled();
  });

  it('lets the program go a moment after it was told to', () => {
    const { lingering, holds } = setUp();
    lingering.hold(false);
    expect(holds()).toBe(true);
    jest.advanceTimersByTime(10);
    expect(holds()).toBe(false);
  });

  it('holds the program again at once', () => {
    const { lingering, holds } = setUp();
    lingering.hold(false);
    jest.advanceTimersByTime(10);
    lingering.hold(true);
    expect(holds()).toBe(true);
  });

  it('tells the event loop nothing while it is wanted now and then', () => {
    const { lingering, holds, made } = setUp();
    const timers = () => made.mock.calls.length;
    const before = timers();
    for (let ms = 0; ms < 9; ms++) {
      for (let i = 0; i < 100; i++) {
        lingering.hold(false);
        lingering.hold(true);
      }
      jest.advanceTimersByTime(1);
    }
    expect([timers() - before, holds()]).toEqual([1, true]);
    jest.advanceTimersByTime(1);
    expect(holds()).toBe(true);
  });

  it('leaves nothing behind when it is stopped while it lingers', () => {
    const { lingering } = setUp();
    lingering.hold(false);
    lingering.stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
