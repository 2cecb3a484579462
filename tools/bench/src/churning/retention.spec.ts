import { meets } from '../measure/bar';
import { retentionChecks } from './retention';

const told = (before: Record<string, number>, after: Record<string, number>) =>
  retentionChecks(before, after).map(({ name, figure, bar }) => [name, figure, bar && meets(bar, figure)]);

describe('retentionChecks', () => {
  it('is met when there are as many objects as there were', () => {
    expect(told({ Process: 2, Link: 1 }, { Process: 2, Link: 1 })).toEqual([
      ['all objects retained', 0, true],
    ]);
  });

  it('names what there is more of, which nothing that there is less of makes up for', () => {
    expect(told({ Process: 2, Link: 3, Work: 0 }, { Process: 4, Link: 1, Work: 0 })).toEqual([
      ['all objects retained', 4, false],
      ['Process retained', 2, false],
      ['Link retained', 2, false],
    ]);
  });

  it('takes a class that was loaded meanwhile for one of which there was nothing', () => {
    expect(told({}, { Monitor: 1 })).toContainEqual(['Monitor retained', 1, false]);
  });
});
