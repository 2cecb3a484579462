import { createVirtualTime } from '@liminal/runtime/testing';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createPortTransport } from './port-transport';

function ends() {
  const { port1, port2 } = new MessageChannel();
  const { scheduler } = createVirtualTime().ports;
  const got: string[] = [];
  const host = createPortTransport(port1, 'thread 1', scheduler);
  host.start({
    data: (chunk) => void got.push(Buffer.from(chunk).toString()),
    ended: () => undefined,
    drained: () => undefined,
    closed: (detail) => void got.push(`closed ${detail}`),
  });
  return { host, port1, port2, thread: createPortTransport(port2, 'host', scheduler), got };
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('a port between threads as a transport', () => {
  it('delivers in order, and a view without the rest of its buffer [WIRE-3]', async () => {
    const { port1, thread, host, got } = ends();
    const whole = bytes('a long buffer');
    const arrived = once(port1, 'message');
    expect(thread.write(whole.subarray(2, 6))).toBe(true);
    thread.write(bytes('second'));
    expect(whole.length).toBe(13);
    await arrived;
    host.drain();
    expect(got).toEqual(['long', 'second', 'closed undefined']);
  });

  it('has all that was posted before the other thread ended, and then its end, once [LINK-4]', () => {
    const { thread, host, got } = ends();
    for (const text of ['one', 'two', 'three']) thread.write(bytes(text));
    thread.destroy();
    host.drain();
    host.drain();
    expect(got).toEqual(['one', 'two', 'three', 'closed undefined']);
  });

  it('says when the other side closes it', async () => {
    const { port1, port2, got } = ends();
    const closed = once(port1, 'close');
    port2.close();
    await closed;
    expect(got).toEqual(['closed undefined']);
  });

  it('does nothing after its end [C-9]', async () => {
    const { port1, host, thread, got } = ends();
    const closed = once(port1, 'close');
    host.end();
    host.destroy();
    expect(host.write(bytes('x'))).toBe(true);
    thread.write(bytes('y'));
    await closed;
    expect(got.filter((line) => !line.startsWith('closed'))).toEqual([]);
    expect([host.pendingBytes, host.remote]).toEqual([0, 'thread 1']);
  });
});
