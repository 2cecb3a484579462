/**
 * A process's identity: opaque, comparable with {@link samePid}, never reused. It names the node the process lives on, its
 * number there, and the node's creation (which start of the node), so that a pid from before a restart leads nowhere.
 */
export interface Pid {
  readonly node: string;
  readonly number: number;
  readonly creation: number;
}

/** Whether two pids name the same process. */
export function samePid(a: Pid, b: Pid): boolean {
  return a === b || (a.number === b.number && a.creation === b.creation && a.node === b.node);
}

/** How a pid is printed: `<node.number.creation>` (WIRE-6). */
export function formatPid(pid: Pid): string {
  return `<${pid.node}.${pid.number}.${pid.creation}>`;
}
