import { createVirtualTime } from '@liminal/runtime/testing';
import { createDeadlineWheel } from '@liminal/runtime';
import { AbandonedInstances } from './abandoned-instances';

const UNRESPONSIVE_MS = 200;

/** What is told of a worker, and a turn of this program that lasts until `turnEnds`. */
function watched() {
  const time = createVirtualTime();
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const wheel = createDeadlineWheel(time.clock);
  const abandoned = new AbandonedInstances({
    clock: time.clock,
    wheel,
    scheduler: { ...time.ports.scheduler, later: (task) => void waiting.push(task) },
    unresponsiveMs: UNRESPONSIVE_MS,
    isEnding: () => false,
    atWorkSince: () => Infinity,
    heldUp: () => told.push('held up'),
    stuck: () => told.push('stuck'),
  });
  const turnEnds = () => {
    for (const task of waiting.splice(0)) task();
  };
  return { time, told, wheel, abandoned, turnEnds };
}

describe('a worker that was told to end an instance', () => {
  it('is waited for from the end of that turn, for only then it is told [EXIT-2] [EXIT-7]', async () => {
    const { time, told, abandoned, turnEnds } = watched();
    abandoned.add(2, true);
    abandoned.add(4, true);
    // A turn that lasts for longer than the worker may take.
    await time.advance(5 * UNRESPONSIVE_MS);
    turnEnds();
    await time.advance(UNRESPONSIVE_MS - 1);
    turnEnds();
    expect(told).toEqual([]);
    await time.advance(1);
    turnEnds();
    expect(told).toEqual(['stuck']);
  });

  it('is waited for no longer where it has let go before the turn is over', async () => {
    const { time, told, wheel, abandoned, turnEnds } = watched();
    abandoned.add(2, true);
    abandoned.remove(2);
    turnEnds();
    await time.advance(10 * UNRESPONSIVE_MS);
    turnEnds();
    expect([told, wheel.size, abandoned.isEmpty]).toEqual([[], 0, true]);
  });
});
