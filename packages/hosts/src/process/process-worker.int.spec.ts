import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const HOSTS = join(__dirname, '..', '..', 'dist', 'index.js');

/** Leaves itself so many descriptors, and then wants a host. */
const STARVES = `
  const { closeSync, openSync } = require('node:fs');
  const { createProcessHost } = require(process.argv[1]);
  const held = [];
  try { for (;;) held.push(openSync(process.execPath)); } catch {}
  for (let free = Number(process.argv[2]); free > 0; free--) closeSync(held.pop());
  createProcessHost({ files: process.argv[1] }).then(() => console.log('created'), ({ code, message }) => {
    for (const fd of held) closeSync(fd);
    console.log(code + ': ' + message);
  });`;

describe('A program that has no file descriptors left', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'is told that it can have no children with %d, and lives on [STATUS]',
    async (free) => {
      const command = `ulimit -n 80 && exec "$0" -e "$1" "$2" ${free}`;
      const program = spawn('sh', ['-c', command, process.execPath, STARVES, HOSTS], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = once(program, 'exit');
      expect(await text(program.stdout)).toMatch(/^unavailable: .*no file descriptors are left/);
      expect(await exited).toEqual([0, null]);
    },
  );
});
