import {
  type ExitReason,
  type Frame,
  type RegisterFrame,
  type Status,
  NORMAL,
  OK,
  SHUTDOWN,
  crashedBy,
  describeExit,
  statusErrorFrom,
} from '@liminal/protocol';
import { type Clock, type DeadlineWheel, type Scheduler, CallbackDeadline } from '@liminal/runtime';
import { sharedDeath } from '@liminal/conversation';
import { type FarInstance } from '../far/far-instance';
import { FarInstances } from '../far/far-instances';
import { AbandonedInstances } from './abandoned-instances';
import { type ResolvedPoolOptions } from './pool-options';
import { type HostWorker, type LaunchWorker, type WorkerDeath, type WorkerEvents } from './worker';
import { type WorkerEffect, type WorkerEvent, type WorkerState, transitionWorker } from './worker-state';

/** What a worker needs of its pool. */
export interface PooledWorkerParts {
  readonly launch: LaunchWorker;
  readonly options: ResolvedPoolOptions;
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly scheduler: Scheduler;
  /** It has loaded its files: what it offers. */
  ready(worker: PooledWorker, offered: RegisterFrame): void;
  /** It has one instance less. */
  released(worker: PooledWorker): void;
  /** An instance that it was given, and has not been asked to start, is to go elsewhere. */
  misplaced(instance: FarInstance): void;
  /** It has ended; its instances are told after this. */
  died(worker: PooledWorker): void;
  /** All of them, so many, have been told. */
  buried(worker: PooledWorker, reason: ExitReason, instances: number): void;
  /** Nothing of it is left, or nobody waits for that any longer. After `buried`. */
  gone(): void;
}

/** How long the end of a worker that was killed is waited for. */
const KILL_MS = 1_000;

/** How long the end of a worker is waited for that has said that it ends: what it still has to do, it does in its `exit` handlers. */
const LEAVE_MS = 5_000;

const UNRESPONSIVE = 'unresponsive';

/** The one registration that a worker makes. */
const REGISTRATION = 1;

/** A thread or a child in its pool: the instances that it runs, those that wait for it, and its life. */
export class PooledWorker implements WorkerEvents {
  private state: WorkerState = { kind: 'starting' };
  private readonly worker: HostWorker;
  private readonly instances: FarInstances;
  private readonly waiting = new Set<FarInstance>();
  private readonly deadline = new CallbackDeadline(() => this.deadlineCame());
  /** When that is due, in milliseconds of the node's clock. */
  private dueAt = Infinity;
  private readonly abandoned: AbandonedInstances;
  /** Whether it has come through its start. */
  hasStarted = false;
  private lastWords: ExitReason | undefined;
  private death: ExitReason | undefined;
  private isDrained = true;
  private rest: Promise<void> | undefined;
  /** How many instances it was given. */
  taken = 0;
  /** When, in milliseconds of the node's clock. */
  readonly launchedAt: number;
  /** Whether it was asked to end. */
  wasAsked = false;

  /** Throws where it cannot be launched. */
  constructor(private readonly parts: PooledWorkerParts) {
    const { clock, launch, options } = parts;
    this.abandoned = this.noneAbandoned();
    this.launchedAt = clock.now();
    this.instances = new FarInstances({
      link: { send: (frame) => this.worker.send(frame) },
      diedOf: (reason) => (this.state.kind === 'leaving' ? this.ownDeath(reason) : reason),
      onAbandoned: (ref, wasAtWork) => this.abandoned.add(ref, wasAtWork),
      onReleased: (ref) => this.release(ref),
    });
    this.worker = launch(this);
    this.setDeadline(options.startDeadlineMs);
  }

  private noneAbandoned(): AbandonedInstances {
    const { unresponsiveMs } = this.parts.options;
    return new AbandonedInstances({
      ...this.parts,
      unresponsiveMs,
      isEnding: () => this.isEnding,
      atWorkSince: () => this.instances.atWorkSince,
      heldUp: () => this.handOver(),
      stuck: () =>
        this.kill(
          killedBy(
            UNRESPONSIVE,
            `It did not let go of an instance within ${unresponsiveMs} ms: something in it does not give way.`,
          ),
        ),
    });
  }

  get id(): string {
    return this.worker.id;
  }

  get kind(): WorkerState['kind'] {
    return this.state.kind;
  }

