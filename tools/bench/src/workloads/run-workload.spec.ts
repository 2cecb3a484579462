import { type RunOptions, runWorkload } from './run-workload';
import { type Contest, type Workload } from './workload';

const CONTEST: Contest = { run: async () => 1 };

function workload(open: Workload['open']): Workload {
  return {
    id: 'P-0',
    title: 'a workload',
    measure: { better: 'higher', unit: 'msg/s' },
    peers: [{ name: 'raw', bar: { atLeast: 0.5 } }],
    rounds: { warmUp: 2, measured: 3 },
    open,
  };
}

const options = (given: Partial<RunOptions> = {}): RunOptions => ({
  short: false,
  signal: new AbortController().signal,
  ...given,
});

describe('runWorkload', () => {
  it.each([
    ['of its own', {}, 10],
    ['that are asked for', { rounds: 1 }, 6],
    ['of a short run', { short: true }, 4],
  ])('runs the rounds %s, for ours and for the peer', async (_which, given, runs) => {
    const run = jest.fn(CONTEST.run);
    await runWorkload(
      workload(async () => ({ run })),
      options(given),
    );

    expect(run).toHaveBeenCalledTimes(runs);
  });

  it.each([
    ['a full run', {}, true],
    ['a short run', { short: true }, null],
    ['a run with a profiler', { profileDir: 'profiles' }, null],
  ])('judges %s: %j %s', async (_which, given, pass) => {
    const outcome = await runWorkload(
      workload(async () => CONTEST),
      options(given),
    );

    expect(outcome.pass).toBe(pass);
  });

  it('rejects with the reason of the signal when what fails is what the signal ended', async () => {
    const controller = new AbortController();
    const open = async () => {
      controller.abort(new Error('ended by SIGINT'));
      throw new Error('the process is gone');
    };

    await expect(runWorkload(workload(open), options({ signal: controller.signal }))).rejects.toThrow(
      'ended by SIGINT',
    );
  });

  it('rejects with what setting up fails with', async () => {
    const open = () => Promise.reject(new Error('no such port'));

    await expect(runWorkload(workload(open), options())).rejects.toThrow('no such port');
  });
});
