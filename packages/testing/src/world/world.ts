import { type Choice, callSite, seededChoice } from '@liminal/runtime/testing';
import { type FaultRates, chosenFaults } from '../faults/chunk-faults';
import { type Machine, WorldMachine } from './machine';
import { Trace } from './trace';
import { type WorldLink, type WorldListener, WorldNetwork } from './world-network';
import { WorldTimers } from './world-timers';

/** What {@link createWorld} takes. All optional. */
export interface WorldOptions {
  /** Decides whose turn is next, what is drawn, and what befalls the bytes between machines. Default 1. */
  readonly seed?: number;
  /** How often bytes on the way are delayed, split, joined, corrupted or lost with their connection. Default: as {@link DEFAULT_FAULT_RATES} says. */
  readonly faults?: FaultRates;
  /** How long machines may be busy with something else while tasks of theirs wait, in milliseconds: so far a timer may come before them. Default 50. */
  readonly lateMs?: number;
  /** What the machines' wall clocks say at first: milliseconds since the Unix epoch. Default: the beginning of 2026, UTC. */
  readonly startsAt?: number;
  /** How many of the last lines of the trace are kept. Default 200. */
  readonly keptLines?: number;
}

/**
 * Several programs, the network between them and their time, all in this program and all by one seed. Whatever runs on it takes its time, its tasks and its
 * randomness from the `ports` of its machine. Nothing happens but in {@link World.step} and what calls it, one task, one piece of bytes or one timer at a
 * time, so that a test may look, crash and cut in between.
 */
export interface World {
  /** Milliseconds since it began. */
  readonly now: number;
  /** What decides in it. */
  readonly choose: Choice;
  /** The machines, in the order in which they were made. */
  readonly machines: readonly Machine[];
  /** The links that are not closed. */
  readonly links: readonly WorldLink[];
  /** A new machine. */
  machine(name: string): Machine;
  /** A place where a machine listens. */
  listener(on: Machine): WorldListener;
  /**
   * Something happens: a task of some machine or, where there is none (and sometimes though there is), the next timer. `false`: nothing can.
   *
   * @param withinMs How long the next timer may be away. Default: as long as it likes.
   */
  step(withinMs?: number): Promise<boolean>;
  /** Calls back once, right before the step of this number, from 0, as long as that is still to come. */
  before(step: number, callback: () => void | Promise<void>): void;
  /** Lets happen what can without time passing. */
  settle(): Promise<void>;
  /** Passes time, and lets happen what does meanwhile. Rejects, as all that steps does, where time stands still: a timer starts itself again with 0 ms. */
  advance(ms: number): Promise<void>;
  /**
   * Lets things happen, and time pass, until a promise is settled, and gives what it gives. Rejects when nothing can happen any more though it waits, or an hour has passed, with
   * what it waits for and the last lines of the trace.
   *
   * @param what What is waited for, in words.
   */
  until<T>(promise: PromiseLike<T>, what: string): Promise<T>;
  /** Notes something, in the trace too. */
  note(line: string): void;
  /** The last of what was noted, oldest first. */
  readonly notes: readonly string[];
  /** How many things have happened. */
  readonly steps: number;
  /** The last lines of what has happened, oldest first. */
  readonly trace: readonly string[];
  /** A number of all that has happened: the same for the same seed. */
  readonly digest: string;
}

/** Longer than anything that is worth waiting for: what happens again and again would else be waited for for ever. */
const AN_HOUR_MS = 3_600_000;

/** While tasks wait, the next timer comes before them in one of so many cases, if it is soon. */
const TIMER_FIRST = 12;

class SeededWorld implements World {
  readonly choose: Choice;
  readonly machines: WorldMachine[] = [];
  steps = 0;
  private readonly callbacks = new Map<number, (() => void | Promise<void>)[]>();
  private readonly timers = new WorldTimers();
  private readonly network: WorldNetwork;
  private readonly recorded: Trace;
  private readonly noted: Trace;

  constructor(private readonly options: Required<WorldOptions>) {
    this.choose = seededChoice(options.seed);
    this.network = new WorldNetwork({
      carrier: new WorldMachine('network', 0, this.timers, options.startsAt),
      faults: () => chosenFaults(this.choose, options.faults),
      happens: (line) => this.happens(line),
    });
    this.recorded = new Trace(options.keptLines);
    this.noted = new Trace(options.keptLines);
  }

  get now(): number {
    return this.timers.now;
  }

  get links(): readonly WorldLink[] {
    return this.network.links;
  }

  get trace(): readonly string[] {
    return this.recorded.last;
  }

