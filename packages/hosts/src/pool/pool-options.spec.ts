import { availableParallelism } from 'node:os';
import { DEFAULT_POOL_OPTIONS, resolvePoolOptions } from './pool-options';

describe('the options of a pool', () => {
  it('are the defaults where nothing is said, with as many workers as the machine runs at once', () => {
    expect(resolvePoolOptions()).toEqual({ ...DEFAULT_POOL_OPTIONS, size: availableParallelism() });
    expect(resolvePoolOptions({ size: 7, warm: undefined as never })).toMatchObject({ size: 7, warm: 1 });
  });

  it.each([
    ['size', 0],
    ['size', 1.5],
    ['size', 1_025],
    ['warm', 3],
    ['warm', -1],
    ['instancesPerWorker', 0],
    ['instancesPerWorker', 1_000_001],
    ['recycleAfter', 0],
    ['idleMs', -1],
    ['startDeadlineMs', 0],
    ['stopDeadlineMs', NaN],
    ['unresponsiveMs', 2 ** 31],
  ] as const)('refuse %s %d, and name it [STATUS]', (name, value) => {
    expect(() => resolvePoolOptions({ size: 2, [name]: value })).toThrow(
      expect.objectContaining({ code: 'invalidArgument', message: expect.stringContaining(`pool.${name}`) }),
    );
  });

  it('refuse a name that is not known: it would bound nothing [STATUS]', () => {
    expect(() => resolvePoolOptions({ sise: 2 } as never)).toThrow(
      /^sise is no option of pool; there are size, warm/,
    );
  });
});
