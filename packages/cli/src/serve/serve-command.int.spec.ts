import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect } from '@liminal/client/node';
import { encodeFrame } from '@liminal/protocol';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { participantFolder } from '../spawned-command.fixture';
import { createHanging, startTestServer, upper } from '../test-server.fixture';
import { type TestTerminalOptions, createTestTerminal } from '../test-terminal.fixture';

const resources = socketCheck();

afterEach(() => resources.verify());

const HELLO = {
  kind: 'hello',
  versions: { min: 1, max: 1 },
  capabilities: [],
  clientName: 'silent',
  clientVersion: '0',
} as const;

function serve(args: string[] = [], exported: unknown = upper, options: TestTerminalOptions = {}) {
  const terminal = createTestTerminal(options);
  const importModule = (url: string) =>
    Promise.resolve(url === pathToFileURL(__filename).href ? { default: exported } : {});
  const all = ['serve', '--participant', __filename, '--listen', 'tcp://127.0.0.1:0', ...args];
  const exit = runProgram(all, { terminal, version: '1', importModule });
  const url = async () => {
    await terminal.saw('tcp://127.0.0.1:');
    return /tcp:\/\/[\d.:]+/.exec(terminal.shown)?.[0] as string;
  };
  const events = () =>
    terminal.shown
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string });
  return { terminal, exit, url, events };
}

