import { type ExitReason, type Frame, type RegisterFrame, OK, toEnvelope } from '@liminal/protocol';
import {
  type Conversation,
  type Conversations,
  type ParticipantHost,
  createConversations,
  createNode,
} from '@liminal/conversation';
import { type Scheduler } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { PooledHost } from '../worker-host';
import { type PoolOptions, resolvePoolOptions } from './pool-options';
import { type HostWorker, type WorkerEvents } from './worker';
import { WorkerPool } from './worker-pool';

const REGISTER: RegisterFrame = {
  kind: 'register',
  registration: 1,
  offers: [{ subject: 'tested', concurrency: 1 }],
  capacity: 1_000,
  version: '',
  attributes: [],
};

/** What a native fault ends with. */
export const FELL = { kind: 'killed', by: 'signal', signal: 'SIGSEGV' } as const;

/** The code and the message of a status error. */
export function codeOf({ code, message }: { code?: string; message?: string }): string {
  return `${code}: ${message}`;
}

/** A worker that does what the test says. By itself it starts instances, lets go of those that are ended, and goes when it is asked. */
export class FakeWorker implements HostWorker {
  readonly sent: Frame[] = [];
  /** Whether its pipes are there. */
  isOpen = true;
  killed = false;
  /** Whether it lets go of instances, and of itself. */
  isObstinate = false;
  /** Whether it does not die though it is killed. */
  isUndead = false;
  /** Whether it does not even start instances. */
  isStuck = false;

  constructor(
    readonly id: string,
    private readonly events: WorkerEvents,
    private readonly scheduler: Scheduler,
  ) {}

  send(frame: Frame): void {
    this.sent.push(frame);
    if (frame.kind === 'assign' && !this.isStuck)
      this.scheduler.soon(() => this.say({ kind: 'assigned', ref: frame.ref }));
    if (this.isObstinate) return;
    if (frame.kind === 'closed') this.letGo(frame.ref, { kind: 'shutdown' });
    if (frame.kind === 'close') this.letGo(frame.ref, { kind: 'shutdown' });
    if (frame.kind === 'goodbye') this.exit({ kind: 'exited', code: 0 });
  }

  kill(): void {
    this.killed = true;
    if (this.isUndead) return;
    this.exit({ kind: 'killed', by: 'terminate' });
  }

  register(): void {
    this.events.frame(REGISTER);
  }

  say(frame: Frame): void {
    this.events.frame(frame);
  }

  /** Answers a message, for the last time. */
  answer(ref: number, op: number): void {
    this.say({ kind: 'reply', ref, op, index: 0, more: false, envelope: toEnvelope('') });
  }

  violate(message: string): void {
    this.events.violation({ ...OK, code: 'invalidArgument', message });
  }

  letGo(ref: number, reason: ExitReason): void {
    const participant = { node: 'local', number: 1, creation: 1 };
    const crash = {
      participant,
      subject: 'tested',
      host: 'thread',
      generation: 1,
      reason,
      unclean: false,
      at: 0,
      fates: [],
    };
    this.events.frame({ kind: 'exit', ref, crash: { ...crash, decision: { action: 'fail' } } });
  }

  exit(reason: ExitReason, isDrained = true): void {
    this.events.exited({ reason, isDrained });
  }

  /** It has ended, and the system has not yet back what it had. */
  fall(reason: ExitReason, rest: Promise<void>): void {
    this.events.exited({ reason, isDrained: true, rest });
  }
}

/** A host on a pool of fake workers, under virtual time. */
export class PoolWorld {
  readonly time: VirtualTime = createVirtualTime();
  readonly launched: FakeWorker[] = [];
  readonly warnings: object[] = [];
  readonly pool: WorkerPool;
  readonly conversations: Conversations;
  host: PooledHost | undefined;
  /** Whether launching throws. */
  isBroken = false;
  /** Whether a worker registers as soon as it is launched. */
  isQuick = true;
  /** What has arrived, and is read when timers have had their turn. */
  arrived: () => void = () => undefined;

  constructor(options: PoolOptions = {}) {
    const { scheduler } = this.time.ports;
    const later = (task: () => void) =>
      scheduler.later(() => {
        this.arrived();
        task();
      });
    const warn = (message: string, fields = {}) => this.warnings.push({ message, ...fields });
    const logger = { ...this.time.ports.logger, warn };
    const ports = { ...this.time.ports, logger, scheduler: { ...scheduler, later } };
    this.pool = new WorkerPool({
      options: resolvePoolOptions({ size: 3, ...options }),
      ports,
      source: 'x.mjs',
      launch: (events) => this.launch(events),
    });
    this.conversations = createConversations({ node: createNode({ ports }) });
  }

  /** One that has begun. */
  static async begun(options?: PoolOptions): Promise<PoolWorld> {
    const world = new PoolWorld(options);
    await world.begin();
    return world;
  }

  private launch(events: WorkerEvents): FakeWorker {
    if (this.isBroken) throw new Error('no more threads');
    const worker = new FakeWorker(String(this.launched.length + 1), events, this.time.ports.scheduler);
    this.launched.push(worker);
    if (this.isQuick) this.time.ports.scheduler.soon(() => worker.register());
    return worker;
  }

  /** Begins, and offers what the first worker has. */
  async begin(): Promise<ParticipantHost> {
    const beginning = this.pool.begin();
    await this.time.settle();
    this.host = new PooledHost('thread', this.pool, await beginning);
    this.conversations.addHost(this.host);
    return this.host;
  }

  worker(id: number): FakeWorker {
    return this.launched[id - 1] as FakeWorker;
  }

  /** The workers as `id:state:instances`. */
  get states(): string[] {
    return this.pool.states().map(({ id, state, instances }) => `${id}:${state}:${instances}`);
  }

  async open() {
    const opening = this.conversations.open('tested');
    // Where it is refused, whoever opens is told, a moment later.
    opening.catch(() => undefined);
    await this.time.settle();
    return opening;
  }

  /** The first worker does not let go of an instance, and another waits in it. Not the promise itself, for it is waited for later. */
  async openBehindStuck(): Promise<{ readonly opening: Promise<Conversation> }> {
    const stuck = await this.open();
    this.worker(1).isObstinate = true;
    this.kill(stuck);
    await this.time.settle();
    const opening = this.conversations.open('tested');
    await this.time.settle();
    return { opening };
  }

  /** Ends the instance of a conversation, as an operator does. */
  kill(conversation: Conversation): void {
    const [participant] = conversation.state().participants;
    if (participant) this.conversations.node.kill(participant.pid);
  }

  /** Closes all, and sees that nothing is left. */
  async end(): Promise<void> {
    const closing = this.conversations.close({ deadlineMs: 0 });
    const gone = this.pool.close(1_000);
    await this.time.advance(120_000);
    await Promise.all([closing, gone]);
    const { node } = this.conversations;
    expect([this.states, node.processCount, node.wheel.size, this.time.pendingTimers]).toEqual([[], 0, 0, 0]);
  }
}
