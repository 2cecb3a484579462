import { type Clock } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type LeakCheck } from '@liminal/runtime/testing';

/**
 * A test runner starts timers of its own while tests run (Jest's reporter one of 100 ms after each result, when it runs the tests in its own
 * process), and Node tells how many timers there are, not whose. What goes by itself within this time is theirs.
 */
const PATIENCE_MS = 400;
const PAUSE_MS = 20;

/** What the check has to say of what is alive in this program; nothing where all that was left has gone by itself in a moment. */
export async function complaintOf(
  check: LeakCheck,
  clock: Clock = defaultPorts().clock,
): Promise<string | undefined> {
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check.verify();
      return undefined;
    } catch (error) {
      if (clock.now() >= until) return (error as Error).message;
    }
    await pause(clock);
  }
}

function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => void clock.timer(PAUSE_MS, resolve));
}
