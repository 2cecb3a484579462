import { type ExitReason, type Pid } from '@liminal/protocol';

/** Names one monitoring of a process. Each has its own, also of the same process (LINK-2). */
export interface MonitorRef {
  /** Who is monitored. */
  readonly target: Pid;
}

/** Who is told when a monitored process exits: a process, or a wait of code outside any. */
export interface MonitorHolder {
  targetDown(monitor: Monitor, reason: ExitReason): void;
}

/** One monitoring. */
export class Monitor implements MonitorRef {
  /** Whether the exit is still wanted. */
  active = true;
  /** Whether a notice that is in the mailbox already is not wanted either. */
  flushed = false;

  constructor(
    readonly target: Pid,
    readonly holder: MonitorHolder,
  ) {}
}
