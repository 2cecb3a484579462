import { type PlatformTimers, startExactTimer } from './exact-timer';

interface HandTimer {
  readonly delayMs: number;
  readonly callback: () => void;
  stopped: boolean;
  holds: boolean;
}

/** Timers of a platform that fire when the test says so. */
class HandTimers implements PlatformTimers<HandTimer> {
  time = 100;
  readonly started: HandTimer[] = [];

  now = () => this.time;
  stop = (timer: HandTimer) => void (timer.stopped = true);
  hold = (timer: HandTimer, holds: boolean) => void (timer.holds = holds);
  start = (delayMs: number, callback: () => void) => {
    const timer = { delayMs, callback, stopped: false, holds: true };
    this.started.push(timer);
    return timer;
  };

  /** Fires the timer that was started last, at a time. */
  fireAt(time: number): void {
    this.time = time;
    this.started.at(-1)?.callback();
  }
}

describe('an exact timer', () => {
  it('calls back once its time has come, and asks for whole milliseconds', () => {
    const timers = new HandTimers();
    const callback = jest.fn();
    startExactTimer(timers, 10.2, callback);
    expect(timers.started[0]?.delayMs).toBe(11);
    timers.fireAt(110.2);
    expect(callback).toHaveBeenCalledTimes(1);
    expect(timers.started).toHaveLength(1);
  });

  it('waits for the rest where its platform fires early: it is never early itself', () => {
    const timers = new HandTimers();
    const callback = jest.fn();
    startExactTimer(timers, 50, callback);
    timers.fireAt(130);
    expect(callback).not.toHaveBeenCalled();
    expect(timers.started[1]?.delayMs).toBe(20);
    timers.fireAt(151);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('runs longer than the longest delay of its platform, in pieces', () => {
    const timers = new HandTimers();
    const callback = jest.fn();
    const longest = 2 ** 31 - 1;
    startExactTimer(timers, longest + 5_000, callback);
    expect(timers.started[0]?.delayMs).toBe(longest);
    timers.fireAt(100 + longest);
    expect([callback.mock.calls.length, timers.started[1]?.delayMs]).toEqual([0, 5_000]);
    timers.fireAt(100 + longest + 5_000);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('can be cancelled in any piece, and keeps letting the program end', () => {
    const timers = new HandTimers();
    const timer = startExactTimer(timers, 50, jest.fn());
    timer.unref();
    timers.fireAt(130);
    expect(timers.started.map(({ holds }) => holds)).toEqual([false, false]);
    timer.ref();
    expect(timers.started[1]?.holds).toBe(true);
    timer.cancel();
    expect(timers.started[1]?.stopped).toBe(true);
  });
});
