import { join } from 'node:path';
import { type Child, startChild as forkChild } from '../process/child';
import { type Seats, type Side } from './seats';

/** How a process of a workload is started. */
interface ProcessOptions {
  /** Which side it is, and so which core it is kept on. Default: none, and any. */
  readonly side?: Side;
  /** Whether only its own thread is kept there, and those of the engine run on any. Default `false`. */
  readonly mainThreadOnly?: boolean;
  /** Whether it is this project's, and so is profiled when profiles are wanted. */
  readonly ours: boolean;
  /** Flags for its Node. Default: none. */
  readonly flags?: readonly string[];
}

/** Where a workload runs: it starts the processes, and ends them however the workload ends. */
export interface Stage {
  /** Whether this run only shows that everything works. */
  readonly short: boolean;
  /** Starts a program of this package, by its path: `echo/raw-client` is `src/echo/raw-client.program.ts`. */
  start(program: string, options: ProcessOptions): Child;
  /** Ends every process that it started, and resolves when they are gone. Idempotent. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface StageOptions {
  /** Of the workload. Profiles are named after it. */
  readonly id: string;
  readonly short: boolean;
  /** The cores of the two sides. Default: any. */
  readonly seats?: Seats | undefined;
  /** Where profiles of what is ours are written. Default: there are none. */
  readonly profileDir?: string | undefined;
  /** Ends every process when it fires; who waits for an answer of one has an error. */
  readonly signal: AbortSignal;
  /** How a process is started. Default: it is forked. */
  readonly startChild?: typeof forkChild;
}

// Against hanging: far more than anything here takes.
const ANSWER_MS = 60_000;
const LEAVE_MS = 10_000;
const PROGRAMS = join(__dirname, '..');

class ProcessStage implements Stage {
  readonly short: boolean;
  private readonly children: Child[] = [];
  private ending: Promise<void> | undefined;

  constructor(private readonly options: StageOptions) {
    this.short = options.short;
    options.signal.addEventListener('abort', this.end);
  }

  start(program: string, { side, ours, flags = [], mainThreadOnly = false }: ProcessOptions): Child {
    this.options.signal.throwIfAborted();
    const { startChild = forkChild, seats } = this.options;
    const child = startChild(join(PROGRAMS, `${program}.program.js`), {
      flags: [...flags, ...(ours ? this.profileFlags(side) : [])],
      core: side && seats?.[side],
      mainThreadOnly,
      answerMs: ANSWER_MS,
      leaveMs: LEAVE_MS,
    });
    this.children.push(child);
    return child;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }

  private readonly end = (): Promise<void> => (this.ending ??= this.endChildren());

  private async endChildren(): Promise<void> {
    this.options.signal.removeEventListener('abort', this.end);
    // The last first: a client leaves before its server is gone.
    for (const child of this.children.reverse()) await child[Symbol.asyncDispose]();
  }

  private profileFlags(side: Side | undefined): readonly string[] {
    const { id, profileDir } = this.options;
    if (profileDir === undefined) return [];
    const name = side === undefined ? id : `${id}-${side}`;
    return ['--cpu-prof', `--cpu-prof-dir=${profileDir}`, `--cpu-prof-name=${name}.cpuprofile`];
  }
}

/** A stage for one workload. */
export function createStage(options: StageOptions): Stage {
  return new ProcessStage(options);
}
