import { once } from 'node:events';
import { join } from 'node:path';
import { connect } from '@liminal/client/node';
import { PATIENT_FILE, createGate } from '../gate.fixture';
import {
  endAll,
  participantFolder,
  spawnCommand,
  spawnServer,
  stillRunning,
} from '../spawned-command.fixture';

const FILES = {
  'module.mjs': 'export default { subject: "module", handle: (message) => message.text() }',
  'esm.js': 'export const esm = { subject: "esm", handle: () => 1 }',
  'common.js': 'module.exports = { subject: "common", handle: () => 2 }',
  'common.cjs': 'exports.other = { subject: "other", handle: () => 3 }',
  'again.mjs': 'export default { subject: "module", handle() {} }',
  'syntax.mjs': 'export default {',
  'none.mjs': 'export const x = 1; setInterval(() => {}, 1000)',
  'throws.mjs': '\n  throw new RangeError("on import\\nand more")',
  'missing.mjs': 'import "not-a-package"; export default {}',
  'never.mjs': 'await new Promise(() => {})',
  'exits.mjs': 'process.exit(0)',
  'typed.ts': 'export default { subject: "typed" as string, handle() {} }',
  'stray.mjs': `export default [
    { subject: 'stray', handle: () => void setImmediate(() => { throw new Error('nobody catches this') }) },
    { subject: 'exit', handle: () => process.exit(0) },
    { subject: 'rejected', handle: () => void Promise.reject(new Error('nobody awaits this')) },
  ]`,
  'mortal.mjs': `export default {
    subject: 'mortal',
    handle: (message) => {
      if (message.text() === 'exit') process.exit(7);
      if (message.text() === 'throw') setImmediate(() => { throw new Error('nobody catches this') });
      return message.text() === 'pid' ? process.pid : new Promise(() => {});
    },
  }`,
  'busy.mjs': `export default { subject: 'busy', handle: () => { console.log('called'); for (;;); } }`,
  'forever.mjs': 'console.log("loading"); setInterval(() => {}, 1000); await new Promise(() => {})',
  'patient.mjs': PATIENT_FILE,
  'hanging.mjs': `export default {
    subject: 'hanging',
    handle: (message, { signal }) => new Promise(() => {
      console.log('called');
      signal.addEventListener('abort', () => console.log('told that nobody waits'));
    }),
  }`,
};

const folder = participantFolder(FILES);
const file = (name: keyof typeof FILES) => join(folder.path, name);

