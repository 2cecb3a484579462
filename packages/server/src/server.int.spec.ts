import { once } from 'node:events';
import { connect } from 'node:net';
import { encodeFrame } from '@liminal/protocol';
import { createSocketTransport } from '@liminal/runtime/node';
import { RawPeer, hello, open } from './raw-peer.fixture';
import { resourceCheck } from './resources-left.fixture';
import { type Server, createServer } from './server';
import { type ServerOptions } from './server-options';
import { PARTICIPANTS } from './server-world.fixture';

const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };

describe('Server over TCP', () => {
  const resources = resourceCheck();
  const peers: RawPeer[] = [];
  let server: Server;
  let port: number;

  async function start(options: ServerOptions = {}): Promise<void> {
    server = createServer({ participants: PARTICIPANTS, ...options });
    port = Number(new URL((await server.listen('tcp://127.0.0.1:0')).url).port);
  }

  async function dial(): Promise<RawPeer> {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    const peer = new RawPeer(createSocketTransport(socket));
    peers.push(peer);
    return peer;
  }

  async function opened(subject: string): Promise<RawPeer> {
    const peer = await dial();
    peer.hello();
    await peer.until(() => peer.kinds().includes('welcome'));
    peer.open(1, subject);
    await peer.until(() => peer.kinds().includes('opened'));
    return peer;
  }

  afterEach(async () => {
    for (const peer of peers.splice(0)) peer.transport.destroy();
    await server.close({ deadlineMs: 0 });
    const { conversations, connections } = server;
    expect([
      connections,
      conversations.size,
      conversations.node.processCount,
      conversations.node.wheel.size,
    ]).toEqual([0, 0, 0, 0]);
    await resources.verify();
  });

  it('converses, crashes and says so, and parts [WIRE-1] [CRASH-5]', async () => {
    await start();
    const peer = await opened('crash');
    peer.message(1, 1, 'now');
    await peer.until(() => peer.kinds().includes('closed'));
    expect(peer.kinds()).toEqual(['welcome', 'opened', 'exit', 'policyEvent', 'closed']);
    peer.goodbye();
    peer.transport.end();
    await peer.until(() => peer.closed);
    expect(peer.kinds().at(-1)).toBe('goodbye');
  });

  it.each<[string, Uint8Array, string]>([
    ['garbage', Buffer.alloc(200, 'GET / HTTP/1.1\r\n'), 'invalidArgument'],
    ['half a Hello, then silence', encodeFrame(hello()).subarray(0, 5), 'deadlineExceeded'],
    ['a length prefix of 4 GiB', Uint8Array.of(255, 255, 255, 255, 15), 'resourceExhausted'],
    ['nothing at all', new Uint8Array(0), 'deadlineExceeded'],
    [
      'an Open behind Hello',
      Buffer.concat([encodeFrame(hello()), encodeFrame(open(1, 'echo'))]),
      'invalidArgument',
    ],
    [
      'megabytes without an end',
      Buffer.concat([Uint8Array.of(0x80, 0x40), Buffer.alloc(4_000_000)]),
      'invalidArgument',
    ],
  ])(
    'turns away %s with a Reject that arrives, while another connection carries on [WIRE-5]',
    async (_, bytes, code) => {
      // Long enough for what is turned away before it, on a busy machine too.
      await start({ limits: { handshakeMs: 1_000, lingerMs: 50 } });
      const other = await opened('echo');
      const peer = await dial();
      if (bytes.length > 0) peer.write(bytes);
      await peer.until(() => peer.ended);
      expect(peer.frames).toMatchObject([{ kind: 'reject', status: { code } }]);
      peer.transport.end();
      await peer.until(() => peer.closed);
      other.message(1, 1, 'on');
      await other.until(() => other.texts().length === 1);
    },
  );

  it('finalizes what a connection owned that is reset [CONV-12] [C-15]', async () => {
    await start();
    const peer = await opened('mute');
    peer.message(1, 1, 'x');
    const { node } = server.conversations;
    const gone = new Promise((resolve) =>
      node.watch({ node: node.name, number: 1, creation: node.creation }, resolve),
    );
    const resetting = peer.transport as unknown as { socket: { resetAndDestroy(): void } };
    resetting.socket.resetAndDestroy();
    expect(await gone).toMatchObject({ kind: 'noconnection' });
    expect([server.connections, server.conversations.size]).toEqual([0, 0]);
  });

  it('closes a peer that reads nothing, while another connection carries on [FLOW-3]', async () => {
    await start({ limits: { outboundBytes: 1_000_000, outboundStallMs: 100, lingerMs: 20 } });
    const [deaf, other] = [await opened('count'), await opened('echo')];
    deaf.transport.pause();
    for (let op = 1; op <= 100; op++)
      deaf.message(1, op, { to: 10_000, size: 1_000 }, { expects: 'stream', credit: AMPLE });
    const { node } = server.conversations;
    const reason = await new Promise((resolve) =>
      node.watch({ node: node.name, number: 1, creation: node.creation }, resolve),
    );
    expect(reason).toMatchObject({
      kind: 'protocol',
      detail: expect.stringMatching(/none was read for 100 ms/),
    });
    other.message(1, 1, 'on');
    await other.until(() => other.texts().length === 1);
  });

  it('keeps a peer that reads slowly, and gives it everything [FLOW-3]', async () => {
    const participants = [{ subject: 'big', handle: () => 'x'.repeat(1_000_000) }];
    await start({ participants });
    const peer = await opened('big');
    peer.restsMs = 2;
    // The kernel takes a part of this at once; the rest goes out as slowly as it is read.
    for (let op = 1; op <= 30; op++) peer.message(1, op, 'go');
    await peer.until(() => peer.all('reply').length === 30);
    expect(peer.kinds()).not.toContain('goodbye');
  });

  it('stops gracefully, and its port is free [CONV-3]', async () => {
    await start();
    const peer = await opened('echo');
    const closed = server.close();
    await peer.until(() => peer.ended);
    expect(peer.kinds().slice(2)).toEqual(['goaway', 'closed', 'goodbye']);
    peer.transport.end();
    await closed;
    const next = createServer();
    await next.listen(`tcp://127.0.0.1:${port}`);
    await next.close();
  });

  it('rejects when the address is taken [STATUS]', async () => {
    await start();
    await expect(server.listen(`tcp://127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/EADDRINUSE/),
    });
  });
});
