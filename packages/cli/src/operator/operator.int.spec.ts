import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { type Client, type Conversation, connect } from '@liminal/client/node';
import { formatPid } from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';
import { createSocketTransport } from '@liminal/runtime/node';
import { type Listener } from '@liminal/server';
import { firstValueFrom } from 'rxjs';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { type TestServer, startTestServer, upper } from '../test-server.fixture';
import { createTestTerminal } from '../test-terminal.fixture';

const resources = socketCheck();

let server: TestServer;
let client: Client;

beforeEach(async () => {
  server = await startTestServer([upper]);
  client = await connect(server.url);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await resources.verify();
});

async function run(args: string[], url = server.url) {
  const terminal = createTestTerminal({ environment: { LIMINAL_URL: url } });
  const exitCode = await runProgram(args, { terminal, version: '1' });
  return { exitCode, shown: terminal.shown, told: terminal.told };
}

function instanceOf({ id }: { readonly id: string }): string {
  const snapshot = server.server.conversations.snapshots().find((each) => each.id === id);
  const [participant] = snapshot?.participants ?? [];
  return participant ? formatPid(participant.pid) : 'none';
}

describe('liminal ps', () => {
  it('shows the hosts, and the conversations but its own', async () => {
    expect(await run(['ps'])).toEqual({
      exitCode: 0,
      told: '',
      shown: expect.stringMatching(/^HOST .*\ninline +inline +– +upper .*\n\nNo conversation is open\.\n$/),
    });
    const conversation = await client.open('upper');
    await conversation.request('ada');
    const { shown } = await run(['ps']);
    const row = [
      conversation.id,
      'upper',
      'active',
      instanceOf(conversation),
      'inline',
      '1',
      'running',
      '0',
      '1',
      '1',
    ];
    expect(shown.split('\n').at(-2)?.split(/ {2,}/)).toEqual(row);
  });

  it('prints one JSON object a line where it is asked to', async () => {
    const conversation = await client.open('upper');
    const { shown } = await run(['ps', '--json']);
    const lines = shown.trim().split('\n').map((line) => JSON.parse(line) as object); // prettier-ignore
    expect(lines).toMatchObject([
      { kind: 'host', host: { kind: 'inline', subjects: ['upper'] } },
      { kind: 'conversation', conversation: { id: conversation.id, openOperations: 0 } },
    ]);
  });

  it('says who may ask, where the server does not answer', async () => {
    const elsewhere = fromElsewhere();
    const { url } = await server.server.listen(elsewhere);
    const { exitCode, told } = await run(['ps'], url);
    expect([exitCode, told]).toEqual([
      1,
      expect.stringMatching(/^liminal: notFound: .* on its own machine, .*\n$/),
    ]);
  });

  it('ends with 3 where there is no server', async () => {
    expect(await run(['ps'], 'tcp://127.0.0.1:1')).toMatchObject({ exitCode: 3, shown: '' });
  });
});

describe('liminal kill', () => {
  it.each<[string, (conversation: Conversation) => string]>([
    ['its pid', instanceOf],
    ['its pid without the signs of a shell', (conversation) => instanceOf(conversation).slice(1, -1)],
    ['the id of its conversation', ({ id }) => id],
  ])('ends an instance by %s, and says which', async (_what, which) => {
    const conversation = await client.open('upper');
    const crash = firstValueFrom(conversation.crash$);
    const pid = instanceOf(conversation);
    expect(await run(['kill', which(conversation)])).toEqual({
      exitCode: 0,
      shown: `Ended ${pid} (inline, generation 1), which was running.\n`,
      told: '',
    });
    expect((await crash).reason).toMatchObject({ kind: 'killed', by: 'operator' });
  });

  it('prints what it ended as JSON where it is asked to, and a failure too', async () => {
    const conversation = await client.open('upper');
    const pid = instanceOf(conversation);
    const { shown } = await run(['kill', conversation.id, '--json']);
    expect(JSON.parse(shown)).toEqual({ pid, host: 'inline', generation: 1, health: 'running' });
    const failed = await run(['kill', conversation.id, '--json']);
    expect([failed.exitCode, JSON.parse(failed.shown)]).toMatchObject([1, { status: { code: 'notFound' } }]);
    expect(failed.told).toMatch(/^liminal: notFound: [^\n]+\n$/);
  });
});

describe('liminal trace', () => {
  it('shows what has happened in a conversation, as text, as a diagram and as JSON [CONV-7]', async () => {
    const { id, ...conversation } = await client.open('upper').then((opened) => ({
      id: opened.id,
      asked: opened.request('ada'),
    }));
    await conversation.asked;
    const { exitCode, shown, told } = await run(['trace', id]);
    expect([exitCode, told]).toEqual([0, '']);
    expect(shown.replace(/\+\d+\.\d ms/g, '+? ms')).toBe(
      [
        `conversation ${id} on 'upper', active`,
        `  ${'+0.0 ms'.padStart(12)}`.replace('+0.0 ms', '+? ms') + '     phase    active',
        `  ${'+0.0 ms'.padStart(12)}`.replace('+0.0 ms', '+? ms') +
          '  -> message  #1 3 bytes, expects a reply',
        `  ${'+0.0 ms'.padStart(12)}`.replace('+0.0 ms', '+? ms') + '  <- reply    #1 3 bytes',
        '',
      ].join('\n'),
    );
    expect((await run(['trace', id, '--mermaid'])).shown).toContain('sequenceDiagram\n');
    expect(JSON.parse((await run(['trace', id, '--json'])).shown)).toMatchObject({
      id,
      subject: 'upper',
      entries: [{ kind: 'phase' }, { kind: 'message', op: 1 }, { kind: 'reply', op: 1 }],
      omitted: 0,
    });
  });

  it('shows one that has failed not long ago, and says so where there is none [CRASH-6]', async () => {
    const conversation = await client.open('upper');
    await run(['kill', conversation.id]);
    expect((await run(['trace', conversation.id])).shown).toMatch(/, failed\n[^]*\*\* exit {5}killed\n/);
    const { exitCode, told } = await run(['trace', 'nobody']);
    expect([exitCode, told]).toEqual([
      1,
      expect.stringMatching(/^liminal: notFound: Conversation nobody [^\n]+\n$/),
    ]);
  });
});

/** A listener whose connections seem to come from another machine. */
function fromElsewhere(): Listener {
  return {
    listen: async (accept) => {
      const sockets = createSocketServer((socket) => accept(elsewhere(createSocketTransport(socket))));
      await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', resolve));
      const { port } = sockets.address() as AddressInfo;
      const close = () => new Promise<void>((resolve) => sockets.close(() => resolve()));
      return { url: `tcp://127.0.0.1:${port}`, close };
    },
  };
}

function elsewhere(transport: Transport): Transport {
  return new Proxy(transport, {
    get: (target, name) => {
      if (name === 'remote') return '192.0.2.1:4680';
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
