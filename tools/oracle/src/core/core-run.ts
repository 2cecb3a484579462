import { type ActorNode, type Behaviour, createNode } from '@liminal/conversation';
import { type Pid } from '@liminal/protocol';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { type Program, type Round } from '../program/program';
import { type RawEvent } from '../trace/raw-event';
import { type ActorWorld, Actor } from './actor';
import { wordFor } from './reason';

class CoreRun implements ActorWorld {
  readonly events: RawEvent[] = [];
  readonly time: VirtualTime = createVirtualTime();
  readonly node: ActorNode = createNode({ ports: this.time.ports });
  round = 0;
  private readonly actors: Actor[] = [];

  constructor(private readonly program: Program) {}

  async run(): Promise<readonly RawEvent[]> {
    for (let index = 0; index < this.program.processes; index++) {
      this.start(index, false, (behaviour) => this.node.spawn(behaviour));
    }
    await this.time.settle();
    for (const round of this.program.rounds) {
      await this.take(round);
      this.round++;
    }
    return this.events.splice(0);
  }

  /** Every process is told of the round before any of it begins: mail is stamped with the round in which it came. */
  private async take(round: Round): Promise<void> {
    for (const actor of this.actors) {
      if (actor && this.node.isAlive(actor.pid)) this.node.send(actor.pid, { tick: this.round });
    }
    await this.time.settle();
    this.begin(round);
    await this.time.settle();
  }

  /** Those that take their steps at once come last: no mail of theirs is to overtake the steps of others. */
  private begin(round: Round): void {
    const acting = round.flatMap(({ actor: index, steps }) => {
      const actor = this.actors[index];
      return actor && this.node.isAlive(actor.pid) ? [{ actor, steps }] : [];
    });
    for (const { actor, steps } of acting) if (!actor.isPaused) actor.begin(steps);
    for (const { actor, steps } of acting) if (actor.isPaused) actor.begin(steps);
  }

  start(index: number, trap: boolean, spawn: (behaviour: Behaviour) => Pid): void {
    const actor = new Actor(this, index, trap);
    actor.pid = spawn(actor.behaviour);
    this.actors[index] = actor;
    this.node.watch(actor.pid, (reason) =>
      this.events.push({ kind: 'ended', process: index, round: this.round, text: wordFor(reason) }),
    );
  }

  find(index: number): Pid | undefined {
    return this.actors[index]?.pid;
  }

  nameOf(pid: Pid | undefined): string {
    const actor = this.actors.find((each) => each && each.pid.number === pid?.number);
    return actor ? `p${actor.index}` : 'nobody';
  }
}

/** Runs a program in the core, on a node and in a time of its own. */
export function runInCore(program: Program): Promise<readonly RawEvent[]> {
  return new CoreRun(program).run();
}
