import { join } from 'node:path';
import { connect } from '@liminal/client/node';
import { firstValueFrom } from 'rxjs';
import {
  endAll,
  participantFolder,
  spawnCommand,
  spawnServer,
  stillRunning,
} from '../spawned-command.fixture';

const folder = participantFolder({
  'hanging.mjs': `export default { subject: 'hanging', handle: () => { console.log('called'); return new Promise(() => {}); } }`,
});

afterEach(() => {
  const left = stillRunning();
  endAll();
  expect(left).toBe(0);
});

afterAll(() => folder.remove());

async function run(url: string, ...args: string[]) {
  const command = spawnCommand([...args, '--connect', url]);
  return { exitCode: await command.exit, out: command.out, err: command.err };
}

describe('liminal ps and kill, as programs', () => {
  it('show who is there, end one of them, and show that it is gone', async () => {
    const server = await spawnServer(
      [join(folder.path, 'hanging.mjs')],
      ['--host', 'process', '--pool', '2'],
    );
    const client = await connect(server.url);
    const conversation = await client.open('hanging');
    const crash = firstValueFrom(conversation.crash$);
    const failed = conversation.request('go').catch((error: { code: string }) => error.code);
    await server.saw('called');
    const before = await run(server.url, 'ps');
    expect(before.out).toMatch(/^process +process +1\/2048 +hanging +process \d+ \(ready, 1\)/m);
    expect(before.out).toMatch(
      new RegExp(`^${conversation.id} +hanging +active +<.*> +process +1 +running +1 +1 +0$`, 'm'),
    );
    expect(await run(server.url, 'kill', conversation.id)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^Ended <.*> \(process, generation 1\), which was running\.\n$/),
    });
    expect((await crash).reason).toMatchObject({ kind: 'killed', by: 'operator' });
    expect(await failed).toBe('aborted');
    expect(await run(server.url, 'kill', conversation.id)).toMatchObject({ exitCode: 1, out: '' });
    expect((await run(server.url, 'ps')).out).toContain('No conversation is open.');
    await client.close();
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });
});
