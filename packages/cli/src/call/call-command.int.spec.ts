import { statusErrorFor } from '@liminal/protocol';
import { bearerToken } from '@liminal/server';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { type CommandServer, startCommandServer, startTestServer, upper } from '../test-server.fixture';
import { type TestTerminal, type TestTerminalOptions, createTestTerminal } from '../test-terminal.fixture';

const resources = socketCheck();

const UNDOING = 'What was done is being undone: 1 to undo.';

let server: CommandServer;

beforeEach(async () => {
  server = await startCommandServer([
    { subject: 'json', handle: () => ({ a: 1 }) },
    { subject: 'bytes', handle: () => Uint8Array.of(0, 255) },
    { subject: 'refusing', handle: () => { throw statusErrorFor('notFound', 'no\nsuch page'); } }, // prettier-ignore
    { subject: 'unready', init: () => { throw new Error('no database'); }, handle: () => 1 }, // prettier-ignore
    { subject: 'fingers', handle: async function* () { yield* [1, 2, 3]; } }, // prettier-ignore
  ]);
});

afterEach(async () => {
  await server.close();
  await resources.verify();
});

function start(args: string[], options: TestTerminalOptions = {}) {
  const terminal = createTestTerminal({ environment: { LIMINAL_URL: server.url }, ...options });
  return { terminal, exit: runProgram(['call', ...args], { terminal, version: '1' }) };
}

async function call(args: string[], options?: TestTerminalOptions) {
  const { terminal, exit } = start(args, options);
  return { exitCode: await exit, shown: terminal.shown, told: terminal.told };
}

async function stopped(
  args: string[],
  stop: (terminal: TestTerminal) => void,
  when: (terminal: TestTerminal) => Promise<unknown>,
) {
  const { terminal, exit } = start(args);
  await when(terminal);
  stop(terminal);
  return { exitCode: await exit, told: terminal.told };
}

