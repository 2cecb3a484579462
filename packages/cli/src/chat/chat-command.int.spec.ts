import { envelope } from '@liminal/protocol';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { type CommandServer, importer, startCommandServer, startTestServer } from '../test-server.fixture';
import { type TestTerminalOptions, createTestTerminal } from '../test-terminal.fixture';

const resources = socketCheck();

const ANSWERS: Record<string, unknown> = {
  some: Uint8Array.of(0, 255),
  typed: envelope(Uint8Array.of(255), { contentType: 'image/png' }),
};

let server: CommandServer;
let crash: () => void;

beforeEach(async () => {
  server = await startCommandServer([
    { subject: 'strict', supervision: { bounds: { kinds: [] } }, handle: () => 'well' },
    {
      subject: 'bytes',
      handle: (message) => ANSWERS[message.text()],
    },
    {
      subject: 'fragile',
      init: ({ exit }) => void (crash = () => exit(new RangeError('gone'))),
      handle: () => 'well',
    },
    {
      subject: 'two',
      concurrency: 2,
      handle: (message, context) =>
        message.text() === 'rows' ? importer.handle(message, context) : new Promise(() => undefined),
    },
  ]);
});

afterEach(async () => {
  await server.close();
  await resources.verify();
});

function chat(subject: string, options: TestTerminalOptions = {}, more: string[] = []) {
  const terminal = createTestTerminal({ environment: { LIMINAL_URL: server.url }, ...options });
  return { terminal, exit: runProgram(['chat', subject, ...more], { terminal, version: '1' }) };
}

/** Restarts without a wait. */
const RESTART = ['--policy', '{"kind":"restart","maxRestarts":1,"backoff":{"initialMs":0}}'];

async function piped(subject: string, input: string | Uint8Array, more: string[] = []) {
  const { terminal, exit } = chat(subject, { piped: input }, more);
  return { exitCode: await exit, shown: terminal.shown, told: terminal.told };
}

