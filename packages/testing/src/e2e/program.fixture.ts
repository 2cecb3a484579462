import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = join(__dirname, '../../programs');

/** A program of ours in a process of its own: plain Node on what was built. */
export class Program {
  /** Resolves when it has ended, and everything of it here. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly said: unknown[] = [];
  private readonly waiting: { resolve(message: never): void; reject(error: Error): void }[] = [];
  private gone = false;

  constructor(name: string, args: readonly string[] = [], execArgv: readonly string[] = []) {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    this.child = fork(join(PROGRAMS, name), args, { execArgv: [...execArgv], stdio: [...stdio] });
    this.child.on('message', (message) => this.hear(message));
    this.ended = new Promise((resolve) => this.child.once('close', () => (this.lose(), resolve())));
  }

  private hear(message: unknown): void {
    const waiter = this.waiting.shift();
    if (waiter) waiter.resolve(message as never);
    else this.said.push(message);
  }

  private lose(): void {
    this.gone = true;
    for (const { reject } of this.waiting.splice(0)) reject(new Error('The program has ended.'));
  }

  /** What it says next. Rejects when it has ended instead. */
  next<T>(): Promise<T> {
    if (this.said.length > 0) return Promise.resolve(this.said.shift() as T);
    if (this.gone) return Promise.reject(new Error('The program has ended.'));
    return new Promise<T>((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Lets it stand still: its connections stay, and it says nothing. It can still be killed. */
  stop(): void {
    this.child.kill('SIGSTOP');
  }

  /** Lets it go on. */
  resume(): void {
    this.child.kill('SIGCONT');
  }

  /** Ends it without asking: it has no time for a goodbye. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
