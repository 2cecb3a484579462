import { OURS } from './workload';
import { WORKLOADS } from './workloads';

describe('the workloads', () => {
  it('have ids of their own, in order', () => {
    const numbers = WORKLOADS.map(({ id }) => Number(/^P-(\d+)$/.exec(id)?.[1]));

    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each(WORKLOADS)('$id tells its peers from each other and from ours', ({ peers }) => {
    expect(new Set([OURS, ...peers.map(({ name }) => name)]).size).toBe(peers.length + 1);
  });
});
