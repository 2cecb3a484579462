import { type ExitReason, type Pid, SHUTDOWN } from '@liminal/protocol';
import { type VirtualTime, createVirtualTime, runRace } from '@liminal/runtime/testing';
import { type ActorNode, type SpawnOptions } from './actor-node';
import { type Behaviour, type ProcessContext } from './behaviour';
import { createNode } from './local-node';
import { type ProcessNode } from './process-node';

/** What a process of a race is sent: it does it, as itself. */
export type RaceStep = (self: ProcessContext) => void | Promise<void>;

/** A node on which any process that has something to do may be next. */
export class RaceWorld {
  readonly time: VirtualTime;
  readonly node: ActorNode;
  private readonly spawned: Pid[] = [];

  constructor(raceSeed: number) {
    this.time = createVirtualTime({ raceSeed });
    this.node = createNode({ ports: this.time.ports, runQueue: this.time.runQueue });
  }

  spawn(behaviour: Behaviour = {}, options?: SpawnOptions): Pid {
    const pid = this.node.spawn(behaviour, options);
    this.spawned.push(pid);
    return pid;
  }

  /** A process that does what it is sent. */
  actor(behaviour: Behaviour = {}, options?: SpawnOptions): Pid {
    return this.spawn({ message: (step, self) => (step as RaceStep)(self), ...behaviour }, options);
  }

  /** Lets a process do something when it has done what it was sent before. */
  let(pid: Pid, step: RaceStep): void {
    this.node.send(pid, step);
  }

  /** Lets some other process do something. */
  elsewhere(step: RaceStep): void {
    this.let(this.actor(), step);
  }

  /** Lets a process do something when some other process has told it to: what it is sent meanwhile may come before. */
  sometime(pid: Pid, step: RaceStep): void {
    this.elsewhere(() => this.let(pid, step));
  }

  settle(): Promise<void> {
    return this.time.settle();
  }

  /** How many links, monitors and calls are on a process. */
  ties(pid: Pid): number {
    return (this.node as ProcessNode).find(pid)?.ties ?? 0;
  }

  /** The reasons that a process is seen to end with, as they come. */
  ends(pid: Pid): readonly ExitReason[] {
    const ends: ExitReason[] = [];
    this.node.watch(pid, (reason) => ends.push(reason));
    return ends;
  }

  /** Ends what is still there, and says what is left all the same. */
  async remains(): Promise<Record<string, number>> {
    for (const pid of this.spawned) this.node.end(pid, SHUTDOWN);
    await this.settle();
    const { node, time } = this;
    return { processes: node.processCount, deadlines: node.wheel.size, timers: time.pendingTimers };
  }
}

/** Runs a scenario in every order that the seeds give, with nothing left after any, and gives what it came to, each outcome once, sorted. */
export async function raceOutcomes(
  scenario: (w: RaceWorld) => Promise<string>,
  seeds?: number,
): Promise<readonly string[]> {
  const outcomes = await runRace(
    async (raceSeed) => {
      const w = new RaceWorld(raceSeed);
      const outcome = await scenario(w);
      expect(await w.remains()).toEqual({ processes: 0, deadlines: 0, timers: 0 });
      return outcome;
    },
    { seeds },
  );
  return [...outcomes.keys()].sort();
}