  /** Whether its end is under way, and its instances with it. */
  get isEnding(): boolean {
    const { kind } = this.state;
    const isAlive = kind === 'starting' || kind === 'ready' || kind === 'retiring';
    return !isAlive || !this.worker.isOpen;
  }

  /** Whether it may be at something that takes long: who can begin elsewhere does. */
  get isHeldUp(): boolean {
    return this.abandoned.isHeldUp;
  }

  /** How many instances it has, with those that wait for it to start. */
  get load(): number {
    return this.instances.size + this.waiting.size;
  }

  /** Whether it takes instances, now or when it has started. */
  get takesMore(): boolean {
    const { instancesPerWorker, recycleAfter } = this.parts.options;
    const isOpen = !this.isEnding && this.state.kind !== 'retiring';
    return (
      isOpen && this.load < instancesPerWorker && this.taken < recycleAfter && !this.instances.isExhausted
    );
  }

  /** The instances that are alive in it. */
  alive(): readonly FarInstance[] {
    return this.instances.alive();
  }

  take(instance: FarInstance): void {
    this.taken++;
    this.waiting.add(instance);
    if (this.state.kind === 'ready') this.placeWaiting();
    if (this.taken >= this.parts.options.recycleAfter) this.retire();
  }

  /** Those that wait go elsewhere, where there is a place; they have not been here. */
  private handOver(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    this.taken -= waiting.length;
    for (const instance of waiting) this.parts.misplaced(instance);
  }

