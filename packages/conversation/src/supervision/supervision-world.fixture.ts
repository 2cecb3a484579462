import { type ExitReason, type Pid, describeExit } from '@liminal/protocol';
import { type Behaviour, type ProcessContext } from '../process/behaviour';
import { type World, deferred } from '../world.fixture';
import { type ChildSpec } from './child-spec';
import { supervisor } from './supervisor';
import { type SupervisorHandle, createSupervisorHandle } from './supervisor-handle';
import { type SupervisorOptions } from './supervisor-options';

/** A supervisor under test, and children that write down their lives. */
export class Supervised {
  readonly log: string[] = [];
  readonly exits: ExitReason[] = [];
  private supervisorPid: Pid | undefined;

  constructor(readonly w: World) {}

  /** A child that says when it starts and why it ends; it traps nothing. */
  child(id: string, spec: Partial<ChildSpec> = {}, behaviour: Behaviour = {}): ChildSpec {
    const { init, ...rest } = behaviour;
    return {
      id,
      start: () => ({
        init: async (self) => {
          this.log.push(`+${id}`);
          self.register(id);
          await init?.(self);
        },
        message: (reason, self) => self.exit(reason as ExitReason),
        cleanUp: (reason) => void this.log.push(`-${id} ${describeExit(reason)}`),
        ...rest,
      }),
      ...spec,
    };
  }

  async start(options: SupervisorOptions): Promise<Pid> {
    const pid = this.w.spawn(supervisor(options), { onStarted: () => void this.log.push('started') });
    this.supervisorPid = pid;
    this.w.node.watch(pid, (reason) => this.exits.push(reason));
    await this.w.settle();
    return pid;
  }

  /** Where it runs already. */
  get pid(): Pid {
    if (!this.supervisorPid) throw new Error('There is no supervisor yet.');
    return this.supervisorPid;
  }

  get handle(): SupervisorHandle {
    return createSupervisorHandle(this.w.node, this.pid);
  }

  /** Lets a child end by itself. */
  async fell(id: string, reason: ExitReason): Promise<void> {
    this.w.node.send(id, reason);
    await this.w.settle();
  }

  async stop(reason: ExitReason): Promise<void> {
    this.w.node.exit(this.pid, reason);
    await this.w.settle();
  }

  /** What was written down since the last time. */
  news(): string {
    return this.log.splice(0).join(', ');
  }
}

/** A behaviour that traps exits, and does nothing about them. */
export const STUBBORN: Behaviour = {
  init: (self: ProcessContext) => void (self.trapExit = true),
  exit: () => undefined,
};

/** An `init` that never ends. */
export const ENDLESS: Behaviour = { init: () => deferred<void>().promise };
