import { type Status } from '@liminal/protocol';
import { createDeadlineWheel } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { OutboundWatch } from './outbound-watch';

describe('OutboundWatch', () => {
  function create() {
    const time = createVirtualTime();
    const wheel = createDeadlineWheel(time.clock);
    const outbound = { pendingBytes: 0, flushedBytes: 0, pause: jest.fn(), resume: jest.fn() };
    const gaveUp: Status[] = [];
    const watch = new OutboundWatch(outbound, {
      clock: time.clock,
      wheel,
      outboundBytes: 100,
      outboundCeilingBytes: 1_000,
      outboundStallMs: 50,
      onGiveUp: (status) => gaveUp.push(status),
    });
    const hold = (bytes: number) => {
      outbound.pendingBytes = bytes;
      watch.sent();
    };
    return { time, wheel, outbound, gaveUp, watch, hold };
  }

  it('lets a connection be that holds less than the limit, without a timer [TIME-2]', () => {
    const { watch, wheel, outbound, hold } = create();
    hold(99);
    expect(watch.writable).toBe(true);
    expect(outbound.pause).not.toHaveBeenCalled();
    expect(watch.drained()).toBe(false);
    expect(wheel.size).toBe(0);
  });

  it('stops pulling and reading at the limit, and goes on when all is out [FLOW-3]', () => {
    const { watch, wheel, outbound, hold } = create();
    hold(100);
    hold(150);
    expect(watch.writable).toBe(false);
    expect(outbound.pause).toHaveBeenCalledTimes(1);
    expect(watch.drained()).toBe(true);
    expect(watch.writable).toBe(true);
    expect(outbound.resume).toHaveBeenCalledTimes(1);
    expect(wheel.size).toBe(0);
  });

  it('gives up when nothing has gone out for the time [FLOW-3]', async () => {
    const { time, gaveUp, hold } = create();
    hold(100);
    await time.advance(49);
    expect(gaveUp).toEqual([]);
    await time.advance(1);
    expect(gaveUp).toMatchObject([
      { code: 'resourceExhausted', message: expect.stringMatching(/100 bytes.*50 ms/) },
    ]);
    expect(time.pendingTimers).toBe(0);
  });

  it('does not give up a connection that reads slowly [FLOW-3]', async () => {
    const { time, gaveUp, hold, outbound, watch } = create();
    hold(100);
    for (let round = 0; round < 10; round++) {
      outbound.flushedBytes++;
      await time.advance(50);
    }
    expect(gaveUp).toEqual([]);
    watch.stop();
    expect(time.pendingTimers).toBe(0);
  });

  it('gives up at once when more waits than the ceiling [FLOW-1]', () => {
    const { gaveUp, hold, watch } = create();
    hold(1_000);
    expect(gaveUp).toEqual([]);
    hold(1_001);
    expect(gaveUp).toMatchObject([{ code: 'resourceExhausted', delivery: 'unknown' }]);
    watch.stop();
  });
});
