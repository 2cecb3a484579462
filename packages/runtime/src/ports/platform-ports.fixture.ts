import { type Ports } from './ports';

/** What the ports of every platform promise. */
export function describePorts(name: string, createPorts: () => Ports): void {
  describe(`the ports of ${name}`, () => {
    it("have a monotonic clock with fractions, and a wall clock near the system's [TIME-1]", () => {
      const { clock } = createPorts();
      const times = Array.from({ length: 1_000 }, () => clock.now());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.some((time) => time % 1 !== 0)).toBe(true);
      expect(Math.abs(clock.wall() - Date.now())).toBeLessThan(60_000);
    });

    it('have timers that are never early, however busy the program is [TIME-1]', async () => {
      const { clock } = createPorts();
      await new Promise<void>((resolve) => clock.timer(0, resolve));
      // Node counts from the begin of the round of the event loop: a busy program must not make the timer early.
      const busyUntil = clock.now() + 5;
      while (clock.now() < busyUntil) continue;
      const from = clock.now();
      const firedAt = await new Promise<number>((resolve) => clock.timer(3.5, () => resolve(clock.now())));
      expect(firedAt - from).toBeGreaterThanOrEqual(3.5);
    });

    it('have timers that do not call back once they were cancelled [TIME-1]', async () => {
      const { clock } = createPorts();
      const cancelled = jest.fn();
      const timer = clock.timer(0, cancelled);
      timer.unref();
      timer.ref();
      timer.cancel();
      timer.cancel();
      await new Promise<void>((resolve) => clock.timer(2, resolve));
      expect(cancelled).not.toHaveBeenCalled();
    });

    it('run tasks soon before later, each kind in the order given [TIME-1]', async () => {
      const { scheduler } = createPorts();
      const log: string[] = [];
      await new Promise<void>((resolve) => {
        scheduler.later(() => {
          log.push('later 1');
          scheduler.soon(() => log.push('soon, from later'));
        });
        scheduler.soon(() => log.push('soon 1'));
        scheduler.later(() => log.push('later 2'));
        scheduler.later(resolve);
        scheduler.soon(() => log.push('soon 2'));
        log.push('now');
      });
      expect(log).toEqual(['now', 'soon 1', 'soon 2', 'later 1', 'soon, from later', 'later 2']);
    });

    it('give timers a turn while tasks are scheduled later without an end [FLOW-4]', async () => {
      const { clock, scheduler } = createPorts();
      let going = true;
      const again = () => void (going && scheduler.later(again));
      again();
      await new Promise<void>((resolve) => clock.timer(1, resolve));
      going = false;
    });

    it('have random numbers of 32 bits and as many random bytes as asked for [TIME-1]', () => {
      const { random } = createPorts();
      const numbers = Array.from({ length: 600 }, () => random.uint32());
      expect(new Set(numbers).size).toBeGreaterThan(590);
      expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(
        true,
      );
      expect(random.bytes(33)).toHaveLength(33);
      expect(random.bytes(16)).not.toEqual(random.bytes(16));
    });

    it('keep nothing alive when they are at rest [TIME-2]', async () => {
      const before = process.getActiveResourcesInfo().length;
      const { scheduler } = createPorts();
      await new Promise<void>((resolve) => scheduler.later(resolve));
      expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
    });
  });
}
