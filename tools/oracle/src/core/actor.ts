import {
  type ActorNode,
  type Behaviour,
  type CallFrom,
  type MonitorRef,
  type ProcessContext,
} from '@liminal/conversation';
import { type Pid } from '@liminal/protocol';
import { type VirtualTime } from '@liminal/runtime/testing';
import { type CallMode, type Step } from '../program/program';
import { type RawEvent } from '../trace/raw-event';
import { carryOut } from './carry-out';
import { wordFor } from './reason';

/** What the processes of a program share. */
export interface ActorWorld {
  readonly node: ActorNode;
  readonly time: VirtualTime;
  readonly events: RawEvent[];
  /** The round that is under way. */
  readonly round: number;
  /** Makes the process with an index. */
  start(index: number, trap: boolean, spawn: (behaviour: Behaviour) => Pid): void;
  find(index: number): Pid | undefined;
  nameOf(pid: Pid | undefined): string;
}

type Mail = { readonly tick: number } | { readonly steps: readonly Step[] } | { readonly message: number };

/** A process of a program, in the core. */
export class Actor {
  pid!: Pid;
  self!: ProcessContext;
  readonly monitors = new Map<number, MonitorRef>();
  readonly behaviour: Behaviour;
  private stamp = 0;
  private paused: { resume(): void } | undefined;

  constructor(
    readonly world: ActorWorld,
    readonly index: number,
    trap: boolean,
  ) {
    this.behaviour = {
      init: (self) => {
        this.self = self;
        self.trapExit = trap;
      },
      message: (mail) => this.take(mail as Mail),
      call: (request, from) => this.answer(request as CallMode, from),
      exit: ({ from, reason }) => this.mailed(`exit of ${world.nameOf(from)}: ${wordFor(reason)}`),
      down: ({ ref, pid, reason }) =>
        this.mailed(`down #${this.idOf(ref)} of ${world.nameOf(pid)}: ${wordFor(reason)}`),
    };
  }

  /** Whether it takes no mail. */
  get isPaused(): boolean {
    return this.paused !== undefined;
  }

  /** Lets the process take steps: by its mail, or beside it where it takes none. */
  begin(steps: readonly Step[]): void {
    if (this.paused) void this.takeSteps(steps);
    else this.world.node.send(this.pid, { steps });
  }

  result(id: number, text: string): void {
    const { events, round } = this.world;
    events.push({ kind: 'result', process: this.index, id, round, text });
  }

  pause(): void {
    this.paused ??= { resume: () => undefined };
  }

  resume(): void {
    this.paused?.resume();
    this.paused = undefined;
  }

  private take(mail: Mail): void | Promise<void> {
    if ('tick' in mail) this.stamp = mail.tick;
    else if ('steps' in mail) return this.takeSteps(mail.steps)?.then(() => this.resting()) ?? this.resting();
    else this.mailed(`message #${mail.message}`);
  }

  /** A callback that is at work keeps the mail waiting. */
  private resting(): void | Promise<void> {
    const { paused } = this;
    if (paused) return new Promise((resolve) => (paused.resume = resolve));
  }

  /** A promise only where one of the steps lets others go on: without it the steps are one turn. */
  private takeSteps(steps: readonly Step[]): Promise<void> | undefined {
    const [step, ...rest] = steps;
    if (!step || !this.world.node.isAlive(this.pid)) return undefined;
    if (step.yields > 0) {
      const once = [{ ...step, yields: step.yields - 1 }, ...rest];
      return this.yield(step.yields).then(() => this.takeSteps(once));
    }
    carryOut(step, this);
    return this.takeSteps(rest);
  }

  /** The last turn that it lets others have is a microtask, those before are macrotasks. */
  private yield(left: number): Promise<void> {
    const { later } = this.world.time.ports.scheduler;
    return left > 1 ? new Promise((resolve) => later(resolve)) : Promise.resolve();
  }

  private answer(mode: CallMode, from: CallFrom): void {
    if (mode === 'reply') from.reply();
    else if (mode === 'die') throw new Error('c1');
  }

  private mailed(text: string): void {
    const { events, round } = this.world;
    events.push({ kind: 'mail', process: this.index, stamp: this.stamp, round, text });
  }

  private idOf(ref: MonitorRef): number | undefined {
    return [...this.monitors].find(([, known]) => known === ref)?.[0];
  }
}