  get digest(): string {
    return this.recorded.digest;
  }

  get notes(): readonly string[] {
    return this.noted.last;
  }

  note(line: string): void {
    this.noted.add(`${this.now} ${line}`);
    this.happens(line);
  }

  private happens(line: string): void {
    this.recorded.add(`${this.now} ${line}`);
  }

  listener(on: Machine): WorldListener {
    return this.network.listener(on as WorldMachine);
  }

  machine(name: string): WorldMachine {
    const machine = new WorldMachine(name, this.choose(2 ** 31), this.timers, this.options.startsAt);
    this.machines.push(machine);
    return machine;
  }

  // Time

  async step(withinMs = Infinity): Promise<boolean> {
    return this.turn(this.now + withinMs);
  }

  before(step: number, callback: () => void | Promise<void>): void {
    this.callbacks.set(step, [...(this.callbacks.get(step) ?? []), callback]);
  }

  async settle(): Promise<void> {
    await hop();
    while (await this.turn(this.now)) continue;
  }

  async advance(ms: number): Promise<void> {
    const until = this.now + ms;
    await hop();
    while (await this.turn(until)) continue;
    this.timers.now = until;
  }

  async until<T>(promise: PromiseLike<T>, what: string): Promise<T> {
    const fromHere = callSite(this.until);
    const last = this.now + AN_HOUR_MS;
    let isSettled = false;
    const settled = () => void (isSettled = true);
    promise.then(settled, settled);
    await hop();
    while (!isSettled) {
      const happened = await this.turn(Infinity);
      // What was to be done before a step that does not come may have settled it.
      if (!happened && !isSettled)
        throw fromHere(this.waitsInVain('Nothing can happen any more in this world', what));
      if (this.now > last && !isSettled)
        throw fromHere(this.waitsInVain('An hour has passed in this world', what));
    }
    return promise;
  }

  private waitsInVain(when: string, what: string): Error {
    const dead = this.machines.filter(({ isUp }) => !isUp).map(({ name }) => name);
    const crashed = dead.length === 0 ? '' : ` Crashed are ${dead.join(', ')}.`;
    const first = `${when}, and it still waits for ${what}.${crashed}`;
    return new Error([first, ...this.trace].join('\n'));
  }

  /** One task or timer; what follows from it in promises has run when this resolves. */
  private async turn(until: number): Promise<boolean> {
    await this.callBack();
    if (!this.takeTurn(until)) return false;
    this.steps++;
    await hop();
    return true;
  }

  private async callBack(): Promise<void> {
    const due = this.callbacks.get(this.steps);
    if (!due) return;
    this.callbacks.delete(this.steps);
    for (const callback of due) await callback();
    await hop();
  }

  private takeTurn(until: number): boolean {
    const busy = [...this.machines, this.network.carrier].filter(({ hasTasks }) => hasTasks);
    const dueAt = this.timers.nextAt();
    const isDue = dueAt !== undefined && dueAt <= until;
    if (busy.length === 0) return isDue && this.fire();
    if (isDue && dueAt <= this.now + this.options.lateMs && this.choose(TIMER_FIRST) === 0)
      return this.fire();
    const machine = busy[this.choose(busy.length)] as WorldMachine;
    this.happens(`${machine.name} task`);
    machine.runTask();
    return true;
  }

  private fire(): boolean {
    const timer = this.timers.fire();
    if (!timer) return false;
    this.happens(`${(timer.owner as WorldMachine).name} timer`);
    timer.callback();
    return true;
  }
}

/** Lets all promises go on that can. */
function hop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Makes a world: machines, a network that behaves badly, and time, by one seed.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client';
 * import { createNode } from '@liminal/conversation';
 * import { createServer } from '@liminal/server';
 * import { createWorld, echo } from '@liminal/testing';
 *
 * async function example(seed: number) {
 *   const world = createWorld({ seed });
 *   const [host, desk] = [world.machine('host'), world.machine('desk')];
 *   const listener = world.listener(host);
 *   const server = createServer({ node: createNode({ ports: host.ports }), participants: [echo()] });
 *   await server.listen(listener);
 *   const connecting = connect('world:host', { ports: desk.ports, dial: () => listener.dial(desk).line.transport });
 *   await world.settle();
 *   return connecting;
 * }
 * ```
 */
export function createWorld(options: WorldOptions = {}): World {
  const { seed = 1, faults = {}, lateMs = 50, startsAt = Date.UTC(2026, 0, 1), keptLines = 200 } = options;
  return new SeededWorld({ seed, faults, lateMs, startsAt, keptLines });
}
