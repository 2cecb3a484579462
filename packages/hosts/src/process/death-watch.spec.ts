import { createDeadlineWheel } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { type ChildExit, DeathWatch } from './death-watch';

const EXIT: ChildExit = { code: null, signal: 'SIGKILL' };

function watched() {
  const time = createVirtualTime();
  const told: string[] = [];
  const watch = new DeathWatch({
    clock: time.clock,
    wheel: createDeadlineWheel(time.clock),
    scheduler: time.ports.scheduler,
    died: ({ code, signal }, isDrained) => told.push(`${code ?? signal} ${isDrained}`),
    leaves: (hasEnded) => told.push(`leaves ${hasEnded}`),
    unreachable: () => told.push('unreachable'),
  });
  return { time, told, watch };
}

describe('the death of a child', () => {
  const steps = {
    exit: (watch: DeathWatch) => watch.exited(EXIT),
    channel: (watch: DeathWatch) => watch.drained('channel'),
    error: (watch: DeathWatch) => watch.drained('error'),
  };
  const orders = [
    ['exit', 'channel', 'error'],
    ['exit', 'error', 'channel'],
    ['channel', 'exit', 'error'],
    ['channel', 'error', 'exit'],
    ['error', 'exit', 'channel'],
    ['error', 'channel', 'exit'],
  ] as const;

  it.each(orders)('is told once, when all of it is known: %s, %s, %s [C-10] [LINK-4]', (...order) => {
    const { told, watch, time } = watched();
    for (const step of order) {
      expect(told).toEqual([]);
      steps[step](watch);
    }
    for (const step of order) steps[step](watch);
    expect([told, time.pendingTimers]).toEqual([['SIGKILL true'], 0]);
  });

  it('waits for what is in its pipes for a second, and says that it may not be all [LINK-4]', async () => {
    const { told, watch, time } = watched();
    watch.exited(EXIT);
    await time.advance(999);
    expect(told).toEqual([]);
    await time.advance(1);
    expect(told).toEqual(['SIGKILL false']);
    watch.drained('channel');
    expect(told).toHaveLength(1);
  });

  it('has all that it said, though something else holds its standard error [LINK-4]', async () => {
    const { told, watch, time } = watched();
    watch.exited(EXIT);
    watch.drained('channel');
    await time.advance(49);
    expect(told).toEqual(['leaves true']);
    await time.advance(1);
    expect(told).toEqual(['leaves true', 'SIGKILL true']);
  });

  it('is not waited for where it is known that there will be none', async () => {
    const { told, watch, time } = watched();
    watch.drained('channel');
    watch.over();
    steps.error(watch);
    expect(time.pendingTimers).toBe(0);
    await time.advance(1_000);
    expect(told).toEqual([]);
  });

  it('is not announced where all of it is told together [LINK-4]', async () => {
    const { told, watch, time } = watched();
    watch.drained('channel');
    watch.drained('error');
    watch.exited(EXIT);
    await time.advance(10_000);
    expect([told, time.pendingTimers]).toEqual([['SIGKILL true'], 0]);
  });

  it('is brought about where its channel has ended and it goes on [C-15]', async () => {
    const { told, watch, time } = watched();
    watch.drained('channel');
    await time.advance(999);
    expect(told).toEqual(['leaves false']);
    await time.advance(1);
    expect(told).toEqual(['leaves false', 'unreachable']);
    watch.drained('error');
    watch.exited(EXIT);
    expect(told).toEqual(['leaves false', 'unreachable', 'SIGKILL true']);
  });

  it('is none where only its standard error has ended', async () => {
    const { told, watch, time } = watched();
    watch.drained('error');
    await time.advance(10_000);
    expect([told, time.pendingTimers]).toEqual([[], 0]);
  });
});
