import { type ChildProcess, fork, spawnSync } from 'node:child_process';

/** How a {@link Child} is started. */
export interface ChildOptions {
  /** Flags for its Node, such as `--expose-gc`. Default: none. */
  readonly flags?: readonly string[];
  /** The core it is kept on, with `taskset`. Default: any. */
  readonly core?: number | undefined;
  /** Whether only its own thread is kept there: those in which the engine compiles and collects may run on any. Default `false`. */
  readonly mainThreadOnly?: boolean;
  /** How long it may take over one answer, in milliseconds. */
  readonly answerMs: number;
  /** How long it may take to leave before it is killed, in milliseconds. */
  readonly leaveMs: number;
}

/** A program in a process of its own, which answers requests with `serveRequests`. */
export interface Child {
  /** Resolves with its answer. One at a time. Rejects when it fails, ends instead, or takes too long. */
  ask(request: object): Promise<unknown>;
  /** Ends it, and resolves when it is gone. Idempotent. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What `serveRequests` answers. */
export interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

class ForkedChild implements Child {
  private readonly process: ChildProcess;
  private readonly gone: Promise<void>;
  private waiting: Waiting | undefined;
  private end: Error | undefined;
  /** Whether it is still to be seated: the engine's threads are there when it answers, and keep the cores that they began with. */
  private unseated: boolean;

  constructor(
    private readonly file: string,
    private readonly options: ChildOptions,
  ) {
    const { core, mainThreadOnly = false, flags = [] } = options;
    this.unseated = mainThreadOnly && core !== undefined;
    this.process = forkOn(mainThreadOnly ? undefined : core, file, flags);
    this.process.on('message', (answer: Answer) => this.hear(answer));
    this.gone = new Promise((resolve) => {
      this.process.on('error', (error) => (this.lose(error.message), resolve()));
      this.process.once('exit', (code, signal) => (this.lose(`ended with ${signal ?? code}`), resolve()));
    });
  }

  ask(request: object): Promise<unknown> {
    if (this.end) return Promise.reject(this.end);
    return new Promise((resolve, reject) => {
      const { answerMs } = this.options;
      const late = () => this.settle()?.reject(this.problem(`no answer in ${answerMs} ms`));
      const timer = setTimeout(late, answerMs);
      this.waiting = {
        resolve: (value) => (clearTimeout(timer), resolve(value)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      };
      this.process.send(request);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // It ends when its channel does; one that hangs does not notice.
    if (this.process.connected) this.process.disconnect();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), this.options.leaveMs);
    await this.gone;
    clearTimeout(timer);
  }

  private hear({ value, error }: Answer): void {
    if (this.unseated) this.seatMainThread();
    const waiting = this.settle();
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(this.problem(error));
  }

  private seatMainThread(): void {
    this.unseated = false;
    const { core } = this.options;
    const args = ['--pid', '--cpu-list', String(core), String(this.process.pid)];
    const { status } = spawnSync('taskset', args, { stdio: 'ignore' });
    if (status !== 0) this.lose(`taskset could not keep its main thread on core ${core}`);
  }

  private lose(why: string): void {
    this.end ??= this.problem(why);
    this.settle()?.reject(this.end);
  }

  private settle(): Waiting | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting;
  }

  private problem(what: string): Error {
    return new Error(`${this.file}: ${what}`);
  }
}

// What it prints goes to stderr: stdout is for results.
function forkOn(core: number | undefined, file: string, flags: readonly string[]): ChildProcess {
  const stdio = ['ignore', 2, 2, 'ipc'] as const;
  if (core === undefined) return fork(file, { execArgv: [...flags], stdio: [...stdio] });
  const execArgv = ['--cpu-list', String(core), process.execPath, ...flags];
  return fork(file, { execPath: 'taskset', execArgv, stdio: [...stdio] });
}

/** Starts the program in `file` in a process of its own. */
export function startChild(file: string, options: ChildOptions): Child {
  return new ForkedChild(file, options);
}
