import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HOSTS = join(__dirname, '..', '..', 'dist', 'index.js');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'child-pipes-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Kills the child of a host that it has conversed with, and says what its own ends of the pipes know, before and after. */
const KILLS = `
  const { subscribe } = require('node:diagnostics_channel');
  const { once } = require('node:events');
  const { createConversations } = require('@liminal/conversation');
  const { createProcessHost } = require(process.argv[1]);
  const children = [];
  subscribe('child_process', ({ process }) => children.push(process));
  (async () => {
    const host = await createProcessHost({ files: process.argv[2], pool: { size: 1, warm: 0 } });
    const conversations = createConversations({ hosts: [host] });
    const [{ stdio: [, , stderr, toChild, fromChild], pid }] = children;
    if (!toChild.readableEnded) await once(toChild, 'end');
    const conversation = await conversations.open('one');
    const reply = (await conversation.request('x')).text();
    const before = [stderr, toChild, fromChild].map(({ readableEnded }) => readableEnded);
    process.kill(pid, 'SIGKILL');
    const { reason } = await conversation.awaitCrash();
    await Promise.all([stderr, toChild, fromChild].map((pipe) => pipe.closed || once(pipe, 'close')));
    console.log(JSON.stringify([before, reply, reason.signal]));
    await host.close();
  })();`;

describe('The pipes of a child', () => {
  it('are two that tell of its end, and none that it only reads; all are closed when it has been told [LINK-4] [P-5]', async () => {
    const file = join(folder, 'x.cjs');
    writeFileSync(file, `module.exports = { subject: 'one', handle: () => 'yes' };`);
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', KILLS, HOSTS, file], {
      cwd: __dirname,
      timeout: 20_000,
    });
    expect(JSON.parse(stdout)).toEqual([[false, true, false], 'yes', 'SIGKILL']);
  });
});
