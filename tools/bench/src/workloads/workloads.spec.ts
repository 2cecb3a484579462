import { OURS } from './workload';
import { WORKLOADS } from './workloads';

describe('the workloads', () => {
  it('have ids of their own', () => {
    const ids = WORKLOADS.map(({ id }) => id);

    expect(ids).toEqual([...new Set(ids)]);
  });

  it('have those of the table of bars first, in order, and then the others', () => {
    const numbers = WORKLOADS.map(({ id }) => Number(/^P-(\d+)/.exec(id)?.[1] ?? Infinity));

    expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : Number(a > b))));
  });

  it.each(WORKLOADS)('$id tells its peers from each other and from ours', ({ peers }) => {
    expect(new Set([OURS, ...peers.map(({ name }) => name)]).size).toBe(peers.length + 1);
  });
});