  /** None while it does not let go of another, for it may be stuck, nor when its end is under way: they can still go elsewhere. */
  private placeWaiting(): void {
    if (!this.abandoned.isEmpty || this.isEnding) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const instance of waiting) this.instances.assign(instance, REGISTRATION);
  }

  /** One that waited has ended. Whether it was here. */
  withdraw(instance: FarInstance): boolean {
    const was = this.waiting.delete(instance);
    if (was) this.releasedOne();
    return was;
  }

  private release(ref: number): void {
    this.abandoned.remove(ref);
    this.placeWaiting();
    this.releasedOne();
  }

  private releasedOne(): void {
    if (this.load === 0) this.move({ kind: 'idle' });
    this.parts.released(this);
  }

  /** It takes no more, and ends when it has none. */
  retire(): void {
    this.move({ kind: 'retire', isIdle: this.load === 0 });
  }

  /** Asks all its instances to stop, those that wait for it too. */
  stopInstances(): void {
    for (const instance of [...this.waiting, ...this.instances.alive()]) instance.stop();
  }

  /** Ends it now. */
  kill(reason: ExitReason): void {
    this.move({ kind: 'kill', reason });
  }

  // Moves

  private move(event: WorkerEvent): void {
    const { state, effects } = transitionWorker(this.state, event);
    this.state = state;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: WorkerEffect): void {
    const { options } = this.parts;
    switch (effect) {
      case 'announceReady':
        return this.dropDeadline();
      case 'stop':
        this.wasAsked = true;
        this.setDeadline(options.stopDeadlineMs);
        return this.worker.send({ kind: 'goodbye', status: OK });
      case 'kill':
        // A thread that is in a call of the system ends when that returns; nobody waits for it longer than this.
        this.setDeadline(KILL_MS);
        return this.worker.kill();
      case 'announceDeath':
        return this.announceDeath();
    }
  }

  /** [C-20] what it says of its instances while it leaves is its own death */
  private ownDeath(reason: ExitReason): ExitReason {
    if (!this.death || describeExit(this.death) !== describeExit(reason)) this.death = sharedDeath(reason);
    return this.death;
  }

  private announceDeath(): void {
    const { scheduler } = this.parts;
    const { load } = this;
    const died = this.state.kind === 'dead' ? this.state.reason : NORMAL;
    // [SUP-4] a single one shares its death with nobody, but with those that were told of it before
    const reason = load > 1 || this.death ? this.ownDeath(died) : died;
    const waiting = [...this.waiting];
    this.waiting.clear();
    // [EXIT-5] its place is free before anybody is told
    this.parts.died(this);
    const displaced = isStuck(reason) ? this.instances.displaced() : [];
    const told = this.instances.lost((instance) => ownReason(reason, instance), this.isDrained);
    for (const instance of displaced) this.parts.misplaced(instance);
    for (const instance of waiting) {
      // Who waited for it to start has waited for this.
      if (this.hasStarted) this.parts.misplaced(instance);
      else instance.lost(ownReason(reason, instance), true);
    }
    for (const instance of told) instance.tellNow();
    // What nobody waits for comes after those who wait to be told.
    this.dropDeadline();
    this.abandoned.stop();
    scheduler.later(() => {
      this.parts.buried(this, reason, load);
      if (!this.rest) return this.parts.gone();
      this.setDeadline(KILL_MS);
      void this.rest.then(() => this.takenApart());
    });
  }

  /** It is taken apart, or nobody waits for that any longer: it may take until a call of the system returns that somebody had begun. */
  private takenApart(): void {
    if (!this.rest) return;
    this.rest = undefined;
    this.dropDeadline();
    this.parts.gone();
  }

  private setDeadline(ms: number): void {
    this.dueAt = this.parts.clock.now() + ms;
    this.parts.wheel.set(this.deadline, this.dueAt);
  }

  private dropDeadline(): void {
    this.dueAt = Infinity;
    this.parts.wheel.drop(this.deadline);
  }

  /** Timers come before what is in the pipes: where it was this program that stood still, its word is there. */
  private deadlineCame(): void {
    this.parts.scheduler.later(() => {
      if (this.parts.clock.now() >= this.dueAt) this.late();
    });
  }

  private late(): void {
    const { startDeadlineMs, stopDeadlineMs } = this.parts.options;
    switch (this.state.kind) {
      case 'dead':
        return this.takenApart();
      case 'killing':
        return this.exited({ reason: this.state.reason, isDrained: false });
      case 'stopping':
        return this.kill(
          killedBy('workerStopDeadline', `It had not ended ${stopDeadlineMs} ms after it was asked to.`),
        );
      case 'leaving':
        return this.kill(
          this.lastWords ??
            killedBy(
              'workerStopDeadline',
              `It had not ended ${LEAVE_MS} ms after it had said that it would.`,
            ),
        );
      default:
        return this.kill(
          killedBy('workerStartDeadline', `It had not loaded its files within ${startDeadlineMs} ms.`),
        );
    }
  }

  // What it tells

  frame(frame: Frame): void {
    try {
      this.dispatch(frame);
    } catch (error) {
      this.violation(statusErrorFrom(error).status);
    }
  }

  private dispatch(frame: Frame): void {
    if (frame.kind === 'register') return this.registered(frame);
    if (frame.kind === 'goodbye') this.leaves(frame.status);
    else if ('ref' in frame) this.instances.receive(frame);
  }

  /** It is about to end by itself, and may say why. */
  private leaves(status: Status): void {
    if (status.code !== 'ok') this.lastWords ??= wordsOf(status);
    this.ends();
  }

  private registered(frame: RegisterFrame): void {
    if (this.state.kind !== 'starting' && this.state.kind !== 'retiring') return;
    this.hasStarted = true;
    this.move({ kind: 'registered' });
    this.dropDeadline();
    this.parts.ready(this, frame);
    this.placeWaiting();
  }

  ends(): void {
    if (this.state.kind === 'leaving') return;
    this.move({ kind: 'leaves' });
    // What has come with it comes first: where it has ended by then, that has been told.
    this.parts.scheduler.later(() => this.awaitEnd());
  }

  private awaitEnd(): void {
    if (this.state.kind !== 'leaving') return;
    this.setDeadline(LEAVE_MS);
    this.abandoned.stop();
    if (this.hasStarted) this.handOver();
  }

  violation({ message }: Status): void {
    this.kill({ kind: 'protocol', detail: message });
  }

  exited({ reason, isDrained, rest }: WorkerDeath): void {
    this.isDrained = isDrained;
    this.rest = rest;
    this.move({ kind: 'exited', reason: this.lastWords ?? reason });
  }
}

function wordsOf(status: Status): ExitReason {
  const { code, message } = status;
  return crashedBy({ name: 'StatusError', message, code });
}

/** Whether it was ended because something in it did not give way: who was only to begin there has no part in it. */
function isStuck(reason: ExitReason): boolean {
  return reason.kind === 'killed' && reason.by === UNRESPONSIVE;
}

function killedBy(by: string, detail: string): ExitReason {
  return { kind: 'killed', by, detail };
}

/** [EXIT-3] what ends by itself with code 0 has ended normally for those of whom nobody waits for anything */
function ownReason(reason: ExitReason, instance: FarInstance): ExitReason {
  if (isStuck(reason) && instance.isOnlyToStop) return SHUTDOWN;
  return reason.kind === 'exited' && reason.code === 0 && !instance.isAwaited ? NORMAL : reason;
}
