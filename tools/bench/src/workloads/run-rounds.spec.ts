import { runRounds } from './run-rounds';
import { type Contest, OURS } from './workload';

const PEERS = [
  { name: 'raw', bar: { atLeast: 0.5 } },
  { name: 'grpc', bar: { atLeast: 6 } },
];

/** A contest whose runs have the figures 1, 2, 3, …, and which remembers whose they were. */
function countedContest(): Contest & { readonly runs: string[] } {
  const runs: string[] = [];
  return { runs, run: async (contestant) => runs.push(contestant) };
}

describe('runRounds', () => {
  it('runs ours and the peers in turn, each round beginning with the next', async () => {
    const contest = countedContest();
    await runRounds({ peers: PEERS }, contest, { warmUp: 0, measured: 3 });

    expect(contest.runs.join(' ')).toBe(`${OURS} raw grpc raw grpc ${OURS} grpc ${OURS} raw`);
  });

  it('keeps the figures of the measured rounds, each for whom it is of and in the order of the rounds', async () => {
    const measured = await runRounds({ peers: PEERS }, countedContest(), { warmUp: 1, measured: 2 });

    expect(measured).toEqual({
      ours: [6, 8],
      peers: [
        { ...PEERS[0], figures: [4, 9] },
        { ...PEERS[1], figures: [5, 7] },
      ],
      checks: [],
    });
  });

  it('asks for the checks when all rounds are over', async () => {
    const contest = countedContest();
    const check = { name: 'runs', unit: '', bar: { atMost: 0 } };
    const checks = async () => [{ ...check, figure: contest.runs.length }];
    const measured = await runRounds({ peers: PEERS }, { ...contest, checks }, { warmUp: 1, measured: 1 });

    expect(measured.checks).toEqual([{ ...check, figure: 6 }]);
  });

  it('ends with what a run fails with', async () => {
    const run = () => Promise.reject(new Error('no such port'));

    await expect(runRounds({ peers: PEERS }, { run }, { warmUp: 0, measured: 1 })).rejects.toThrow(
      'no such port',
    );
  });
});
