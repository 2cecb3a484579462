import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HOSTS = join(__dirname, '..', '..', 'dist', 'index.js');

/** In a program of its own, for ports are looked for in all of its heap. */
const TRIES = `
  const { queryObjects } = require('node:v8');
  const { MessagePort } = require('node:worker_threads');
  const { createThreadHost } = require(process.argv[1]);
  const bad = { files: process.argv[1], execArgv: ['--max-old-space-size=64'] };
  async function tries() {
    let code = '';
    for (let i = 0; i < 5; i++) await createThreadHost(bad).catch((error) => (code = error.code));
    // What was closed is gone after a turn.
    for (let i = 0; i < 3; i++) await new Promise(setImmediate);
    return code + ' ' + queryObjects(MessagePort, { format: 'count' });
  }
  (async () => console.log([await tries(), await tries(), await tries()].join()))();`;

describe('A thread that cannot even be launched', () => {
  it('leaves no port behind', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', TRIES, HOSTS]);
    const [first] = stdout.trim().split(',');
    expect(first).toMatch(/^unavailable \d+$/);
    expect(stdout.trim()).toBe([first, first, first].join());
  });
});
