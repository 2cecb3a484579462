import { createVirtualTime } from '@liminal/runtime/testing';
import { createLoopbackListener } from './loopback-listener';

describe('createLoopbackListener', () => {
  const { scheduler } = createVirtualTime().ports;

  it('connects a client to who listens', async () => {
    const loopback = createLoopbackListener(scheduler);
    const accept = jest.fn();
    const { url } = await loopback.listen(accept);
    const transport = loopback.dial();
    expect(url).toBe('loopback:');
    expect(accept).toHaveBeenCalledTimes(1);
    expect(transport.remote).toBe('loopback');
  });

  it('reaches nobody before somebody listens, and after they have stopped [STATUS]', async () => {
    const loopback = createLoopbackListener();
    const nobody = expect.objectContaining({ code: 'unavailable' });
    expect(() => loopback.dial()).toThrow(nobody);
    const listening = await loopback.listen(jest.fn());
    await listening.close();
    await listening.close();
    expect(() => loopback.dial()).toThrow(nobody);
  });

  it('has one listener at a time, and an old one cannot stop the new one [STATUS]', async () => {
    const loopback = createLoopbackListener(scheduler);
    const first = await loopback.listen(jest.fn());
    await expect(loopback.listen(jest.fn())).rejects.toMatchObject({ code: 'unavailable' });
    await first.close();
    const accept = jest.fn();
    await loopback.listen(accept);
    await first.close();
    loopback.dial();
    expect(accept).toHaveBeenCalledTimes(1);
  });
});