describe('liminal serve', () => {
  it('says where it listens and for what, answers, and ends with 0 when it is stopped', async () => {
    const { terminal, exit, url } = serve();
    const client = await connect(await url());
    const reply = await (await client.open('upper')).request('ada');
    expect(reply.text()).toBe('ADA');
    terminal.interrupt();
    expect(await exit).toBe(0);
    await client.close();
    expect(terminal.shown).toMatch(
      /^Listening on tcp:\S+ for upper, inline\. Ctrl-C stops\.\nStopping; .*\nStopped\.\n$/,
    );
  });

  it('tells the same as JSON lines, and keeps what participants print out of them', async () => {
    const talking = { subject: 'talking', handle: () => globalThis.console.log('I was here') };
    const { terminal, exit, url, events } = serve(['--json'], talking);
    const client = await connect(await url());
    await (await client.open('talking')).request();
    await client.close();
    terminal.interrupt();
    await exit;
    const ready = {
      event: 'ready',
      url: await url(),
      subjects: ['talking'],
      host: 'inline',
      pid: process.pid,
    };
    expect(events()).toEqual([ready, { event: 'stopping', deadlineMs: 5000 }, { event: 'stopped' }]);
    expect(terminal.told).toBe('I was here\n');
  });

  it('loads the files in threads where it is to run them there, says so, and ends them when it stops', async () => {
    const folder = participantFolder({
      'where.mjs': `import { isMainThread } from 'node:worker_threads';
        export default { subject: 'where', handle: () => (isMainThread ? 'here' : 'in a thread') };`,
    });
    const terminal = createTestTerminal();
    const args = ['-p', join(folder.path, 'where.mjs'), '--host', 'thread', '--pool', '2', '--heap', '64'];
    const exit = runProgram(['serve', ...args, '--listen', 'tcp://127.0.0.1:0'], { terminal, version: '1' });
    await terminal.saw('for where, in threads. Ctrl-C stops.');
    const client = await connect(/tcp:\/\/[\d.:]+/.exec(terminal.shown)?.[0] as string);
    expect((await (await client.open('where')).request()).text()).toBe('in a thread');
    terminal.interrupt();
    expect(await exit).toBe(0);
    await client.close();
    folder.remove();
  });

  it('lets open operations finish within the stop deadline, and no longer', async () => {
    const hanging = createHanging('hanging');
    const { terminal, exit, url } = serve(['--stop-deadline', '30'], hanging.participant);
    const client = await connect(await url());
    const conversation = await client.open('hanging');
    const failed = conversation.request().catch((error: { code: string }) => error.code);
    await hanging.called;
    terminal.interrupt();
    expect(await exit).toBe(0);
    expect(await failed).toEqual(expect.any(String));
    await client.close();
  });

  it('keeps connections alive where it is asked to, and says what is wrong with the time [TIME-2]', async () => {
    const { terminal, exit, url } = serve(['--keepalive', '100'], upper);
    const client = await connect(await url());
    // It says Hello, and then nothing: it is not the one that is left.
    const silent = connectSocket({ host: '127.0.0.1', port: Number(new URL(await url()).port) });
    silent.resume().write(encodeFrame(HELLO));
    await once(silent, 'close');
    expect(client.state).toBe('open');
    await client.close();
    terminal.interrupt();
    expect(await exit).toBe(0);
    const wrong = serve(['--keepalive', '99'], upper);
    expect(await wrong.exit).toBe(2);
    expect(wrong.terminal.told).toContain('Give a whole number of milliseconds from 100');
  });

  it('lets in only clients with the token', async () => {
    const { terminal, exit, url } = serve([], upper, { environment: { LIMINAL_TOKEN: 'right' } });
    const at = await url();
    await expect(connect(at, { token: 'wrong' })).rejects.toMatchObject({ code: 'unauthenticated' });
    await (await connect(at, { token: 'right' })).close();
    terminal.interrupt();
    expect(await exit).toBe(0);
  });

  it('stops when its input ends, if it was told to', async () => {
    const { terminal, exit, url } = serve(['--until-input-ends']);
    await url();
    terminal.input.end('what comes on it is dropped');
    expect(await exit).toBe(0);
  });

  it('ends with 1 when code of a participant throws where nobody catches it, and says whose program it is', async () => {
    const { terminal, exit, url, events } = serve(['--json']);
    await url();
    terminal.breakDown(new TypeError('stray\nerror'));
    expect(await exit).toBe(1);
    const message = expect.stringMatching(/^uncaught: TypeError: stray; the participants share this program/);
    expect(events().at(-1)).toEqual({ event: 'failed', exitCode: 1, message });
    expect(terminal.told).toMatch(/^liminal: uncaught: [^\n]+\n$/);
  });

  it('ends with 130 at Ctrl-C while a file is loading, and with 2 when loading cannot go on', async () => {
    const never = () => new Promise<never>(() => undefined);
    const [left, stuck] = [createTestTerminal(), createTestTerminal()];
    const start = (terminal: typeof left) =>
      runProgram(['serve', '-p', __filename], { terminal, version: '1', importModule: never });
    const exits = [start(left), start(stuck)];
    left.interrupt();
    stuck.breakDown(new Error('it waits'));
    expect(await Promise.all(exits)).toEqual([130, 2]);
    expect([left.told, stuck.told]).toEqual([
      '',
      expect.stringContaining(`${__filename} cannot be loaded: it waits`),
    ]);
  });

  it.each([
    ['no address', 'nowhere', 'The address to listen on is "nowhere"; give tcp://HOST:PORT'],
    ['an address without tcp://', 'localhost:4680', 'is "localhost:4680"; give tcp://HOST:PORT'],
    ['a port that there is not', 'tcp://127.0.0.1:99999', 'give tcp://HOST:PORT, with a PORT up to 65535'],
    ['an address without a port', 'tcp://127.0.0.1', 'has no port'],
    ['an address of another machine', 'tcp://192.0.2.1:0', 'not of this machine'],
  ])('ends with 2 for %s', async (_what, address, part) => {
    const { terminal, exit } = serve(['--listen', address]);
    expect(await exit).toBe(2);
    expect(terminal.told).toMatch(/^liminal: [^\n]+\n$/);
    expect(terminal.told).toContain(part);
  });

  it.each([
    ['tells that everybody is let in, where other machines reach it', 'tcp://0.0.0.0:0', [], true],
    ['has nothing to tell where only this one does', 'tcp://127.0.0.1:0', [], false],
    ['has nothing to tell where it asks for a token', 'tcp://0.0.0.0:0', ['--token', 'sesame'], false],
  ])('%s', async (_what, address, flags, isTold) => {
    const { terminal, exit } = serve(['--listen', address, ...flags]);
    await terminal.saw('Listening on');
    terminal.interrupt();
    expect(await exit).toBe(0);
    expect(terminal.told.includes('everybody who reaches this address is let in')).toBe(isTold);
  });

  it('ends with 2 where another program listens', async () => {
    const other = await startTestServer([]);
    const { terminal, exit } = serve(['--listen', other.url]);
    expect(await exit).toBe(2);
    expect(terminal.told).toContain('another program listens there');
    await other.close();
  });
});
