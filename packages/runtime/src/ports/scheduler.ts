/** The only source of "later" (TIME-1). Tasks of one kind run in the order in which they were given. */
export interface Scheduler {
  /** Runs the task when the code that runs now has returned, before sockets and timers are served. */
  soon(task: () => void): void;
  /** Runs the task after sockets and timers had a turn. */
  later(task: () => void): void;
}
