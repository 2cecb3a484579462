import { runInCore } from '../core/core-run';
import { type Program } from '../program/program';
import { type Runs, judgeProgram } from './judge-program';

const PROGRAM: Program = {
  processes: 2,
  rounds: [[{ actor: 0, steps: [{ id: 0, yields: 0, command: { kind: 'send', target: 1 } }] }]],
};

describe('judgeProgram', () => {
  it('is content where both do the same', async () => {
    expect(await judgeProgram(PROGRAM, runInCore, runInCore)).toEqual({ kind: 'confluent' });
  });

  it('finds a side that loses a message, and shows the line that only the other has', async () => {
    const nothing = () => Promise.resolve([]);
    const sides: readonly [Runs, Runs][] = [
      [runInCore, nothing],
      [nothing, runInCore],
    ];
    for (const [inErlang, inCore] of sides)
      expect(await judgeProgram(PROGRAM, inErlang, inCore)).toMatchObject({
        kind: 'differs',
        how: expect.stringContaining('! p1 round 0: message #0'),
      });
  });
});
