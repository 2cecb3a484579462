import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readCoreList } from './core-list';

/** The two ends of a connection. */
export type Side = 'server' | 'client';

/** The core that each side is kept on. */
export type Seats = Readonly<Record<Side, number>>;

const ALLOWED = /^Cpus_allowed_list:\s*(.*)$/m;

/**
 * A core for the servers and another for the clients, where the system has two and `taskset` to keep processes on them; else
 * undefined. Left to itself, the kernel puts the two sides on one core for a while and on two for a while, and what it takes
 * to wake the other side differs by three times between the two.
 */
export function findSeats(): Seats | undefined {
  if (process.platform !== 'linux' || spawnSync('taskset', ['--version']).status !== 0) return undefined;
  const allowed = ALLOWED.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  const [server, client] = readCoreList(allowed);
  return server === undefined || client === undefined ? undefined : { server, client };
}
