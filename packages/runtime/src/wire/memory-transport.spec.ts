import { createVirtualTime } from '../testing';
import { createMemoryTransportPair } from './memory-transport';
import { Watched, describeTransport } from './transport-suite.fixture';

const time = createVirtualTime();
const connect = () => createMemoryTransportPair(time.ports.scheduler);

describeTransport('createMemoryTransportPair', () => Promise.resolve(connect()));

describe('createMemoryTransportPair', () => {
  const started = () => connect().map((end) => new Watched(end).start()) as [Watched, Watched];

  it('gives each end a name for the other', () => {
    expect(createMemoryTransportPair(time.ports.scheduler, 'test').map(({ remote }) => remote)).toEqual([
      'test',
      'test',
    ]);
  });

  it('delivers in a later macrotask, so that timers have their turn [FLOW-4]', async () => {
    const [one, other] = started();
    one.transport.write(Uint8Array.of(1));
    await Promise.resolve();
    expect(other.bytes).toBe(0);
    await time.settle();
    expect(other.bytes).toBe(1);
  });

  it('lets what a destroyed end had sent be read first [LINK-4]', async () => {
    const [one, other] = started();
    one.transport.write(Uint8Array.of(1, 2, 3));
    one.transport.destroy();
    await time.settle();
    expect(other.bytes).toBe(3);
    expect(other.events).toEqual(['data', 'closed: the other end was destroyed']);
  });

  it('costs the same for the last of many chunks as for the first [FLOW-1]', async () => {
    const [one, other] = started();
    for (let i = 0; i < 200_000; i++) one.transport.write(Uint8Array.of(i & 0xff));
    await time.settle();
    expect(other.bytes).toBe(200_000);
    expect(one.transport.pendingBytes).toBe(0);
  });

  it('schedules nothing while nothing happens [TIME-2]', async () => {
    const later = jest.fn();
    const [one, other] = createMemoryTransportPair({ soon: jest.fn(), later });
    new Watched(one).start();
    new Watched(other).start();
    one.pause();
    one.resume();
    expect(later).not.toHaveBeenCalled();
  });
});
