import { pathToFileURL } from 'node:url';
import { type Client, connect } from '@liminal/client/node';
import { type ServerOptions } from '@liminal/server';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { type TestServer, importer, startTestServer, upper } from '../test-server.fixture';
import { createTestTerminal } from '../test-terminal.fixture';

const resources = socketCheck();

let server: TestServer;
let client: Client;

async function begin(options: ServerOptions = {}) {
  server = await startTestServer([], options);
  client = await connect(server.url);
}

afterEach(async () => {
  await client.close();
  await server.close();
  await resources.verify();
});

/** Runs the command on a file that exports these. */
function work(args: string[], exported: unknown = [upper, importer]) {
  const terminal = createTestTerminal({ environment: { LIMINAL_URL: server.url } });
  const importModule = (url: string) =>
    Promise.resolve(url === pathToFileURL(__filename).href ? { default: exported } : {});
  const exit = runProgram(['work', ...args, '-p', __filename], { terminal, version: '1', importModule });
  const events = () =>
    terminal.shown
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string });
  return { terminal, exit, events };
}

async function refused(args: string[], exported?: unknown) {
  const { terminal, exit } = work(args, exported);
  const exitCode = await exit;
  expect(terminal.told).toMatch(/^liminal: [^\n]+\n$/);
  return { exitCode, told: terminal.told, shown: terminal.shown };
}

describe('liminal work', () => {
  it('says what it is registered for, answers, and ends with 0 when it is stopped', async () => {
    await begin();
    const { terminal, exit } = work(['upper', '--capacity', '7']);
    await terminal.saw('Ctrl-C stops.');
    expect(server.server.conversations.subjects).toEqual(['upper']);
    expect((await (await client.open('upper')).request('ada')).text()).toBe('ADA');
    await client.close();
    terminal.interrupt();
    expect([await exit, terminal.told]).toEqual([0, '']);
    expect(terminal.shown).toBe(
      `Registered at ${server.url} for upper, at most 7 conversations. Ctrl-C stops.\n` +
        'Stopping; open conversations have 5000 ms. Ctrl-C again ends at once.\nStopped.\n',
    );
  });

  it('tells the same as JSON lines, and keeps what participants print out of them', async () => {
    await begin();
    const talking = { subject: 'talking', handle: () => globalThis.console.log('I was here') };
    const { terminal, exit, events } = work(['talking', '--json'], talking);
    await terminal.saw('"event":"ready"');
    await (await client.open('talking')).request();
    await client.close();
    terminal.interrupt();
    await exit;
    const ready = { url: server.url, subjects: ['talking'], capacity: 1024, pid: process.pid };
    expect(events()).toEqual([
      { event: 'ready', ...ready },
      { event: 'stopping', deadlineMs: 5000 },
      { event: 'stopped' },
    ]);
    expect(terminal.told).toBe('I was here\n');
  });

  it('hosts several subjects of its files, and tells operators its process', async () => {
    await begin();
    const { terminal, exit } = work(['importer', 'upper']);
    await terminal.saw('for importer, upper,');
    const [{ host } = { host: undefined }] = server.server.conversations.registrations;
    expect(host?.report?.().program).toMatchObject({ attributes: [['pid', `${process.pid}`]] });
    terminal.interrupt();
    expect(await exit).toBe(0);
  });

  it('ends with 2 for a subject that the files do not have, and says which they have', async () => {
    await begin();
    expect(await refused(['nobody'])).toEqual({
      exitCode: 2,
      shown: '',
      told: `liminal: no participant of subject 'nobody' is in ${__filename}; there is upper, importer\n`,
    });
  });

  it('ends with 1 where the server does not let it, and with 3 where there is none', async () => {
    await begin({ mayRegister: () => false });
    expect(await refused(['upper'])).toMatchObject({
      exitCode: 1,
      told: expect.stringContaining('permissionDenied'),
    });
    await client.close();
    await server.close();
    expect(await refused(['upper'])).toMatchObject({ exitCode: 3, shown: '' });
  });

  it('ends with 3 when the server takes it back, and says so in its own line', async () => {
    await begin();
    const { terminal, exit, events } = work(['upper', '--json']);
    await terminal.saw('"event":"ready"');
    await server.server.close();
    expect(await exit).toBe(3);
    expect(events().map(({ event }) => event)).toEqual(['ready', 'takenBack', 'failed']);
    expect(terminal.told).toMatch(/^liminal: tcp:\S+ has taken upper back: unavailable: [^\n]+\n$/);
  });

  it('ends with 1 when code of a participant throws where nobody catches it', async () => {
    await begin();
    const { terminal, exit } = work(['upper']);
    await terminal.saw('Ctrl-C stops.');
    terminal.breakDown(new TypeError('stray\nerror'));
    expect(await exit).toBe(1);
    expect(terminal.told).toMatch(/^liminal: uncaught: TypeError: stray; [^\n]+\n$/);
  });

  it('ends with 130 at Ctrl-C while a file is loading', async () => {
    await begin();
    const terminal = createTestTerminal();
    const importModule = () => new Promise<never>(() => undefined);
    const exit = runProgram(['work', 'x', '-p', __filename], { terminal, version: '1', importModule });
    terminal.interrupt();
    expect([await exit, terminal.told]).toEqual([130, '']);
  });
});
