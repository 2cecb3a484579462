import { createNode } from '@liminal/conversation';
import { statusFor } from '@liminal/protocol';
import { createMemoryTransportPair } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { RawPeer } from '../raw-peer.fixture';
import { REFUSED_AT_ONCE, RefusedConnections } from './refused-connections';

const FULL = statusFor('queueFull', 'There is no room.');

describe('RefusedConnections', () => {
  function create() {
    const time = createVirtualTime();
    const node = createNode({ ports: time.ports });
    const refused = new RefusedConnections(node, 1_000);
    const refuse = () => {
      const [ours, theirs] = createMemoryTransportPair(time.ports.scheduler);
      refused.refuse(ours, FULL);
      return new RawPeer(theirs);
    };
    return { time, node, refused, refuse };
  }

  it('tells why, and lets go when the other side closes [CONV-9]', async () => {
    const { time, refused, refuse, node } = create();
    const peer = refuse();
    peer.hello();
    await time.settle();
    expect(peer.frames).toEqual([{ kind: 'reject', status: FULL, alternates: [] }]);
    expect(refused.size).toBe(1);
    peer.transport.end();
    await time.settle();
    expect(peer.closed).toBe(true);
    expect([refused.size, node.wheel.size, time.pendingTimers]).toEqual([0, 0, 0]);
  });

  it('lets go when the time is over, of one that does not close [FLOW-1]', async () => {
    const { time, refused, refuse } = create();
    const peer = refuse();
    let gone = false;
    void refused.allGone().then(() => (gone = true));
    await time.advance(999);
    expect([refused.size, gone]).toEqual([1, false]);
    await time.advance(1);
    expect([refused.size, gone, peer.closed]).toEqual([0, true, true]);
  });

  it('waits for a bounded number at once, and cuts off the rest of a flood [FLOW-1]', async () => {
    const { time, refused, refuse } = create();
    for (let i = 0; i < REFUSED_AT_ONCE; i++) refuse();
    const last = refuse();
    expect([refused.size, refused.cutOff]).toEqual([REFUSED_AT_ONCE, 1]);
    await time.settle();
    expect(last).toMatchObject({ frames: [], closed: true });
    await time.advance(1_000);
    expect([refused.size, time.pendingTimers]).toEqual([0, 0]);
    await refused.allGone();
  });
});
