import { EXAMPLE_FILE } from '../demo/example-files';
import { endAll, spawnCommand, spawnServer, stillRunning } from '../spawned-command.fixture';

let server: Awaited<ReturnType<typeof spawnServer>>;

beforeEach(async () => {
  server = await spawnServer([EXAMPLE_FILE], ['--stop-deadline', '0']);
});

afterEach(async () => {
  server.child.kill('SIGTERM');
  await server.exit;
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

const chat = (subject: string) => spawnCommand(['chat', subject, '--connect', server.url]);

describe('liminal chat, as a program', () => {
  it('answers each line of its input, and ends with 0', async () => {
    const command = chat('greeter');
    command.child.stdin?.end('Ada\nBob\n');
    expect([await command.exit, command.out, command.err]).toEqual([0, 'Hello, Ada!\nHello, Bob!\n', '']);
  });

  it('ends with 4 at a crash, while its input is open', async () => {
    const command = chat('importer');
    command.child.stdin?.write('import\n');
    expect(await command.exit).toBe(4);
    expect(command.err).toContain('The participant crashed: ');
  });

  it('ends with 3 as soon as the server dies, while a reply is awaited and while nothing is', async () => {
    const [awaiting, idle] = [chat('importer'), chat('storyteller')];
    idle.child.stdin?.write('a fish\n');
    awaiting.child.stdin?.write('audit\n');
    await idle.saw('waiting.\n');
    server.child.kill('SIGKILL');
    expect(await Promise.all([awaiting.exit, idle.exit])).toEqual([3, 3]);
    for (const { err } of [awaiting, idle]) expect(err).toContain('The connection is lost: ');
  });

  it('ends with 3 when the server is stopped, and says so', async () => {
    const command = chat('greeter');
    command.child.stdin?.write('Ada\n');
    await command.saw('Hello, Ada!');
    server.child.kill('SIGTERM');
    expect(await command.exit).toBe(3);
    expect(command.err).toContain('The server is stopping');
  });

  it('ends with 130 at Ctrl-C', async () => {
    const command = chat('storyteller');
    command.child.stdin?.write('a fish\n');
    await command.saw('Once');
    command.child.kill('SIGINT');
    expect([await command.exit, command.err]).toEqual([130, '']);
  });
});
