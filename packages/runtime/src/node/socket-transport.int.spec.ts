import { EventEmitter, once } from 'node:events';
import { type AddressInfo, type OnReadOpts, type Server, type Socket, connect, createServer } from 'node:net';
import { type Transport } from '../ports/transport';
import { describeTransportCompliance } from '../testing';
import { WatchedEnd } from '../testing/compliance/watched-end';
import { createSocketReader } from './socket-reader';
import { createSocketTransport } from './socket-transport';

let server: Server;

beforeAll(async () => {
  server = createServer({ allowHalfOpen: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function sockets(): Promise<readonly [Socket, Socket]> {
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [[other]] = await Promise.all([accepted, once(socket, 'connect')]);
  return [socket, other];
}

async function transports(): Promise<readonly [Transport, Transport]> {
  const [one, other] = await sockets();
  return [createSocketTransport(one), createSocketTransport(other)];
}

describeTransportCompliance({ name: 'createSocketTransport', connect: transports });

it('has the kernel find out that the other side is gone without a word, on both ends [C-15] [TIME-2]', async () => {
  const ends = await sockets();
  const asked = ends.map((socket) => jest.spyOn(socket, 'setKeepAlive'));
  for (const end of ends.map((socket) => createSocketTransport(socket))) end.destroy();
  for (const spy of asked) expect(spy).toHaveBeenCalledWith(true, 30_000);
});

/** The first end reads with a reader, as clients do; `arrived` resolves when it has read for the first time. */
async function withReader() {
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const reader = createSocketReader();
  const { buffer, callback } = reader.onread;
  const news = new EventEmitter();
  const arrived = once(news, 'read');
  const onread: OnReadOpts = {
    buffer,
    callback: (bytes, from) => {
      news.emit('read');
      return callback(bytes, from);
    },
  };
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, onread });
  const [[other]] = await Promise.all([accepted, once(socket, 'connect')]);
  return { ends: [createSocketTransport(socket, reader), other] as const, arrived };
}

describeTransportCompliance({
  name: 'createSocketTransport with a reader',
  connect: async () => {
    const [one, other] = (await withReader()).ends;
    return [one, createSocketTransport(other)];
  },
});

describeTransportCompliance({
  name: 'createSocketTransport to one with a reader',
  connect: async () => {
    const [one, other] = (await withReader()).ends;
    return [createSocketTransport(other), one];
  },
});

describe('a socket with a reader', () => {
  it('keeps what came before it was started, in order, with the end behind it [LINK-4]', async () => {
    const { ends, arrived } = await withReader();
    const [transport, other] = ends;
    const sent = Buffer.alloc(300_000, 'before ');
    other.write(sent.subarray(0, 10));
    await arrived;
    other.end(sent.subarray(10));
    const watched = new WatchedEnd(transport).start();
    await watched.until(() => watched.events.includes('ended'));
    expect(Buffer.concat(watched.chunks)).toEqual(sent);
    expect(watched.events).toEqual(['data', 'ended']);
    transport.destroy();
  });

  it('shares its buffer with others, and each gets its own bytes [WIRE-3]', async () => {
    const pairs = [await withReader(), await withReader(), await withReader()].map(({ ends }) => ends);
    const watched = pairs.map(([transport]) => new WatchedEnd(transport).start());
    for (let i = 0; i < 50; i++)
      pairs.forEach(([, other], index) => other.write(Buffer.alloc(1_000, 97 + index)));
    await Promise.all(watched.map((each) => each.until(() => each.bytes === 50_000)));
    watched.forEach((each, index) =>
      expect(Buffer.concat(each.chunks)).toEqual(Buffer.alloc(50_000, 97 + index)),
    );
    for (const [transport, other] of pairs) {
      transport.destroy();
      other.destroy();
    }
  });

  it('keeps what came early while it is paused, in bytes of its own [FLOW-3]', async () => {
    const { ends, arrived } = await withReader();
    const [[transport, other], [busy, noise]] = [ends, (await withReader()).ends];
    const noisy = new WatchedEnd(busy).start();
    other.write('early');
    await arrived;
    noise.write('nothing to do with it');
    await noisy.until(() => noisy.bytes > 0);
    const watched = new WatchedEnd(transport).start();
    transport.pause();
    noise.write('!');
    await noisy.until(() => noisy.text.endsWith('!'));
    expect(watched.bytes).toBe(0);
    transport.resume();
    await watched.until(() => watched.text === 'early');
    for (const end of [transport, busy, other, noise]) end.destroy();
  });
});

describe('createSocketTransport', () => {
  it('says who is at the other end', async () => {
    const [one, other] = await transports();
    expect(one.remote).toBe(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    for (const transport of [one, other]) transport.destroy();
  });

  it('says why it was closed where the system does', async () => {
    const [one, other] = await sockets();
    const watched = new WatchedEnd(createSocketTransport(one)).start();
    createSocketTransport(other);
    other.resetAndDestroy();
    await watched.until(() => watched.isClosed);
    expect(watched.events).toEqual(['closed: ECONNRESET']);
  });

  it('survives an error before anybody listens, and tells of the end whoever comes late, once [C-12]', async () => {
    const [one, other] = await sockets();
    const transport = createSocketTransport(one);
    other.resetAndDestroy();
    one.resume();
    await new Promise((resolve) => one.once('close', resolve));
    const watched = new WatchedEnd(transport).start();
    await watched.until(() => watched.isClosed);
    expect(watched.events).toEqual(['closed: ECONNRESET']);
  });

  it('sends what waits in batches, so that a reader who is slow is seen to read [FLOW-3]', async () => {
    const [one, other] = await transports();
    const [writer, reader] = [new WatchedEnd(one).start(), new WatchedEnd(other).start()];
    reader.transport.pause();
    const chunks = 60_000;
    for (let i = 0; i < chunks; i++) writer.transport.write(Buffer.alloc(1_024, i));
    const seen = new Set<number>();
    reader.transport.resume();
    while (reader.bytes < chunks * 1_024) {
      seen.add(writer.transport.pendingBytes);
      const had = reader.chunks.length;
      await reader.until(() => reader.chunks.length > had);
    }
    expect(seen.size).toBeGreaterThan(10);
    const all = Buffer.concat(reader.chunks);
    expect(Array.from({ length: chunks }, (_, i) => all[i * 1_024])).toEqual(
      Array.from({ length: chunks }, (_, i) => i & 0xff),
    );
    for (const { transport } of [writer, reader]) transport.destroy();
  });
});
