import { type PoolOptions } from './pool-options';
import { FELL, PoolWorld, codeOf } from './pool-world.fixture';

let w: PoolWorld;
const pool = async (options?: PoolOptions) => (w = await PoolWorld.begun(options));
afterEach(() => w.end());

describe('workers that are of no use', () => {
  const ended = { kind: 'exited', code: 1 } as const;
  const launchedAt = async (ms: number, fail: (world: PoolWorld) => void) => {
    const at: number[] = [];
    for (let now = 0; now <= ms; now += 50) {
      const before = w.launched.length;
      await w.time.advance(50);
      for (let i = before; i < w.launched.length; i++) at.push(now + 50);
      if (w.states.length > 0) fail(w);
      await w.time.settle();
    }
    return at;
  };

  it.each([
    ['though they start', true],
    ['for they do not even start', false],
  ])('are launched ahead of need less and less often: %s [SUP-2]', async (_why, isQuick) => {
    await pool({ size: 1 });
    w.isQuick = isQuick;
    w.worker(1).exit(ended);
    const at = await launchedAt(120_000, () => w.launched.at(-1)?.exit(ended));
    expect(at.slice(0, 6)).toEqual([50, 150, 350, 750, 1_550, 3_150]);
    expect(at.slice(-2).map((ms, i, all) => ms - (all[i - 1] ?? ms))).toEqual([0, 30_000]);
    expect(w.warnings).toHaveLength(w.launched.length);
  });

  it('are launched again at once where somebody needs one, and ahead of need again when one has been of use', async () => {
    await pool({ size: 2 });
    w.worker(1).exit(ended);
    await launchedAt(1_000, () => w.launched.at(-1)?.exit(ended));
    const before = w.launched.length;
    await w.open();
    expect(w.states.map((state) => state.slice(-7))).toEqual(['ready:1', 'ready:0']);
    expect(w.launched.length).toBe(before + 2);
    w.launched.at(-1)?.exit(ended);
    await w.time.advance(50);
    expect(w.states).toHaveLength(2);
  });

  it('do not keep those away that are needed once each: the next is launched as soon as ever', async () => {
    await pool({ size: 4, recycleAfter: 1 });
    w.worker(1).exit(ended);
    await w.time.advance(50);
    await w.open();
    expect(w.states).toEqual(['2:retiring:1', '3:ready:0']);
  });

  it('are those only that fell: of one that lasted, or was not needed any more, the next is launched as soon as ever', async () => {
    await pool({ size: 1, idleMs: 10 });
    for (let i = 1; i <= 5; i++) {
      await w.time.advance(40_000);
      w.worker(i).exit(FELL);
      await w.time.advance(50);
    }
    expect(w.states).toEqual(['6:ready:0']);
  });

  it('are not launched any more where the first one did not come through its start', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    w.worker(1).exit(ended);
    await beginning;
    await w.time.advance(60_000);
    expect(w.launched).toHaveLength(1);
  });
});
