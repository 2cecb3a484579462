// Runs the compliance suite on all hosts, so many times in a row (default 50), while a busy loop has a core of its own: what hangs on who is
// scheduled when shows here. Prints a line for each round; ends with 1 at the first that fails, after all that it said.
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

const SUITES = ['inline-host', 'thread-host', 'process-host', 'remote-host'].map(
  (host) => `compliance/${host}`,
);
const ROUND_MS = 10 * 60_000;

const rounds = Number(process.argv[2] ?? 50);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`The number of rounds is a whole number from 1, and not '${process.argv[2]}'.\n`);
  process.exit(2);
}

const load = keepACoreBusy();
process.exitCode = runAll() ? 0 : 1;
load.kill('SIGKILL');

function runAll() {
  for (let round = 1; round <= rounds; round++) {
    const began = Date.now();
    const { status, signal, stderr } = runOnce();
    const [tests = 'no test ran'] = /^Tests:.*$/m.exec(stderr) ?? [];
    process.stdout.write(
      `round ${round} of ${rounds}: ${tests.replace(/\s+/g, ' ')}, ${Math.round((Date.now() - began) / 1000)} s\n`,
    );
    if (status === 0) continue;
    process.stdout.write(`${stderr}\n${signal ? `It was ended with ${signal} after ${ROUND_MS} ms.\n` : ''}`);
    return false;
  }
  return true;
}

/** Jest tells of tests on its standard error. */
function runOnce() {
  return spawnSync('npx', ['--no-install', 'jest', '--maxWorkers=2', '--silent', ...SUITES], {
    cwd: 'packages/testing',
    encoding: 'utf8',
    timeout: ROUND_MS,
    maxBuffer: 2 ** 28,
  });
}

/** On the second core, where the system can keep it there; it ends by itself when this program is gone. */
function keepACoreBusy() {
  const loop = [process.execPath, '-e', `while (process.ppid === ${process.pid});`];
  const pinned = spawnSync('taskset', ['--cpu-list', '1', 'true']).status === 0;
  const [command, ...args] = pinned ? ['taskset', '--cpu-list', '1', ...loop] : loop;
  return spawn(command, args, { stdio: 'ignore' });
}
