import { once } from 'node:events';
import { join } from 'node:path';
import { connect } from '@liminal/client/node';
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
    ['TypeScript', ['typed.ts'], `Node ${process.version} loads no .ts file`],
    ['a subject twice', ['module.mjs', 'again.mjs'], "subject 'module' is in"],
  ])('ends with 2 and one line for %s', async (_what, names, part) => {
    const { exitCode, out, err } = await refused(...names);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^liminal: [^\n]+\n$/);
    expect(err).toContain(part);
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
