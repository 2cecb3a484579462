import { createVirtualTime, describeTransportCompliance } from '../testing';
import { WatchedEnd } from '../testing/compliance/watched-end';
import { createMemoryTransportPair } from './memory-transport';

const time = createVirtualTime();
const connect = () => createMemoryTransportPair(time.ports.scheduler);

describeTransportCompliance({ name: 'createMemoryTransportPair', connect: async () => connect() });

describe('createMemoryTransportPair', () => {
  const started = () => connect().map((end) => new WatchedEnd(end).start()) as [WatchedEnd, WatchedEnd];

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

  it('resets one that does not read when it writes to an end that is gone, and lets one that reads read [C-15]', async () => {
    const [paused, gone] = started();
    paused.transport.pause();
    gone.transport.destroy();
    await time.settle();
    expect(paused.events).toEqual([]);
    paused.transport.write(new Uint8Array(1));
    await time.settle();
    expect(paused.events).toEqual(['closed: the other end was destroyed']);
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
    new WatchedEnd(one).start();
    new WatchedEnd(other).start();
    one.pause();
    one.resume();
    expect(later).not.toHaveBeenCalled();
  });
});
