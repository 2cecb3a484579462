import { subscribe } from 'node:diagnostics_channel';
import { type Worker } from 'node:worker_threads';

/** Reaches the threads of this program by their ids, also those of a host, which lets nobody at them. */
export class ProgramThreads {
  private readonly threads = new Map<number, Worker>();

  constructor() {
    subscribe('worker_threads', (message) => {
      const { worker } = message as { worker: Worker };
      const { threadId } = worker;
      this.threads.set(threadId, worker);
      worker.once('exit', () => this.threads.delete(threadId));
    });
  }

  /** Ends them from outside, as their host would not. */
  terminate(ids: readonly number[]): void {
    for (const id of ids) void this.threads.get(id)?.terminate();
  }
}
