import { createDeadlineWheel } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { Linger } from './linger';

describe('Linger', () => {
  function create() {
    const time = createVirtualTime();
    const outbound = { pendingBytes: 0, flushedBytes: 0 };
    const onOver = jest.fn();
    const wheel = createDeadlineWheel(time.clock);
    const linger = new Linger(outbound, {
      clock: time.clock,
      wheel,
      lingerMs: 10,
      outboundStallMs: 45,
      onOver,
    });
    return { time, outbound, onOver, linger };
  }

  it('waits so long for the other side to close [WIRE-5]', async () => {
    const { time, linger, onOver } = create();
    linger.start();
    await time.advance(9);
    expect(onOver).not.toHaveBeenCalled();
    await time.advance(1);
    expect(onOver).toHaveBeenCalledTimes(1);
    expect(time.pendingTimers).toBe(0);
  });

  it('waits on while it still reads what it was sent, so that the end of it is not lost [FLOW-3]', async () => {
    const { time, linger, outbound, onOver } = create();
    outbound.pendingBytes = 100;
    linger.start();
    for (let round = 0; round < 3; round++) {
      outbound.flushedBytes += 10;
      await time.advance(10);
    }
    expect(onOver).not.toHaveBeenCalled();
    outbound.pendingBytes = 0;
    outbound.flushedBytes = 100;
    await time.advance(10);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for one that reads [FLOW-1]', async () => {
    const { time, linger, outbound, onOver } = create();
    outbound.pendingBytes = 100;
    linger.start();
    for (let round = 0; round < 5; round++) {
      outbound.flushedBytes++;
      await time.advance(10);
    }
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('can be stopped', async () => {
    const { time, linger, onOver } = create();
    linger.start();
    linger.stop();
    await time.advance(100);
    expect(onOver).not.toHaveBeenCalled();
  });
});