afterEach(() => {
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

afterAll(() => folder.remove());

/** Since Node 22.18 and 23.6. */
const LOADS_TYPESCRIPT = Boolean((process.features as { readonly typescript?: unknown }).typescript);

/** What a server says of a TypeScript file before it ends, or is asked to. */
async function servesTyped(...options: readonly string[]) {
  const args = ['serve', '--listen', 'tcp://127.0.0.1:0', '-p', file('typed.ts'), ...options];
  const command = spawnCommand(args);
  if (LOADS_TYPESCRIPT) {
    await command.saw('Listening');
    command.child.kill('SIGTERM');
  }
  return { exitCode: await command.exit, err: command.err };
}

const TYPED = LOADS_TYPESCRIPT
  ? { exitCode: 0, err: '' }
  : {
      exitCode: 2,
      err: expect.stringMatching(
        new RegExp(`^liminal: [^\\n]*Node ${process.version} loads no .ts file[^\\n]*\\n$`),
      ),
    };

async function refused(...names: (keyof typeof FILES)[]) {
  const command = spawnCommand(['serve', '--listen', 'tcp://127.0.0.1:0', '-p', ...names.map(file)]);
  const exitCode = await command.exit;
  return { exitCode, out: command.out, err: command.err };
}

describe('liminal serve, as a program', () => {
  it('loads ES modules and CommonJS, by whatever name Node knows them', async () => {
    const server = await spawnServer([
      file('module.mjs'),
      file('esm.js'),
      file('common.js'),
      file('common.cjs'),
    ]);
    expect(server.out).toContain('"subjects":["module","esm","common","other"]');
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });

  it.each<[string, (keyof typeof FILES)[], string]>([
    ['a syntax error', ['syntax.mjs'], 'SyntaxError'],
    ['no participant, though something keeps it running', ['none.mjs'], 'exports no participant'],
    ['a throw on import', ['throws.mjs'], 'throws.mjs:2:9'],
    ['an import of what is not there', ['missing.mjs'], "Cannot find package 'not-a-package'"],
    ['a module that never finishes', ['never.mjs'], 'never.mjs cannot be loaded: it waits for something'],
    ['a subject twice', ['module.mjs', 'again.mjs'], "subject 'module' is in"],
  ])('ends with 2 and one line for %s', async (_what, names, part) => {
    const { exitCode, out, err } = await refused(...names);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^liminal: [^\n]+\n$/);
    expect(err).toContain(part);
  });

  it('serves TypeScript where this Node loads it, and else ends with 2 and one line', async () => {
    expect(await servesTyped()).toEqual(TYPED);
  });

  it('ends with 1 and one line where a file calls process.exit, whatever code it gives', async () => {
    const { exitCode, err } = await refused('exits.mjs');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^liminal: [^\n]*process\.exit\(0\), called by a participant's code\n$/);
  });

  it.each([
    [
      'stray',
      /^liminal: uncaught: nobody catches this \(at .*stray\.mjs:2:\d+\); the participants share this program[^\n]*\n$/,
    ],
    ['rejected', /^liminal: uncaught: nobody awaits this [^\n]*\n$/],
    ['exit', /^liminal: [^\n]*process\.exit\(0\)[^\n]*\n$/],
  ])('ends with 1 and one line when a participant ends the program: %s', async (subject, line) => {
    const server = await spawnServer([file('stray.mjs')]);
    const client = await connect(server.url);
    const conversation = await client.open(subject);
    conversation.send('go');
    expect(await server.exit).toBe(1);
    expect(server.err).toMatch(line);
    await client.close();
  });

  it('lets what is open finish at the first Ctrl-C, and ends at once with 130 at the second', async () => {
    const server = await spawnServer([file('hanging.mjs')]);
    const client = await connect(server.url);
    const conversation = await client.open('hanging');
    conversation.send('go');
    await server.saw('called');
    server.child.kill('SIGINT');
    await server.saw('"event":"stopping"');
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(130);
    expect(server.out).not.toContain('stopped');
    await client.close();
  });

  it('goes on when the reader of its output leaves', async () => {
    const server = await spawnServer([file('module.mjs')]);
    server.child.stdout?.destroy();
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(0);
  });

  it('ends with the program that started it, if it was told to, however that ends', async () => {
    const server = await spawnServer([file('module.mjs')], ['--until-input-ends']);
    server.child.stdin?.destroy();
    expect(await server.exit).toBe(0);
    expect(server.out).toContain('"event":"stopped"');
  });

  it('tells a participant whose caller is gone, after Ctrl-C, a kill, or the stop of the server [OP-6]', async () => {
    const server = await spawnServer([file('hanging.mjs')], ['--stop-deadline', '0']);
    for (const [count, signal] of (['SIGINT', 'SIGKILL', undefined] as const).entries()) {
      const caller = spawnCommand(['call', 'hanging', 'x', '--connect', server.url]);
      await seen(server, 'called', count + 1);
      if (signal) caller.child.kill(signal);
      else server.child.kill('SIGTERM');
      await seen(server, 'told that nobody waits', count + 1);
      await caller.exit;
    }
    expect(await server.exit).toBe(0);
  });
});

describe('liminal serve with workers, as a program', () => {
  it.each([
    ['thread', 'exit', 'exited (code 7)'],
    ['process', 'exit', 'exited (code 7)'],
    ['thread', 'throw', 'crashed (Error: nobody catches this)'],
    ['process', 'throw', 'crashed (Error: nobody catches this)'],
  ])('outlives a participant in a %s that ends by %s, and tells its caller', async (host, how, reason) => {
    const server = await spawnServer([file('mortal.mjs')], ['--host', host, '--pool', '2']);
    expect(server.out).toContain(`"host":"${host}"`);
    const caller = spawnCommand(['call', 'mortal', how, '--connect', server.url]);
    expect(await caller.exit).toBe(4);
    expect(caller.err).toContain(`exited: ${reason}`);
    const next = spawnCommand(['call', 'mortal', 'pid', '--connect', server.url]);
    expect(await next.exit).toBe(0);
    expect(Number(next.out) === server.child.pid).toBe(host === 'thread');
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });

  it('tells of a worker that died while nobody conversed with it', async () => {
    const server = await spawnServer([file('mortal.mjs')], ['--host', 'process', '--pool', '1']);
    const caller = spawnCommand(['call', 'mortal', 'pid', '--connect', server.url]);
    expect(await caller.exit).toBe(0);
    process.kill(Number(caller.out), 'SIGKILL');
    await server.saw('killed (by signal, SIGKILL)');
    expect(server.out).toContain('"a worker has died"');
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });

  it.each<[string, (keyof typeof FILES)[], string]>([
    ['a syntax error', ['syntax.mjs'], 'Unexpected end of input'],
    ['no participant', ['none.mjs'], 'exports no participant'],
    ['an end of its worker', ['exits.mjs'], 'the worker exited with code 0'],
    ['a subject twice', ['module.mjs', 'again.mjs'], "Subject 'module' is in"],
  ])('ends with 2 and one line for %s', async (_what, names, part) => {
    const args = ['serve', '--host', 'process', '--listen', 'tcp://127.0.0.1:0', '-p', ...names.map(file)];
    const command = spawnCommand(args);
    expect([await command.exit, command.out]).toEqual([2, '']);
    expect(command.err).toMatch(/^liminal: [^\n]+\n$/);
    expect(command.err).toContain(part);
  });

  it('serves TypeScript where this Node loads it, and else ends with 2 and one line', async () => {
    expect(await servesTyped('--host', 'process')).toEqual(TYPED);
  });

  it.each(['thread', 'process'])('ends with 130 at Ctrl-C while a %s loads for ever', async (host) => {
    const command = spawnCommand(['serve', '-p', file('forever.mjs'), '--host', host]);
    await command.saw('loading');
    command.child.kill('SIGINT');
    expect([await command.exit, command.err]).toEqual([130, '']);
  });

  it.each(['inline', 'thread', 'process'])(
    'ends with its input, if it was told to, while a file loads for ever: %s',
    async (host) => {
      const command = spawnCommand([
        'serve',
        '-p',
        file('forever.mjs'),
        '--host',
        host,
        '--until-input-ends',
      ]);
      await command.saw('loading');
      command.child.stdin?.destroy();
      expect(await command.exit).toBe(2);
      expect(command.err).toMatch(
        /^liminal: [^\n]+ cannot be loaded[^\n]*: standard input ended before it was ready\n$/,
      );
    },
  );

  it.each(['thread', 'process'])('keeps what is printed in a %s out of its JSON lines', async (host) => {
    const server = await spawnServer([file('patient.mjs')], ['--host', host]);
    const client = await connect(server.url);
    const conversation = await client.open('patient');
    const gate = await createGate();
    const answered = conversation.request(gate.port);
    await gate.waiting;
    gate.open();
    await answered;
    await client.close();
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect([server.err, server.out.includes('called')]).toEqual(['called\n', false]);
  });

  // A terminal sends Ctrl-C to all programs that it has started, and what stops a service sends SIGTERM to all of it: the children too.
  it.each([
    ['thread', 'SIGINT'],
    ['process', 'SIGINT'],
    ['thread', 'SIGTERM'],
    ['process', 'SIGTERM'],
  ] as const)('lets what is open in a %s finish where all of the group get %s', async (host, signal) => {
    const server = await spawnServer([file('patient.mjs')], ['--host', host], { detached: true });
    const client = await connect(server.url);
    const conversation = await client.open('patient');
    const gate = await createGate();
    const answered = conversation.request(gate.port);
    await gate.waiting;
    process.kill(-(server.child.pid as number), signal);
    await server.saw('"event":"stopping"');
    gate.open();
    expect((await answered).text()).toBe('finished');
    expect(await server.exit).toBe(0);
    await client.close();
  });

  // The child has inherited the server's standard error: that ends when both are gone.
  it('leaves no child behind that sits in a busy loop, when it is killed itself', async () => {
    const server = await spawnServer([file('busy.mjs')], ['--host', 'process']);
    const client = await connect(server.url);
    (await client.open('busy')).send('go');
    await server.saw('called');
    server.child.kill('SIGKILL');
    expect(await server.exit).toBeNull();
    await client.close();
  });
});

/** Resolves when the server has written a line so many times. */
async function seen(
  server: { err: string; child: { stderr: NodeJS.ReadableStream | null } },
  line: string,
  times: number,
) {
  while (server.err.split(`${line}\n`).length <= times) {
    await once(server.child.stderr as NodeJS.ReadableStream, 'data');
  }
}
