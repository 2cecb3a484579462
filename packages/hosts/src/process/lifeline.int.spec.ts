import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Readable } from 'node:stream';
import { createLifeline } from './lifeline';

/** A process that ends with 7 when what it has as 3 does. */
const WAITS = `new (require('node:net').Socket)({ fd: 3 }).on('close', () => process.exit(7)).resume(); console.log('up');`;

describe('the lifeline of children', () => {
  it('ends for all who have it when the program lets go of it, and not when one of them dies [C-25]', async () => {
    const lifeline = await createLifeline('linux');
    if (!lifeline) throw new Error('There is none.');
    const start = async () => {
      const child = spawn(process.execPath, ['-e', WAITS], {
        stdio: ['ignore', 'pipe', 'inherit', lifeline.far],
      });
      await once(child.stdout as Readable, 'data');
      return child;
    };
    const [one, other] = [await start(), await start()];
    one.kill('SIGKILL');
    await once(one, 'exit');
    expect([other.exitCode, lifeline.far.destroyed]).toEqual([null, false]);
    lifeline.close();
    lifeline.close();
    expect(await once(other, 'exit')).toEqual([7, null]);
  });

  it.each(['darwin', 'win32'] as const)('is not there on %s: each child has a pipe', async (platform) => {
    expect(await createLifeline(platform)).toBeUndefined();
  });
});
