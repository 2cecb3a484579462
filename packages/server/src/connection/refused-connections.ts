import { type ActorNode } from '@liminal/conversation';
import { type Status, LIMITS } from '@liminal/protocol';
import { type Transport, CallbackDeadline, FrameChannel } from '@liminal/runtime';

/**
 * How many that are turned away may be waited for at once. In a flood there are more: these are cut off without a word, for a server that
 * is full must not be made to hold as many sockets again.
 */
export const REFUSED_AT_ONCE = 1_024;

/** The connections that are turned away with a reason, before anything of them is read; each is let go when it has closed or the time is over. */
export class RefusedConnections {
  /** How many were cut off without a word. */
  cutOff = 0;
  private readonly leaving = new Set<FrameChannel>();
  private lastGone: (() => void)[] = [];

  constructor(
    private readonly node: ActorNode,
    private readonly lingerMs: number,
  ) {}

  get size(): number {
    return this.leaving.size;
  }

  refuse(transport: Transport, status: Status): void {
    if (this.leaving.size < REFUSED_AT_ONCE) return this.turnAway(transport, status);
    this.cutOff++;
    transport.destroy();
  }

  private turnAway(transport: Transport, status: Status): void {
    const { wheel, ports } = this.node;
    const deadline = new CallbackDeadline(() => release());
    const release = () => {
      wheel.drop(deadline);
      channel.destroy();
      this.gone(channel);
    };
    const channel = new FrameChannel(
      { transport, scheduler: ports.scheduler, maxFrameBytes: LIMITS.helloBytes },
      { frame: () => undefined, violation: () => undefined, drained: () => undefined, closed: release },
    );
    this.leaving.add(channel);
    wheel.set(deadline, ports.clock.now() + this.lingerMs);
    channel.start();
    channel.send({ kind: 'reject', status, alternates: [] });
    channel.end();
  }

  private gone(channel: FrameChannel): void {
    this.leaving.delete(channel);
    if (this.leaving.size === 0) for (const resolve of this.lastGone.splice(0)) resolve();
  }

  /** Resolves when none is left. */
  allGone(): Promise<void> {
    if (this.leaving.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.lastGone.push(resolve));
  }
}
