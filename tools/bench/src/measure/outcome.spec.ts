import { type Measured, judge } from './outcome';

const WORKLOAD = { id: 'P-0', title: 'a workload', measure: { better: 'higher', unit: 'msg/s' } } as const;

const measured = (given: Partial<Measured>): Measured => ({ ours: [10], peers: [], checks: [], ...given });

describe('judge', () => {
  it('compares round by round, and not the medians of all rounds', () => {
    // The machine was five times as slow in the first two rounds: ours and the peer alike.
    const { peers } = judge(
      WORKLOAD,
      measured({
        ours: [10, 10, 50],
        peers: [{ name: 'raw', bar: { atLeast: 0.5 }, figures: [20, 20, 25] }],
      }),
      true,
    );

    expect(peers).toMatchObject([{ ratio: { median: 0.5, low: 0.5, high: 1.25 }, figure: { median: 20 } }]);
  });

  it('holds the ratio against the bar, and not the figure', () => {
    const peers = [
      { name: 'fast', bar: { atLeast: 0.5 }, figures: [100] },
      { name: 'slow', bar: { atLeast: 6 }, figures: [1] },
    ];
    const outcome = judge(WORKLOAD, measured({ peers }), true);

    expect(outcome.peers.map(({ pass }) => pass)).toEqual([false, true]);
    expect(outcome.pass).toBe(false);
  });

  it('judges by the median of the ratios, and not by the better rounds', () => {
    const passes = [0.5, 0.6].map((atLeast) => {
      const peers = [{ name: 'raw', bar: { atLeast }, figures: [10, 10, 10] }];
      return judge(WORKLOAD, measured({ ours: [5, 9, 5], peers }), true).pass;
    });

    expect(passes).toEqual([true, false]);
  });

  it('passes when every ratio and every check does', () => {
    const peers = [{ name: 'raw', bar: { atMost: 1.25 }, figures: [9] }];
    const check = { name: 'heap growth', unit: 'B', bar: { atMost: 1 } };
    const passes = [0.5, 1.5].map((figure) =>
      judge(WORKLOAD, measured({ peers, checks: [{ ...check, figure }] }), true),
    );

    expect(passes.map(({ pass }) => pass)).toEqual([true, false]);
  });

  it('holds what has no bar against nothing', () => {
    const peers = [
      { name: 'raw', bar: { atLeast: 0.5 }, figures: [10] },
      { name: 'recorded', figures: [1_000] },
    ];
    const checks = [{ name: 'median', unit: 'µs', figure: 1 }];
    const outcome = judge(WORKLOAD, measured({ peers, checks }), true);

    expect(outcome.peers).toMatchObject([{ pass: true }, { ratio: { median: 0.01 }, pass: true }]);
    expect(outcome.pass).toBe(true);
  });

  it('gives no verdict on a run that is not one to judge by', () => {
    const peers = [{ name: 'raw', bar: { atMost: 1.25 }, figures: [1] }];

    expect(judge(WORKLOAD, measured({ peers }), false).pass).toBeNull();
  });

  it('does not pass where a peer has fewer rounds than ours by leaving rounds out', () => {
    const peers = [{ name: 'raw', bar: { atLeast: 0.5 }, figures: [10] }];

    expect(judge(WORKLOAD, measured({ ours: [10, 10], peers }), true).pass).toBe(false);
  });
});