describe('liminal chat with piped input', () => {
  it('sends line after line, and prints replies and nothing else', async () => {
    expect(await piped('upper', 'a\n\r\nb\r\nc')).toEqual({ exitCode: 0, shown: 'A\nB\nC\n', told: '' });
    expect(await piped('upper', '')).toMatchObject({ exitCode: 0, shown: '' });
  });

  it('leaves at /quit', async () => {
    expect(await piped('upper', 'a\n/quit\nb\n')).toMatchObject({ exitCode: 0, shown: 'A\n' });
  });

  it('ends at the first crash with 4, and tells the fate of the message [CRASH-5]', async () => {
    const { exitCode, shown, told } = await piped('importer', 'a\nb\n');
    expect({ exitCode, shown }).toEqual({ exitCode: 4, shown: 'row 1\nrow 2\n' });
    expect(told).toMatch(
      /^The participant crashed: .*row 3 has no price.*\n {2}message 1: outcome unknown: .* 2 replies seen\n$/,
    );
  });

  it('tells of a crash at once, while no line comes', async () => {
    const { terminal, exit } = chat('fragile');
    terminal.input.write('a\n');
    await terminal.saw('well');
    crash();
    expect(await exit).toBe(4);
    expect(terminal.told).toContain('RangeError: gone');
  });

  it('goes on after a crash that the policy heals, and tells of both [POLICY-2] [CRASH-5]', async () => {
    const { terminal, exit } = chat('fragile', {}, RESTART);
    terminal.input.write('a\n');
    await terminal.saw('well');
    crash();
    await terminal.saw('Restarted as generation 2: ');
    terminal.input.end('b\n');
    expect([await exit, terminal.shown]).toEqual([0, 'well\nwell\n']);
    expect(terminal.told).toMatch(
      /^The participant crashed: .*gone.*\n {2}restarts in 0 ms \(attempt 1\)\nRestarted as [^\n]+\n$/,
    );
  });

  it('ends with 4 when a crash has caught the message, though the conversation goes on', async () => {
    const { exitCode, shown, told } = await piped('flaky', 'a\nb\n', RESTART);
    expect({ exitCode, shown }).toEqual({ exitCode: 4, shown: '' });
    expect(told.match(/outcome unknown/gi)).toHaveLength(1);
  });

  it('tells why a policy gave up, and ends with 4 [POLICY-2]', async () => {
    const { terminal, exit } = chat('fragile', {}, RESTART);
    terminal.input.write('a\n');
    await terminal.saw('well');
    crash();
    await terminal.saw('Restarted');
    crash();
    expect(await exit).toBe(4);
    expect(terminal.told).toMatch(/gave up, because it was restarted too often\n$/);
  });

  it('ends only when what was done is undone, and tells what became of it [POLICY-4]', async () => {
    server.seats.letGo();
    const { exitCode, shown, told } = await piped('seats', '1\ndie\n3\n', ['--policy', 'compensate']);
    expect({ exitCode, shown, released: server.seats.released }).toEqual({
      exitCode: 4,
      shown: 'booked\n',
      released: ['released', 'released'],
    });
    expect(told).toMatch(
      /undoes what was done: 2 to undo\nWhat was done is undone.*\n {2}message 2 \(seat die\): undone\n {2}message 1 \(seat 1\): undone\n$/,
    );
  });

  it('does not end before that because of a line that comes meanwhile [POLICY-4]', async () => {
    let die: () => void = () => undefined;
    const doomed = await startTestServer([
      { ...server.seats.participant, init: ({ exit }) => void (die = () => exit(new RangeError('gone'))) },
    ]);
    const flags = ['--policy', 'compensate', '--connect', doomed.url];
    const { terminal, exit } = chat('seats', {}, flags);
    terminal.input.write('1\n');
    await terminal.saw('booked');
    die();
    await terminal.saw('undoes what was done');
    terminal.input.write('2\n');
    await server.seats.releasing;
    server.seats.letGo();
    expect([await exit, server.seats.released]).toEqual([4, ['released']]);
    expect(terminal.told).toContain('message 1 (seat 1): undone');
    await doomed.close();
  });

  it('ends with 130 at Ctrl-C while what was done is being undone', async () => {
    const { terminal, exit } = chat('seats', { piped: 'die\n' }, ['--policy', 'compensate']);
    await Promise.all([terminal.saw('undoes what was done'), server.seats.releasing]);
    terminal.interrupt();
    expect(await exit).toBe(130);
  });

  it('ends at the first failed message with 1', async () => {
    const { terminal, exit } = chat('hanging', { piped: 'a\nb\n' }, ['--deadline', '20']);
    expect(await exit).toBe(1);
    expect(terminal.told).toMatch(/^deadlineExceeded: [^\n]+\n$/);
  });

  it.each([
    ['bytes', Uint8Array.of(0x61, 0xff, 0x0a), 'not UTF-8'],
    ['a line longer than a message', 'x'.repeat(1_048_577), 'longer than 1048576 bytes'],
  ])('refuses %s with one line and code 2', async (_what, input, part) => {
    const { exitCode, told } = await piped('upper', input);
    expect(exitCode).toBe(2);
    expect(told).toMatch(/^liminal: [^\n]+\n$/);
    expect(told).toContain(part);
  });

  it('ends with 130 at Ctrl-C, while a reply is awaited and while a line is', async () => {
    const awaiting = chat('hanging', { piped: 'a\n' });
    await server.hanging.called;
    awaiting.terminal.interrupt();
    expect(await awaiting.exit).toBe(130);
    const idle = chat('upper');
    idle.terminal.input.write('a\n');
    await idle.terminal.saw('A\n');
    idle.terminal.interrupt();
    expect([await idle.exit, idle.terminal.told]).toEqual([130, '']);
    await server.hanging.aborted;
  });

  it('ends with 0 when the reader of its output leaves', async () => {
    const { terminal, exit } = chat('upper');
    terminal.input.write('a\n');
    await terminal.saw('A\n');
    terminal.stopReading();
    expect(await exit).toBe(0);
  });

  it('ends with 1 or 4 where the conversation cannot be opened', async () => {
    expect(await piped('nobody', 'a\n')).toMatchObject({
      exitCode: 1,
      told: expect.stringMatching(/^liminal: notFound/),
    });
  });
});

