import { type SimulationScript, describeFailure, replaySimulation, simulate } from '../index';

const SCRIPT: SimulationScript = {
  seed: 7,
  steps: [
    { do: 'open', client: 0, subject: 'inline', policy: 'restart', then: 30 },
    {
      do: 'ask',
      conversation: 0,
      expects: 'reply',
      order: { do: 'reply' },
      deadlineMs: 1_000,
      keyed: false,
      then: 0,
    },
    {
      do: 'ask',
      conversation: 0,
      expects: 'reply',
      order: { do: 'throw' },
      deadlineMs: 1_000,
      keyed: false,
      then: 30,
    },
  ],
};

describe('the simulation', () => {
  it('finds nothing in 100 seeds [OP-1] [LINK-4] [OP-2] [OP-3] [OP-4] [POLICY-2] [CRASH-1] [CONV-1] [LINK-8]', async () => {
    const tried: number[] = [];
    const report = await simulate({ seeds: 100, tried: (seed) => tried.push(seed) });
    expect(report.failure && describeFailure(report.failure)).toBeUndefined();
    expect([report.seeds, tried.length, tried[0]]).toEqual([100, 100, 1]);
    expect(report.worldSteps).toBeGreaterThan(3_000);
  });

  it('is the same for the same seeds, byte for byte, and another for others [TIME-1]', async () => {
    const [one, again, other] = [
      await simulate({ seeds: 20, firstSeed: 40 }),
      await simulate({ seeds: 20, firstSeed: 40 }),
      await simulate({ seeds: 20, firstSeed: 41 }),
    ];
    expect(again).toEqual(one);
    expect(other.digest).not.toBe(one.digest);
  });

  it('replays a script, and tells what was done and told', async () => {
    const run = await replaySimulation(SCRIPT);
    expect(run.notes.map((note) => note.replace(/^\d+ /, ''))).toEqual(
      expect.arrayContaining([
        'c6 asks 1: reply, expects reply',
        'c6 operation 1 ends: replied',
        'c6 crash of instance 1: crashed, restart; 2 unknown',
        'c6 policy: restarted',
      ]),
    );
    expect((await replaySimulation(SCRIPT)).digest).toBe(run.digest);
  });

  it('describes a failure with the script as code that can be put into a test', () => {
    const text = describeFailure({
      seed: 3,
      script: SCRIPT,
      violation: 'It broke. [OP-1]',
      notes: ['0 c5 is active'],
    });
    expect(text).toContain('Seed 3: It broke. [OP-1]');
    expect(text.endsWith('The last of what was done and told:\n\n  0 c5 is active')).toBe(true);
    const code = /replaySimulation\(([^]*?)\);/.exec(text)?.[1] ?? '';
    expect(Function(`return ${code}`)()).toEqual(SCRIPT);
  });

  it.each([
    [{ do: 'aks', then: 0 }, 'steps[0].do is aks; it is one of connect, '],
    [{ do: 'settle' }, 'steps[0].then is undefined; it is a whole number from 0.'],
    [{ do: 'open', subject: 'inlien', policy: 'fail', then: 0 }, 'steps[0].subject is inlien; it is one of '],
    [{ do: 'open', subject: 'inline', policy: 'fial', then: 0 }, 'steps[0].policy is fial; it is one of '],
    [
      { do: 'ask', expects: 'reply', order: { do: 'thorw' }, then: 0 },
      'steps[0].order.do is thorw; it is one of ',
    ],
    [
      { do: 'ask', expects: 'replies', order: { do: 'reply' }, then: 0 },
      'steps[0].expects is replies; it is ',
    ],
  ])('refuses a step that is none: %j', async (step, message) => {
    const steps = [step] as unknown as SimulationScript['steps'];
    const refused = await replaySimulation({ seed: 1, steps }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalidArgument', message: expect.stringContaining(message) });
  });
});
