import { type ActorNode } from '@liminal/conversation';
import { type Status, LIMITS } from '@liminal/protocol';
import { type Transport, CallbackDeadline, FrameChannel } from '@liminal/runtime';

/** Turns a connection away with a reason, before anything of it is read, and lets go of it when it has closed or the time is over. */
export function refuseConnection(transport: Transport, status: Status, node: ActorNode, lingerMs: number): void {
  const { clock, scheduler } = node.ports;
  const release = () => {
    node.wheel.drop(deadline);
    channel.destroy();
  };
  const deadline = new CallbackDeadline(release);
  const channel = new FrameChannel(
    { transport, scheduler, maxFrameBytes: LIMITS.helloBytes },
    { frame: () => undefined, violation: () => undefined, drained: () => undefined, closed: release },
  );
  node.wheel.set(deadline, clock.now() + lingerMs);
  channel.start();
  channel.send({ kind: 'reject', status, alternates: [] });
  channel.end();
}
