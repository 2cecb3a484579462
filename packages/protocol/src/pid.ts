/**
 * A process's identity: opaque, comparable with {@link samePid}, never reused. It names the node the process lives on, its
 * number there, and the node's creation (which start of the node), so that a pid from before a restart leads nowhere.
 */
export interface Pid {
  /** The node's name. */
  readonly node: string;
  /** Counts the processes of the node, up to 2⁵³ − 1. */
  readonly number: number;
  /** Which start of the node it was. */
  readonly creation: number;
}

/**
 * Whether two pids name the same process.
 *
 * @example
 * ```ts
 * import { type Pid, samePid } from '@liminal/protocol';
 *
 * const pid: Pid = { node: 'local', number: 3, creation: 699105535 };
 * samePid(pid, { ...pid }); // true
 * samePid(pid, { ...pid, creation: 1 }); // false: of another start of the node
 * ```
 */
export function samePid(a: Pid, b: Pid): boolean {
  return a === b || (a.number === b.number && a.creation === b.creation && a.node === b.node);
}

/**
 * How a pid is printed: `<node.number.creation>` (WIRE-6).
 *
 * @example
 * ```ts
 * import { formatPid } from '@liminal/protocol';
 *
 * formatPid({ node: 'local', number: 3, creation: 699105535 }); // '<local.3.699105535>'
 * ```
 */
export function formatPid(pid: Pid): string {
  return `<${pid.node}.${pid.number}.${pid.creation}>`;
}