describe('liminal chat with a person', () => {
  const person = (subject: string, more?: string[]) => chat(subject, { person: true }, more);

  it('shows replies as they come, and leaves at Ctrl-D with 0', async () => {
    const { terminal, exit } = person('upper');
    await terminal.saw('/quit leaves.\n');
    terminal.input.write('ada\r');
    await terminal.saw('ADA\n');
    terminal.input.write('\x04');
    expect([await exit, terminal.told]).toEqual([0, '']);
  });

  it('shows a crash at once while a line is typed, and the line stays', async () => {
    const { terminal, exit } = person('fragile');
    await terminal.saw('> ');
    terminal.input.write('half a li');
    await terminal.saw('half a li');
    crash();
    await terminal.saw('/open opens a new conversation, /quit leaves.\n\x1b[1G\x1b[0J> half a li');
    terminal.input.write('ne\r');
    await terminal.saw('The conversation is over.');
    terminal.input.write('/quit\r');
    expect(await exit).toBe(4);
  });

  it('opens a new conversation at /open, and then ends with 0', async () => {
    const { terminal, exit } = person('fragile');
    await terminal.saw('> ');
    crash();
    await terminal.saw('RangeError: gone');
    terminal.input.write('/open\ra\r');
    await terminal.saw('well');
    terminal.input.write('/quit\r');
    expect(await exit).toBe(0);
  });

  it('says what is done about a crash, which may be less than was asked for [POLICY-7]', async () => {
    const asked = [person('upper', RESTART), person('strict', RESTART), person('upper')];
    const remarks = ['; on a crash: restart (at most 1). /quit', '; on a crash: fail. /quit', '4680. /quit'];
    for (const [index, { terminal, exit }] of asked.entries()) {
      await terminal.saw('> ');
      terminal.input.end();
      expect(await exit).toBe(0);
      expect(terminal.shown.replace(/:\d+\. /, ':4680. ')).toContain(remarks[index]);
    }
  });

  it('goes on after a crash that is healed, tells of it once, and ends with 0 [POLICY-2]', async () => {
    const { terminal, exit } = person('flaky', RESTART);
    await terminal.saw('> ');
    terminal.input.write('a\r');
    await terminal.saw('Restarted as generation 2: ');
    expect(terminal.shown.match(/outcome unknown/gi)).toHaveLength(1);
    expect(terminal.shown).not.toContain('/open opens');
    terminal.input.write('/quit\r');
    expect(await exit).toBe(0);
  });

  it('takes no line while what was done is being undone, and says so; then how to go on [POLICY-4] [CRASH-4]', async () => {
    const { terminal, exit } = person('seats', ['--policy', 'compensate']);
    await terminal.saw('> ');
    terminal.input.write('die\r');
    await terminal.saw('undoes what was done');
    terminal.input.write('1\r');
    await terminal.saw('takes nothing more: what was done is being undone');
    expect(terminal.shown).not.toContain('/open opens');
    server.seats.letGo();
    await terminal.saw('message 1 (seat die): undone');
    await terminal.saw('/open opens a new conversation');
    terminal.input.write('/quit\r');
    expect(await exit).toBe(4);
  });

  it('sends a line while another is being answered, and marks replies with the number of their message', async () => {
    const { terminal, exit } = person('two');
    await terminal.saw('> ');
    terminal.input.write('wait\rrows\r');
    await terminal.saw('[2] row 2\n');
    await terminal.saw('message 1: outcome unknown: handed over, no reply seen');
    expect(terminal.shown.indexOf('[2] row 2')).toBeLessThan(terminal.shown.indexOf('crashed: '));
    terminal.input.write('/quit\r');
    expect(await exit).toBe(4);
  });

  it('cancels what is being answered at Ctrl-C, and leaves with 130 at the next', async () => {
    const { terminal, exit } = person('hanging');
    await terminal.saw('> ');
    terminal.input.write('a\r');
    await server.hanging.called;
    terminal.input.write('\x03');
    await terminal.saw('cancelled: ');
    terminal.input.write('\x03');
    expect(await exit).toBe(130);
    await server.hanging.aborted;
  });

  it('leaves at /quit with what is being answered cancelled', async () => {
    const { terminal, exit } = person('hanging');
    await terminal.saw('> ');
    terminal.input.write('a\r');
    await server.hanging.called;
    terminal.input.write('/quit\r');
    expect(await exit).toBe(0);
    await server.hanging.aborted;
  });

  it('shows neither bytes nor control characters, which would upset the terminal', async () => {
    const { terminal, exit } = person('bytes');
    await terminal.saw('> ');
    terminal.input.write('some\rtyped\rnone\r');
    await terminal.saw('(2 bytes)\n');
    await terminal.saw('(1 bytes of image/png)\n');
    await terminal.saw('(an empty reply)\n');
    terminal.input.end();
    expect(await exit).toBe(0);
  });

  it('ends with 3 when the server stops, and says so, while a line is typed', async () => {
    const { terminal, exit } = person('upper');
    await terminal.saw('> ');
    terminal.input.write('half');
    await server.close();
    expect(await exit).toBe(3);
    expect(terminal.shown).toContain('The server is stopping');
    expect(terminal.shown).toContain('The connection is over');
  });
});
