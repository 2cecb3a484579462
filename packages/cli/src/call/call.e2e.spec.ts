import { openSync, closeSync } from 'node:fs';
import { once } from 'node:events';
import { EXAMPLE_FILE } from '../demo/example-files';
import { join } from 'node:path';
import {
  endAll,
  participantFolder,
  spawnCommand,
  spawnServer,
  stillRunning,
} from '../spawned-command.fixture';

const folder = participantFolder({
  'some.mjs': `export default [
    { subject: 'echo', handle: (message) => message.envelope },
    { subject: 'hanging', handle: () => new Promise(() => {}) },
    { subject: 'endless', async *handle() { for (let count = 0; ; count++) yield 'line ' + count; } },
  ]`,
});
let server: Awaited<ReturnType<typeof spawnServer>>;

beforeEach(async () => {
  server = await spawnServer([EXAMPLE_FILE, join(folder.path, 'some.mjs')], ['--stop-deadline', '0']);
});

afterEach(async () => {
  server.child.kill('SIGTERM');
  await server.exit;
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

afterAll(() => folder.remove());

function call(args: string[], env: Record<string, string> = {}) {
  return spawnCommand(['call', ...args], { env: { LIMINAL_URL: server.url, ...env } });
}

describe('liminal call, as a program', () => {
  it('ends with 0 and the reply', async () => {
    const { child, exit } = call(['greeter', 'Ada']);
    expect([await exit, child.exitCode]).toEqual([0, 0]);
  });

  it('sends bytes as they are, and prints them as they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const command = call(['echo']);
    const printed: Buffer[] = [];
    command.child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
    command.child.stdin?.end(bytes);
    expect(await command.exit).toBe(0);
    expect(Buffer.concat(printed)).toEqual(bytes);
  });

  it.each([
    [1, ['nobody', 'x'], 'notFound'],
    [2, ['greeter', 'x', '--connect', 'tcp://nowhere'], 'no address'],
    [3, ['greeter', 'x', '--connect', 'tcp://127.0.0.1:1'], 'cannot be reached'],
    [4, ['importer', 'import', '--stream'], "row 3 has no column 'price'"],
  ])('ends with %d and one line for %j', async (exitCode, args, part) => {
    const command = call(args);
    expect(await command.exit).toBe(exitCode);
    expect(command.err).toMatch(/^liminal: [^\n]+\n$/);
    expect(command.err).toContain(part);
  });

  it('ends with 3 as soon as the server dies', async () => {
    const command = call(['endless', 'x', '--stream']);
    await command.saw('line 0');
    server.child.kill('SIGKILL');
    expect(await command.exit).toBe(3);
    expect(command.err).toMatch(/^liminal: unavailable: [^\n]*The connection to [^\n]* was lost[^\n]*\n$/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 130, and says nothing, at %s', async (signal) => {
    const command = call(['endless', 'x', '--stream']);
    await command.saw('line 0');
    command.child.kill(signal);
    expect([await command.exit, command.err]).toEqual([130, '']);
  });

  it('ends with 0, and says nothing, when its reader has read enough', async () => {
    const command = call(['endless', 'x', '--stream']);
    await command.saw('line 0');
    command.child.stdout?.destroy();
    expect([await command.exit, command.err]).toEqual([0, '']);
  });

  it('ends with 2 on an endless input, without reading it to its end', async () => {
    const command = call(['echo']);
    const { stdin } = command.child;
    stdin?.on('error', () => undefined);
    const block = Buffer.alloc(65_536);
    const feed = () => {
      while (stdin?.writable && stdin.write(block));
    };
    stdin?.on('drain', feed);
    feed();
    expect(await command.exit).toBe(2);
    expect(command.err).toMatch(/^liminal: standard input is longer than 1048576 bytes[^\n]*\n$/);
  });

  it('waits for its input no longer than the person does', async () => {
    const command = call(['echo']);
    await once(command.child, 'spawn');
    command.child.stdin?.write('the beginning');
    command.child.kill('SIGINT');
    expect([130, null]).toContain(await command.exit);
  });

  it('takes a closed standard input for an empty message', async () => {
    const nothing = openSync('/dev/null', 'r');
    const command = spawnCommand(['call', 'greeter', '--connect', server.url], {
      stdio: [nothing, 'pipe', 'pipe'],
    });
    expect(await command.exit).toBe(0);
    closeSync(nothing);
    expect(command.out).toBe('Hello, stranger!\n');
  });
});
