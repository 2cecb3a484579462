import { type Command, runCommand } from './run-command';

function node(script: string, fields: Partial<Command> = {}): Promise<{ stdout: string; all: string }> {
  const { signal } = new AbortController();
  const command = {
    file: process.execPath,
    args: ['-e', script],
    folder: '.',
    env: {},
    limitMs: 60_000,
    signal,
  };
  return runCommand({ ...command, ...fields });
}

describe('runCommand', () => {
  it('gives what a program prints, and its standard output apart', async () => {
    const output = await node('console.log("out"); console.error("err")');

    expect(output.stdout).toBe('out\n');
    expect([...output.all.split('\n')].sort()).toEqual(['', 'err', 'out']);
  });

  it('rejects with the command, all that it printed and its code', async () => {
    await expect(node('console.error("oh no"); process.exit(3)')).rejects.toThrow(
      /^\$ .*-e console.*\noh no\nIt ended with 3\.$/s,
    );
  });

  it('rejects when there is no such program', async () => {
    await expect(node('', { file: 'no-such-program' })).rejects.toThrow('ENOENT');
  });

  it('ends what takes too long, with what it has started', async () => {
    const startsAnother =
      'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], { stdio: "inherit" })';

    await expect(node(startsAnother, { limitMs: 300 })).rejects.toThrow('It had not ended after 300 ms.');
  });

  it('ends what runs when the signal fires', async () => {
    const controller = new AbortController();
    const running = node('setInterval(() => {}, 1e6)', { signal: controller.signal });
    controller.abort();

    await expect(running).rejects.toThrow('It ended with SIGKILL.');
  });
});
