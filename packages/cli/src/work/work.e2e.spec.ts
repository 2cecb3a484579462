import { join } from 'node:path';
import { type Client, connect } from '@liminal/client/node';
import { type CrashRecord } from '@liminal/protocol';
import { firstValueFrom } from 'rxjs';
import { PATIENT_FILE, createGate } from '../gate.fixture';
import {
  type SpawnedCommand,
  endAll,
  participantFolder,
  spawnCommand,
  spawnServer,
  stillRunning,
} from '../spawned-command.fixture';

const folder = participantFolder({
  'served.mjs': 'export default { subject: "served", handle: () => "by the server" }',
  'upper.mjs': 'export default { subject: "upper", handle: (message) => message.text().toUpperCase() }',
  'patient.mjs': PATIENT_FILE,
  'stray.mjs': `export default [
    { subject: 'stray', handle: () => void setImmediate(() => { throw new Error('nobody catches this') }) },
    { subject: 'exit', handle: () => process.exit(0) },
  ]`,
});
const file = (name: string) => join(folder.path, name);
let server: Awaited<ReturnType<typeof spawnServer>>;
let client: Client;

beforeEach(async () => {
  server = await spawnServer([file('served.mjs')]);
  client = await connect(server.url);
});

afterEach(async () => {
  await client.close();
  server.child.kill('SIGTERM');
  await server.exit;
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

afterAll(() => folder.remove());

/** Starts a program that hosts a subject, and waits until it is registered. */
async function work(subject: string, name: string, more: string[] = []): Promise<SpawnedCommand> {
  const command = spawnCommand(['work', subject, '-p', file(name), '--connect', server.url, ...more]);
  await command.saw(`Registered at ${server.url} for ${subject}`);
  return command;
}

/** A conversation with a request open, which the program is at. */
async function atWork() {
  const [conversation, gate] = await Promise.all([client.open('patient'), createGate()]);
  const crash: Promise<CrashRecord> = firstValueFrom(conversation.crash$);
  crash.catch(() => undefined);
  const answered = conversation.request(gate.port).then(
    (reply) => reply.text(),
    (error: { code: string }) => error.code,
  );
  await gate.waiting;
  return { gate, crash, answered };
}

describe('liminal work, as a program', () => {
  it('answers what is called at the server, which does not have the file', async () => {
    const program = await work('upper', 'upper.mjs');
    const caller = spawnCommand(['call', 'upper', 'ada', '--connect', server.url]);
    expect([await caller.exit, caller.out]).toEqual([0, 'ADA\n']);
    program.child.kill('SIGINT');
    expect([await program.exit, program.err]).toEqual([0, '']);
    const late = spawnCommand(['call', 'upper', 'ada', '--connect', server.url]);
    expect([await late.exit, late.err]).toEqual([1, expect.stringContaining('notFound')]);
  });

  it('is no lost connection of who chats with it when it dies', async () => {
    const program = await work('upper', 'upper.mjs');
    const chat = spawnCommand(['chat', 'upper', '--connect', server.url]);
    chat.child.stdin?.write('ada\n');
    await chat.saw('ADA');
    program.child.kill('SIGKILL');
    expect(await chat.exit).toBe(4);
    expect(chat.err).toMatch(/The participant crashed: .*upper.*noconnection/);
  });

  it('lets its conversations finish at SIGTERM, and ends with 0', async () => {
    const program = await work('patient', 'patient.mjs');
    const { gate, answered } = await atWork();
    program.child.kill('SIGTERM');
    await program.saw('Stopping; open conversations have 5000 ms.');
    gate.open();
    expect(await answered).toBe('finished');
    await client.close();
    expect([await program.exit, program.err]).toEqual([0, '']);
    expect(program.out).toMatch(/Stopped\.\n$/);
  });

  it('waits for them no longer than the stop deadline', async () => {
    const program = await work('patient', 'patient.mjs', ['--stop-deadline', '0']);
    const { gate, answered } = await atWork();
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    expect(await answered).not.toBe('finished');
    gate.open();
  });

  it('is lost to its callers, who are told at once, when it is killed [C-13]', async () => {
    const program = await work('patient', 'patient.mjs');
    const { gate, crash, answered } = await atWork();
    program.child.kill('SIGKILL');
    const { host, reason, fates } = await crash;
    expect({ host, kind: reason.kind, fates }).toMatchObject({
      host: 'remote',
      kind: 'noconnection',
      fates: [{ fate: 'unknown', replies: 0 }],
    });
    expect(await answered).toBe('aborted');
    expect(await program.exit).toBeNull();
    gate.open();
  });

  it.each([
    ['SIGKILL', /^liminal: unavailable: The connection to tcp:\S+ was lost: [^\n]+\n$/],
    ['SIGTERM', /^liminal: tcp:\S+ has taken upper back: unavailable: This server is stopping[^\n]+\n$/],
  ] as const)('ends with 3 and one line when its server ends by %s', async (signal, line) => {
    const program = await work('upper', 'upper.mjs');
    server.child.kill(signal);
    expect(await program.exit).toBe(3);
    expect(program.err).toMatch(line);
  });

  it.each([
    ['stray', /^liminal: uncaught: nobody catches this \(at .*stray\.mjs:2:\d+\); [^\n]+\n$/],
    ['exit', /^liminal: [^\n]*process\.exit\(0\), called by a participant's code\n$/],
  ])(
    'ends with 1 and one line when code of a participant ends it, and its callers are told: %s',
    async (subject, line) => {
      const program = await work(subject, 'stray.mjs');
      const conversation = await client.open(subject);
      const crash = firstValueFrom(conversation.crash$);
      conversation.send('go');
      expect((await crash).reason.kind).toBe('noconnection');
      expect(await program.exit).toBe(1);
      expect(program.err).toMatch(line);
    },
  );

  it('ends with the program that started it, if it was told to', async () => {
    const program = await work('upper', 'upper.mjs', ['--until-input-ends']);
    program.child.stdin?.destroy();
    expect(await program.exit).toBe(0);
  });
});
