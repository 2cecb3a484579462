import { createConnection } from 'node:net';
import { once } from 'node:events';
import { endAll, spawnCommand, stillRunning } from '../spawned-command.fixture';

afterEach(() => {
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

/** Resolves when the demo's server is gone: its connection is closed, and nobody answers there any more. */
async function serverGone(out: string): Promise<void> {
  const { port, hostname } = new URL(/tcp:\/\/[\d.:]+/.exec(out)?.[0] as string);
  const socket = createConnection({ port: Number(port), host: hostname });
  await new Promise((resolve) => socket.once('error', resolve).once('close', resolve).resume());
}

describe('liminal demo, as a program', () => {
  it('tells its six chapters, ends with 0, and leaves nothing behind', async () => {
    const command = spawnCommand(['demo']);
    expect(await command.exit).toBe(0);
    expect([command.out.match(/^\d\. .*/gm)?.length, command.err]).toEqual([6, '']);
    expect(command.out).toMatch(/✓ Restarted as generation 2: .*\n {2}← 2\n/);
    expect(command.out.match(/^ {2}(inline|thread|process|remote) .*outcome unknown.* ms$/gm)).toHaveLength(
      4,
    );
    expect(command.out).toMatch(/The client knew \d+\.\d\d ms after it had happened/);
    await serverGone(command.out);
  });

  // All that it starts has inherited its standard error, their children too: that ends when the last of them is gone.
  it.each([
    ['SIGINT', 'Once upon', 130],
    ['SIGKILL', 'Once upon', null],
    ['SIGINT', '6. The same file', 130],
    ['SIGKILL', '6. The same file', null],
  ] as const)('leaves nothing behind at %s after "%s"', async (signal, text, code) => {
    const command = spawnCommand(['demo']);
    await command.saw(text);
    command.child.kill(signal);
    expect(await command.exit).toBe(code);
    await serverGone(command.out);
  });

  it('ends when its reader has read enough, and leaves no server behind', async () => {
    const command = spawnCommand(['demo']);
    await command.saw('Once upon');
    command.child.stdout?.destroy();
    const [code] = (await once(command.child, 'exit')) as [number];
    expect(code).toBe(0);
    await serverGone(command.out);
  });
});
