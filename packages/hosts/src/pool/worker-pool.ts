import {
  type ExitReason,
  type RegisterFrame,
  boundedText,
  describeExit,
  isClean,
  SHUTDOWN,
  crashedBy,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import { type StartInstance, type WorkerReport } from '@liminal/conversation';
import { type LogFields, type Ports, CallbackDeadline, createDeadlineWheel } from '@liminal/runtime';
import { FarInstance } from '../far/far-instance';
import { type ResolvedPoolOptions } from './pool-options';
import { PooledWorker } from './pooled-worker';
import { type LaunchWorker } from './worker';

/** What a pool is made of. */
export interface WorkerPoolOptions {
  readonly launch: LaunchWorker;
  readonly options: ResolvedPoolOptions;
  readonly ports: Ports;
  /** What its workers load, for people. */
  readonly source: string;
}

/** How many times its size a pool may be, with those that are ending. */
const ENDING_BESIDE = 4;

/** How long after a death the next worker is started that nobody waits for: twice as long after each that was of no use. */
const WARM_AFTER_MS = { first: 50, most: 30_000 };

const CLOSED_BY = 'hostClosed';
const CLOSED: ExitReason = Object.freeze({ kind: 'killed', by: CLOSED_BY });

/** The workers of a host: who gets the next instance, how many are kept ready, and how long. */
export class WorkerPool {
  private readonly workers = new Set<PooledWorker>();
  private readonly wheel: ReturnType<typeof createDeadlineWheel>;
  private readonly idleDeadlines = new Map<PooledWorker, CallbackDeadline>();
  private firstWaiter: { resolve(offered: RegisterFrame): void; reject(error: Error): void } | undefined;
  /** How many workers, one after the other, ended by themselves before they were of any use. */
  private failures = 0;
  private isClosing = false;
  /** How many have died, and are not all gone yet. */
  private dying = 0;
  /** Why the last worker could not even be launched. */
  private launchError: ExitReason | undefined;
  private readonly warming = new CallbackDeadline(() => this.keepWarm());
  private gone: (() => void)[] = [];

  constructor(private readonly parts: WorkerPoolOptions) {
    this.wheel = createDeadlineWheel(parts.ports.clock);
  }

  // Its host

  /** Launches the first worker. Resolves with what it offers; rejects with the status error where it does not come through its start. */
  async begin(signal?: AbortSignal): Promise<RegisterFrame> {
    if (signal?.aborted) throw cancelled(signal);
    const leave = () => void this.close(0);
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await this.first();
    } catch (error) {
      throw signal?.aborted ? cancelled(signal) : error;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  private first(): Promise<RegisterFrame> {
    return new Promise((resolve, reject) => {
      this.firstWaiter = { resolve, reject };
      this.launch();
    });
  }

  get room(): number {
    if (this.isClosing) return 0;
    const { instancesPerWorker } = this.parts.options;
    let room = this.launchable * instancesPerWorker;
    for (const worker of this.workers) if (worker.takesMore) room += instancesPerWorker - worker.load;
    return room;
  }

  get instances(): number {
    return [...this.workers].reduce((sum, { load }) => sum + load, 0);
  }

  get capacity(): number {
    const { size, instancesPerWorker } = this.parts.options;
    return size * instancesPerWorker;
  }

  states(): readonly WorkerReport[] {
    return [...this.workers].map(({ id, kind, load }) => ({ id, state: kind, instances: load }));
  }

  start(request: StartInstance): FarInstance {
    const instance = new FarInstance(request, (withdrawn) => this.withdraw(withdrawn));
    this.place(instance);
    return instance;
  }

  private place(instance: FarInstance): void {
    const worker = this.pick();
    if (worker) this.give(instance, worker);
    else this.parts.ports.scheduler.soon(() => instance.refuse(this.full()));
  }

  private replace(instance: FarInstance): void {
    if (!instance.isOver) this.place(instance);
  }

  private give(instance: FarInstance, worker: PooledWorker): void {
    this.dropIdle(worker);
    worker.take(instance);
    if (worker.hasStarted) this.failures = 0;
    if (this.failures === 0) this.keepWarm();
  }

  /** One has started for an instance that waited for it: whatever there was before, workers are of use. */
  private wasNeeded(): void {
    if (this.failures === 0) return;
    this.failures = 0;
    this.keepWarm();
  }

  private full() {
    const { size, instancesPerWorker } = this.parts.options;
    if (this.isClosing) return statusFor('draining', 'The host is closed.');
    if (this.launchError && !this.isFull)
      return statusFor('noInstance', `A worker could not be started: ${describeExit(this.launchError)}.`);
    return statusFor(
      'queueFull',
      `The host has ${size} workers of ${instancesPerWorker} instances, its limit.`,
    );
  }

  private withdraw(instance: FarInstance): void {
    for (const worker of this.workers) if (worker.withdraw(instance)) return;
  }

  // Who gets it

  /** One that is idle; else a new one, as long as there may be more; else the one with the least. */
  private pick(): PooledWorker | undefined {
    if (this.isClosing) return undefined;
    const open = [...this.workers].filter(({ takesMore }) => takesMore);
    const [least] = open.sort(byReadinessAndLoad);
    if (least && !least.isHeldUp && (least.load === 0 || this.isFull)) return least;
    return this.isFull ? least : (this.launch() ?? least);
  }

  private get isFull(): boolean {
    return this.launchable <= 0;
  }

  /** How many more there may be now. */
  private get launchable(): number {
    const { size } = this.parts.options;
    return Math.max(Math.min(size - this.occupied, ENDING_BESIDE * size - this.workers.size), 0);
  }

  /** Those that have said that they end, or are being ended, give up their places at once: their successors are wanted now (EXIT-5). */
  private get occupied(): number {
    return [...this.workers].filter(({ isEnding }) => !isEnding).length;
  }

  private launch(): PooledWorker | undefined {
    const { clock, scheduler } = this.parts.ports;
    try {
      const worker: PooledWorker = new PooledWorker({
        ...this.parts,
        clock,
        scheduler,
        wheel: this.wheel,
        ready: (ready, offered) => this.ready(ready, offered),
        released: (released) => this.released(released),
        misplaced: (instance) => this.replace(instance),
        died: (dead) => this.died(dead),
        buried: (dead, reason, instances) => this.buried(dead, reason, instances),
        gone: () => this.oneGone(),
      });
      this.workers.add(worker);
      return worker;
    } catch (error) {
      this.failures++;
      this.launchError = crashedBy(error);
      this.failFirst(this.launchError);
      this.keepWarmSoon();
      this.tell('error', 'a worker could not be started', { reason: describeExit(this.launchError) });
      return undefined;
    }
  }

  // What its workers tell

  private ready(worker: PooledWorker, offered: RegisterFrame): void {
    this.launchError = undefined;
    if (worker.load > 0) this.wasNeeded();
    this.firstWaiter?.resolve(offered);
    this.firstWaiter = undefined;
    this.released(worker);
  }

  private released(worker: PooledWorker): void {
    if (worker.load > 0 || worker.kind !== 'ready') return;
    this.dropIdle(worker);
    const deadline = new CallbackDeadline(() => this.idleFor(worker));
    this.idleDeadlines.set(worker, deadline);
    this.wheel.set(deadline, this.parts.ports.clock.now() + this.parts.options.idleMs);
  }

  private died(worker: PooledWorker): void {
    this.workers.delete(worker);
    this.dying++;
    this.dropIdle(worker);
    this.failures = this.wasOfUse(worker) ? 0 : this.failures + 1;
  }

  /** Whether it had an instance, was not needed any more, or was there for longer than the next is waited for. */
  private wasOfUse({ hasStarted, taken, wasAsked, launchedAt }: PooledWorker): boolean {
    if (wasAsked) return true;
    const age = this.parts.ports.clock.now() - launchedAt;
    return hasStarted && (taken > 0 || age > WARM_AFTER_MS.most);
  }

  private buried(worker: PooledWorker, reason: ExitReason, instances: number): void {
    // Of the first one whoever began the pool is told, and of those that are still there at its end whoever closed it.
    const isKnown = isClosed(reason) || (!worker.hasStarted && this.firstWaiter !== undefined);
    if (!worker.hasStarted) this.failFirst(reason);
    this.keepWarmSoon();
    // Last: it is nothing that anybody waits for.
    if (!isKnown) this.warn(worker.id, reason, instances);
  }

  /** Operators hear of it, whoever else is told: where nobody conversed any more, nobody is. */
  private warn(worker: string, reason: ExitReason, instances: number): void {
    if (isClean(reason)) return;
    this.tell('warn', 'a worker has died', {
      worker,
      instances,
      reason: describeExit(reason),
      detail: 'detail' in reason ? reason.detail : undefined,
    });
  }

  /** A logger that throws harms nobody. */
  private tell(level: 'warn' | 'error', message: string, fields: LogFields): void {
    try {
      this.parts.ports.logger[level](message, fields);
    } catch {
      // There is nobody else to tell.
    }
  }

  private failFirst(reason: ExitReason): void {
    if (!this.firstWaiter) return;
    // There will be no host.
    this.isClosing = true;
    this.firstWaiter.reject(startFailure(reason, this.parts.source));
    this.firstWaiter = undefined;
  }

  // What is kept ready

  /** Not at once: to start a worker takes what those need who are being told of a death. */
  private keepWarmSoon(): void {
    const { options, ports } = this.parts;
    if (this.isClosing || options.warm === 0) return;
    const { first, most } = WARM_AFTER_MS;
    const wait = Math.min(first * 2 ** Math.max(this.failures - 1, 0), most);
    this.wheel.set(this.warming, ports.clock.now() + wait);
  }

  private keepWarm(): void {
    if (this.isClosing) return;
    const { warm } = this.parts.options;
    for (let idle = this.idle().length; idle < warm && !this.isFull; idle++) if (!this.launch()) return;
  }

  private idle(): PooledWorker[] {
    return [...this.workers].filter(({ load, takesMore }) => load === 0 && takesMore);
  }

  private idleFor(worker: PooledWorker): void {
    this.idleDeadlines.delete(worker);
    // Those that are kept ready are looked at again when they have been used.
    if (this.idle().length > this.parts.options.warm) worker.retire();
  }

  private dropIdle(worker: PooledWorker): void {
    const deadline = this.idleDeadlines.get(worker);
    if (deadline) this.wheel.drop(deadline);
    this.idleDeadlines.delete(worker);
  }

  // The end

  private get hasWorkers(): boolean {
    return this.workers.size + this.dying > 0;
  }

  private oneGone(): void {
    this.dying--;
    if (!this.hasWorkers) for (const resolve of this.gone.splice(0)) resolve();
  }

  /** Takes no more instances, asks those that there are to stop, and ends what is left after the deadline. Resolves when no worker is left. */
  close(deadlineMs: number): Promise<void> {
    const { clock } = this.parts.ports;
    this.isClosing = true;
    this.wheel.drop(this.warming);
    const late = new CallbackDeadline(() => {
      for (const worker of [...this.workers]) worker.kill(CLOSED);
    });
    for (const worker of [...this.workers]) {
      this.dropIdle(worker);
      worker.retire();
      worker.stopInstances();
    }
    if (!this.hasWorkers) return Promise.resolve();
    this.wheel.set(late, clock.now() + deadlineMs);
    return new Promise((resolve) => {
      this.gone.push(() => {
        this.wheel.drop(late);
        resolve();
      });
    });
  }
}

function isClosed(reason: ExitReason): boolean {
  return reason.kind === 'killed' && reason.by === CLOSED_BY;
}

function byReadinessAndLoad(a: PooledWorker, b: PooledWorker): number {
  return (
    Number(a.isHeldUp) - Number(b.isHeldUp) ||
    a.load - b.load ||
    Number(b.kind === 'ready') - Number(a.kind === 'ready')
  );
}

function cancelled({ reason }: AbortSignal): Error {
  return toStatusError(
    statusFor('cancelledBeforeTurn', 'The signal fired before the host had begun.'),
    reason,
  );
}

function startFailure(reason: ExitReason, source: string): Error {
  if (reason === SHUTDOWN) return toStatusError(statusFor('draining', 'The host was closed while it began.'));
  return toStatusError(statusFor('noInstance', describe(reason, source)));
}

function describe(reason: ExitReason, source: string): string {
  // Which file it is about, and why, the worker has said.
  if (reason.kind === 'crashed' && reason.name === 'StatusError') return reason.message;
  return `${boundedText(source, 128)} cannot be loaded: ${describeEnd(reason)}`;
}

function describeEnd(reason: ExitReason): string {
  if (reason.kind === 'crashed') return `${reason.name}: ${reason.message}`;
  if (reason.kind === 'killed')
    return `the worker was killed (${reason.by}${reason.detail ? `: ${reason.detail}` : ''}).`;
  return reason.kind === 'exited'
    ? `the worker exited with code ${reason.code}.`
    : `the worker ended (${reason.kind}).`;
}
