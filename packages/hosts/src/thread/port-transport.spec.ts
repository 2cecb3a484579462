import { type TransportEvents } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { once } from 'node:events';
import { type MessagePort, MessageChannel } from 'node:worker_threads';
import { createPortTransport } from './port-transport';

const opened: MessagePort[] = [];
afterEach(() => opened.splice(0).forEach((port) => port.close()));

function ends() {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  const { scheduler } = createVirtualTime().ports;
  const got: string[] = [];
  const log = (side: string): TransportEvents => ({
    data: (chunk) => void got.push(Buffer.from(chunk).toString()),
    ended: () => undefined,
    drained: () => undefined,
    closed: () => void got.push(`${side} closed`),
  });
  const host = createPortTransport(port1, 'thread 1', scheduler);
  const thread = createPortTransport(port2, 'host', scheduler);
  host.start(log('host'));
  thread.start(log('thread'));
  return { host, port1, port2, thread, got };
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
    expect(got).toEqual(['long', 'second']);
  });

  it('has all that was posted before the other thread ended [LINK-4]', () => {
    const { thread, host, got } = ends();
    for (const text of ['one', 'two', 'three']) thread.write(bytes(text));
    thread.destroy();
    host.drain();
    host.drain();
    expect(got).toEqual(['one', 'two', 'three']);
  });

  it.each(['host', 'thread'] as const)('tells the other side that its %s is gone', async (gone) => {
    const { port1, port2, host, thread, got } = ends();
    const [other, port] = gone === 'host' ? (['thread', port2] as const) : (['host', port1] as const);
    const closed = once(port, 'close');
    ({ host, thread })[gone].destroy();
    await closed;
    expect(got).toContain(`${other} closed`);
  });

  it('tells that the other side is gone behind all that it had posted [LINK-4]', async () => {
    const { port1, thread, got } = ends();
    const texts = Array.from({ length: 2_000 }, (_, index) => String(index));
    for (const text of texts) thread.write(bytes(text));
    const closed = once(port1, 'close');
    thread.destroy();
    await closed;
    expect(got.filter((line) => line !== 'thread closed')).toEqual([...texts, 'host closed']);
  });

  it('does nothing after its end [C-9]', async () => {
    const { port1, host, thread, got } = ends();
    const closed = once(port1, 'close');
    host.end();
    thread.write(bytes('late'));
    host.destroy();
    host.drain();
    expect(host.write(bytes('x'))).toBe(true);
    thread.write(bytes('y'));
    await closed;
    expect(got.filter((line) => !line.endsWith('closed'))).toEqual([]);
    expect([host.pendingBytes, host.remote]).toEqual([0, 'thread 1']);
  });
});
