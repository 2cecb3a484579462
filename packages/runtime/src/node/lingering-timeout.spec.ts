import { LingeringTimeout, endLingering } from './lingering-timeout';

/** A timeout, and whether it keeps the program alive. */
function setUp(callback = jest.fn()) {
  const made = jest.spyOn(globalThis, 'setTimeout');
  const lingering = new LingeringTimeout(1_000, callback);
  const timeout = made.mock.results.at(-1)?.value as NodeJS.Timeout;
  return { lingering, callback, made, holds: () => timeout.hasRef() };
}

describe('a lingering timeout', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    endLingering();
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
    jest.advanceTimersByTime(9);
    expect(holds()).toBe(true);
    jest.advanceTimersByTime(1);
    expect(holds()).toBe(false);
  });

  it('lets it go at once for whoever looks what keeps the program alive', () => {
    const { lingering, holds } = setUp();
    lingering.hold(false);
    endLingering();
    expect([holds(), jest.getTimerCount()]).toEqual([false, 1]);
  });

  it('lets it go in other copies of the module too', () => {
    const { lingering, holds } = setUp();
    lingering.hold(false);
    jest.isolateModules(() => {
      const copy: { endLingering(): void } = require('./lingering-timeout');
      copy.endLingering();
    });
    expect([holds(), jest.getTimerCount()]).toEqual([false, 1]);
    lingering.hold(true);
    expect(holds()).toBe(true);
  });

  it('holds the program again at once, and then until it is told', () => {
    const { lingering, holds } = setUp();
    lingering.hold(false);
    jest.advanceTimersByTime(10);
    lingering.hold(true);
    expect(holds()).toBe(true);
    jest.advanceTimersByTime(100);
    expect(holds()).toBe(true);
  });

  it('tells the event loop nothing where one request follows another', () => {
    const { lingering, holds, made } = setUp();
    const before = made.mock.calls.length;
    for (let ms = 0; ms < 9; ms++) {
      for (let i = 0; i < 100; i++) {
        lingering.hold(false);
        lingering.hold(true);
      }
      jest.advanceTimersByTime(1);
    }
    expect([made.mock.calls.length - before, holds()]).toEqual([1, true]);
    jest.advanceTimersByTime(1);
    expect(holds()).toBe(true);
  });

  it('leaves nothing of itself behind when it is stopped while it lingers', () => {
    const { lingering, made } = setUp();
    const unref = jest.spyOn(made.mock.results[0]?.value as NodeJS.Timeout, 'unref');
    lingering.hold(false);
    lingering.stop();
    jest.advanceTimersByTime(10);
    expect([jest.getTimerCount(), unref.mock.calls.length]).toEqual([0, 0]);
  });
});
