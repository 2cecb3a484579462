import { type Participant } from '@liminal/runtime';
import { socketCheck } from '../open-sockets.fixture';
import { runProgram } from '../program';
import { type TestServer, startTestServer } from '../test-server.fixture';
import { type TestTerminal, createTestTerminal } from '../test-terminal.fixture';
import { type Mortals, REASONS, createMortals } from './mortals.fixture';

const resources = socketCheck();

const STORY = 'Once upon a time there was a server that never kept anyone waiting.';

const greeter: Participant = { subject: 'greeter', handle: () => 'Hello, Ada!' };
const storyteller: Participant = {
  subject: 'storyteller',
  async *handle() {
    yield* STORY.split(' ');
  },
};
const crashing: Participant = {
  subject: 'importer',
  concurrency: 2,
  async *handle(message) {
    if (message.text() === 'audit') await new Promise(() => undefined);
    yield* ['row 1', 'row 2'];
    throw new TypeError('row 3');
  },
};
const importer: Participant = {
  ...crashing,
  handle: (message, context) =>
    message.text() === 'import' ? crashing.handle(message, context) : new Promise(() => undefined),
};

const divider: Participant = {
  subject: 'divider',
  handle: (message) => {
    if (message.text() === '6 / 0') throw new RangeError('zero');
    return '2';
  },
};

/** Crashes a row early: every outcome is as it should be, but not what was seen before. */
const oneRow: Participant = {
  ...importer,
  handle: (message, context) =>
    message.text() === 'import' ? dieAtOnce() : importer.handle(message, context),
};

async function* dieAtOnce() {
  yield 'row 1';
  throw new TypeError('row 2');
}

/** Runs the demo with these participants instead of the example file's. */
async function demo(
  participants: Participant[],
  whileItRuns: (terminal: TestTerminal) => unknown = () => undefined,
  reasons = REASONS,
) {
  const terminal = createTestTerminal();
  let stopped = 0;
  let server: TestServer | undefined;
  const mortals: Mortals = createMortals(() => (server as TestServer).server, reasons);
  const startServer = async () => {
    server = await startTestServer([...participants, ...mortals.participants]);
    const { url, close } = server;
    return { url, pid: 1, stop: () => close().then(() => void stopped++) };
  };
  const demoWorld = { ...mortals, startServer };
  const exit = runProgram(['demo'], { terminal, version: '1', demoWorld });
  await whileItRuns(terminal);
  const exitCode = await exit;
  expect(mortals.programs).toBe(0);
  return { exitCode, stopped, shown: terminal.shown, told: terminal.told };
}

afterEach(() => resources.verify());

describe('liminal demo', () => {
  it('tells its six chapters, stops its server, and ends with 0', async () => {
    const { exitCode, stopped, shown, told } = await demo([greeter, storyteller, importer, divider]);
    expect({ exitCode, stopped, told }).toEqual({ exitCode: 0, stopped: 1, told: '' });
    expect(shown.match(/^\d\. .*/gm)).toHaveLength(6);
    expect(shown).toContain('the report: not delivered');
    expect(shown).toMatch(
      /✗ .*RangeError: zero.*\n {2}→ 6 \/ 3\n {2}✓ Restarted as generation 2: .*\n {2}← 2\n\n6\. /,
    );
    expect(
      shown.match(
        /^ {2}(inline|thread|process|remote) .* outcome unknown \(status aborted\) +\d+\.\d\d ms$/gm,
      ),
    ).toHaveLength(4);
    expect(shown).toMatch(/^ {2}process +SIGKILL of the child +killed \(by signal, SIGKILL\) /m);
  });

  it.each<[string, Participant[]]>([
    ['another greeting', [{ ...greeter, handle: () => 'Hi' }, storyteller, importer]],
    ['another story', [greeter, { ...storyteller, handle: () => 'The end.' }, importer]],
    ['no crash', [greeter, storyteller, { ...importer, handle: () => 'done' }]],
    ['another count of replies seen', [greeter, storyteller, oneRow]],
    ['another fate', [greeter, storyteller, { ...importer, concurrency: 3 }]],
    ['no restart', [greeter, storyteller, importer, { ...divider, supervision: { bounds: { kinds: [] } } }]],
    ['another sum', [greeter, storyteller, importer, { ...divider, handle: () => '3' }]],
  ])('ends with 1 when a chapter does not happen: %s', async (_what, participants) => {
    const { exitCode, stopped, told } = await demo(participants);
    expect({ exitCode, stopped }).toEqual({ exitCode: 1, stopped: 1 });
    expect(told).toContain('liminal: the demo did not see all that it should have seen\n');
  });

  it.each([
    ['thread', { kind: 'exited', code: 1 }],
    ['process', { kind: 'outOfMemory' }],
    ['remote', { kind: 'shutdown' }],
  ] as const)('ends with 1 when the death on a host is told as another: %s', async (host, reason) => {
    const all = [greeter, storyteller, importer, divider];
    const { exitCode, stopped, shown } = await demo(all, undefined, { ...REASONS, [host]: reason });
    expect({ exitCode, stopped }).toEqual({ exitCode: 1, stopped: 1 });
    expect(shown).toMatch(new RegExp(`^ {2}${host} .* ${reason.kind}`, 'm'));
  });

  it('ends with the code of what fails it: a subject that is missing, a server that cannot start', async () => {
    expect(await demo([])).toMatchObject({ exitCode: 1, told: expect.stringMatching(/^liminal: notFound/) });
    const terminal = createTestTerminal();
    const startServer = () => Promise.reject(new Error('the server ended before it was ready'));
    const demoWorld = { ...createMortals(() => undefined as never), startServer };
    expect(await runProgram(['demo'], { terminal, version: '1', demoWorld })).toBe(1);
    expect(terminal.told).toBe('liminal: the server ended before it was ready\n');
  });

  it('ends with 130 where it is Ctrl-C that keeps a chapter from happening', async () => {
    let terminal: TestTerminal;
    const stops = { ...greeter, handle: () => (terminal.interrupt(), 'interrupted') };
    const ended = await demo([stops, storyteller, importer], async (its) => void (terminal = its));
    expect(ended).toMatchObject({ exitCode: 130, stopped: 1, told: '' });
  });

  it('ends with 130 at Ctrl-C in the middle, and stops its server', async () => {
    const endless = { ...storyteller, handle: () => new Promise(() => undefined) };
    const ended = await demo([greeter, endless, importer], async (terminal) => {
      await terminal.saw('2. A streamed reply');
      terminal.interrupt();
    });
    expect(ended).toMatchObject({ exitCode: 130, stopped: 1, told: '' });
  });
});
