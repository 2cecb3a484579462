import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const BUSY_CHILD = join(__dirname, '../../programs/busy-child.mjs');
const WITHIN_MS = 1_000;

describe('a server that is killed while a child of it is busy', () => {
  it('leaves no child behind after a second [C-25]', async () => {
    // Its children have its standard output: that ends when the last of them does.
    const program = spawn(process.execPath, [BUSY_CHILD], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const ended = once(program.stdout?.resume() as NodeJS.ReadableStream, 'close');
    const [{ children }] = (await once(program, 'message')) as [{ children: number[] }];
    expect(children).toHaveLength(1);
    program.kill('SIGKILL');
    await once(program, 'exit');
    const since = performance.now();
    await ended;
    expect(performance.now() - since).toBeLessThan(WITHIN_MS);
  });
});