describe('liminal call', () => {
  it('prints the reply to an argument, or to standard input, and ends with 0', async () => {
    expect(await call(['upper', 'ada'])).toEqual({ exitCode: 0, shown: 'ADA\n', told: '' });
    expect(await call(['upper'], { piped: 'bob\n' })).toMatchObject({ exitCode: 0, shown: 'BOB\n\n' });
  });

  it('prints each reply of a stream', async () => {
    expect(await call(['fingers', 'x', '--stream'])).toMatchObject({ exitCode: 0, shown: '1\n2\n3\n' });
  });

  it('prints replies as JSON lines', async () => {
    const { shown } = await call(['fingers', 'x', '--stream', '--json']);
    const replies = shown
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(replies).toMatchObject([
      { index: 0, content: 1 },
      { index: 1, content: 2 },
      { index: 2, content: 3 },
    ]);
  });

  it.each([
    ['an unknown subject', ['nobody', 'x'], 1, 'notFound: '],
    ['a status that the handler throws, in one line', ['refusing', 'x'], 1, 'notFound: no such page'],
    ['a deadline', ['hanging', 'x', '--deadline', '20'], 1, 'deadlineExceeded: '],
    ['one reply asked of a stream', ['fingers', 'x'], 1, 'unimplemented: '],
    ['a crash', ['importer', 'x', '--stream'], 4, 'Outcome unknown after 2 replies.'],
    ['a participant that cannot start', ['unready', 'x'], 4, 'no database'],
  ])('tells of %s in one line, with its exit code', async (_what, args, exitCode, part) => {
    const { exitCode: found, told } = await call(args);
    expect(found).toBe(exitCode);
    expect(told).toMatch(/^liminal: [^\n]+\n$/);
    expect(told).toContain(part);
  });

  it('asks for a crash policy, with which a message that has a key outlives its participant [POLICY-2]', async () => {
    const policy = ['--policy', '{"kind":"restart","backoff":{"initialMs":0}}'];
    const keyed = ['flaky', 'x', '--key', 'k'];
    expect(await call([...keyed, ...policy])).toEqual({ exitCode: 0, shown: 'attempt 2\n', told: '' });
    const keyless = await call(['flaky', 'x', ...policy]);
    expect(keyless).toMatchObject({ exitCode: 4 });
    // The policy healed the conversation, and not the message: whoever asked for it is told what was missing.
    expect(keyless.told).toMatch(
      / It may have been handled, so it was not sent again: with --key it is\.\n$/,
    );
    expect((await call(['flaky', 'x'])).told).not.toContain('--key');
    expect(await call(['flaky', 'x', '--key', 'other'])).toMatchObject({ exitCode: 4 });
  });

  it('is answered as another that has had its key [OP-9]', async () => {
    let calls = 0;
    const counting = await startTestServer([{ subject: 'counting', handle: () => ++calls }]);
    const args = ['counting', 'x', '--connect', counting.url, '--key'];
    const shown = [];
    for (const key of ['a', 'a', 'b']) shown.push((await call([...args, key])).shown);
    expect(shown).toEqual(['1\n', '1\n', '2\n']);
    await counting.close();
  });

  it.each([
    ['a policy', ['--policy', 'respawn'], 'Give fail, restart, route, compensate, '],
    ['the JSON of one', ['--policy', '{"kind":"restart","maxRestarts":-1}'], 'policy.maxRestarts is -1'],
    ['a key', ['--key', ''], 'must not be empty'],
  ])('refuses %s that cannot be, with one line and code 2', async (_what, args, part) => {
    const { exitCode, told } = await call(['upper', 'x', ...args]);
    expect(exitCode).toBe(2);
    expect(told).toMatch(/^liminal: [^\n]+\n$/);
    expect(told).toContain(part);
  });

  it('leaves only when what was done is undone, and tells of it [POLICY-4]', async () => {
    const { terminal, exit } = start(['seats', 'die', '--policy', 'compensate']);
    await terminal.saw(UNDOING);
    await server.seats.releasing;
    server.seats.letGo();
    expect([await exit, server.seats.released]).toEqual([4, ['released']]);
    const [undoing, undone, ...rest] = terminal.told.split(/\n(?! )/);
    expect([undoing, undone]).toEqual([
      UNDOING,
      'What was done is undone, as far as it could be:\n  message 1 (seat die): undone',
    ]);
    expect(rest).toEqual([expect.stringMatching(/^liminal: aborted: [^\n]+$/), '']);
  });

  it('leaves at Ctrl-C all the same', async () => {
    const undoing = stopped(
      ['seats', 'die', '--policy', 'compensate'],
      (terminal) => terminal.interrupt(),
      (terminal) => Promise.all([terminal.saw(UNDOING), server.seats.releasing]),
    );
    expect(await undoing).toEqual({ exitCode: 130, told: `${UNDOING}\n` });
  });

  it('tells a program of a failure as a JSON line too', async () => {
    const { shown, exitCode } = await call(['importer', 'x', '--stream', '--json']);
    const last = JSON.parse(shown.trim().split('\n').at(-1) as string) as object;
    expect(exitCode).toBe(4);
    expect(last).toMatchObject({
      status: { code: 'aborted', delivery: 'unknown', details: { reason: 'crashed' } },
    });
  });

  it('ends with 130 at Ctrl-C, without a word, and the handler is told [OP-5]', async () => {
    const hung = stopped(
      ['hanging', 'x'],
      (terminal) => terminal.interrupt(),
      () => server.hanging.called,
    );
    expect(await hung).toEqual({ exitCode: 130, told: '' });
    await server.hanging.aborted;
  });

  it('ends with 130 at Ctrl-C while standard input is awaited', async () => {
    const reading = stopped(
      ['upper'],
      (terminal) => terminal.interrupt(),
      () => Promise.resolve(),
    );
    expect(await reading).toEqual({ exitCode: 130, told: '' });
  });

  it('ends with 0 when the reader of its output leaves, and the handler is told', async () => {
    const hung = stopped(
      ['hanging', 'x'],
      (terminal) => terminal.stopReading(),
      () => server.hanging.called,
    );
    expect(await hung).toEqual({ exitCode: 0, told: '' });
    await server.hanging.aborted;
  });

  it('ends with 1 when its output cannot be written', async () => {
    const hung = stopped(
      ['hanging', 'x'],
      (terminal) => terminal.breakDown(new Error('disk full')),
      () => server.hanging.called,
    );
    expect(await hung).toEqual({ exitCode: 1, told: 'liminal: disk full\n' });
    await server.close();
  });

  it('ends with 3 where nobody listens', async () => {
    const { url } = server;
    await server.close();
    const { exitCode, told } = await call(['upper', 'x', '--connect', url]);
    expect(exitCode).toBe(3);
    expect(told).toMatch(/^liminal: unavailable: .* cannot be reached: .*\n$/);
  });

  it('ends with 3 when the token is wrong, and takes the right one from an option or the environment', async () => {
    const authenticate = bearerToken((token) => (token === 'right' ? { name: 'ada' } : undefined));
    const guarded = await startTestServer([upper], { authenticate });
    const environment = { LIMINAL_URL: guarded.url };
    const outcomes = [
      await call(['upper', 'x'], { environment }),
      await call(['upper', 'x', '--token', 'wrong'], { environment }),
      await call(['upper', 'x', '--token', 'right'], { environment }),
      await call(['upper', 'x'], { environment: { ...environment, LIMINAL_TOKEN: 'right' } }),
    ];
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([3, 3, 0, 0]);
    expect(outcomes[1]?.told).toBe('liminal: unauthenticated: The token is not valid.\n');
    await guarded.close();
  });
});
