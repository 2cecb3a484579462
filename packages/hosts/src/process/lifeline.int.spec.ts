import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Readable } from 'node:stream';
import { createLifeline } from './lifeline';

/** Ends with 7 when what it has as 3 does. */
const WAITS = `new (require('node:net').Socket)({ fd: 3 }).on('close', () => process.exit(7)).resume(); console.log('up');`;

/** Says on what it has as 3 that it has no more to say. */
const HALF_CLOSES = `new (require('node:net').Socket)({ fd: 3, readable: false }).end(() => console.log('done'));`;

describe('the lifeline of children', () => {
  it('ends for all who have it when the program lets go of it, and not when one of them dies [C-25]', async () => {
    const lifeline = await createLifeline();
    expect(lifeline !== undefined).toBe(process.platform === 'linux');
    if (!lifeline?.far) return;
    const { far } = lifeline;
    const start = async (program: string) => {
      const child = spawn(process.execPath, ['-e', program], {
        stdio: ['ignore', 'pipe', 'inherit', far],
      });
      await once(child.stdout as Readable, 'data');
      return child;
    };
    const [one, other] = [await start(WAITS), await start(WAITS)];
    one.kill('SIGKILL');
    await once(one, 'exit');
    await once(await start(HALF_CLOSES), 'exit');
    const late = await start(WAITS);
    expect([other.exitCode, late.exitCode, lifeline.far]).toEqual([null, null, far]);
    const ends = Promise.all([once(other, 'exit'), once(late, 'exit')]);
    lifeline.close();
    lifeline.close();
    expect(await ends).toEqual([
      [7, null],
      [7, null],
    ]);
    expect(lifeline.far).toBeUndefined();
  });

  it.each(['darwin', 'win32'] as const)('is not there on %s: each child has a pipe', async (platform) => {
    expect(await createLifeline(platform)).toBeUndefined();
  });
});
