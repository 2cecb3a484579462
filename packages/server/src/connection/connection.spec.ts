import { type Frame, encodeFrame, isStatusError } from '@liminal/protocol';
import { createMemoryTransportPair } from '@liminal/runtime';
import { ScriptedResource } from '../scripted-resource.fixture';
import { Connection } from './connection';
import { DRAINING } from './draining';
import { RawPeer, close, hello, message, open } from '../raw-peer.fixture';
import { type ServerOptions, resolveServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';

describe('Connection', () => {
  let world: ServerWorld;
  /** What handlers' signals said, by message. */
  let aborted: Record<string, string>;
  const start = async (options?: ServerOptions) => (world = await ServerWorld.create(options));

  beforeEach(() => (aborted = {}));
  afterEach(() => world.end());

  /** A server with a participant whose handler never answers, and tells when its signal fires. */
  async function startWatched(options: ServerOptions = {}): Promise<RawPeer> {
    await start({
      participants: [
        {
          subject: 'watched',
          concurrency: 10,
          handle: (received, context) => {
            const text = received.text();
            context.signal.addEventListener('abort', () => {
              const { reason } = context.signal as { reason: unknown };
              aborted[text] = isStatusError(reason) ? reason.code : String(reason);
            });
            context.defer();
          },
        },
        { subject: 'echo', handle: (received) => received.content },
      ],
      ...options,
    });
    const peer = await world.opened('watched');
    peer.message(1, 1, 'a');
    peer.open(3, 'watched');
    peer.message(3, 1, 'b');
    await world.settle();
    return peer;
  }

  const status = DRAINING;
  const unknown = (critical: boolean) =>
    Uint8Array.of(critical ? 5 : 3, 0xfa, 7, 0, ...(critical ? [0x78, 1] : []));
  const pid = { node: 'n', number: 1, creation: 1 };
  const counters = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };
  const limits = { payloadBytes: 1, conversations: 1, operations: 1 };
  const crash = {
    participant: pid,
    subject: 's',
    host: 'h',
    generation: 1,
    reason: { kind: 'normal' },
    unclean: true,
    at: 1,
    fates: [],
    decision: { action: 'fail' },
  } as const;
  const notTheirs: Frame[] = [
    hello(),
    { kind: 'welcome', version: 1, capabilities: [], node: 'n', creation: 1, limits, keepaliveMs: 0 },
    { kind: 'reject', status, alternates: [] },
    { kind: 'goaway', status, deadlineMs: 1, alternates: [] },
    { kind: 'opened', ref: 1, conversationId: 'x', participants: [], policy: { kind: 'fail' } },
    { kind: 'opened', ref: 2, conversationId: 'x', participants: [], policy: { kind: 'fail' } },
    { kind: 'closed', ref: 1, status, counters },
    { kind: 'rejected', ref: 1, op: 1, status },
    { kind: 'deferred', ref: 1, op: 1, status },
    { kind: 'reply', ref: 1, op: 1, index: 0, more: false },
    { kind: 'exit', ref: 1, crash },
    { kind: 'policyEvent', ref: 1, event: { generation: 1, outcome: 'gaveUp', phase: 'failed' } },
  ];

  const violations: [string, Uint8Array, string, RegExp][] = [
    ...notTheirs.map((frame): [string, Uint8Array, string, RegExp] => [
      `a ${frame.kind}, which clients do not send,`,
      encodeFrame(frame),
      'invalidArgument',
      /does not send/,
    ]),
    ['an unknown critical frame', unknown(true), 'unimplemented', /WIRE-4/],
    ['bytes that are no frame', Uint8Array.of(2, 0xff, 0xff), 'invalidArgument', /WIRE-2/],
    [
      'a frame over the limit',
      Uint8Array.of(255, 255, 255, 255, 15),
      'resourceExhausted',
      /over the limit of 1064960/,
    ],
    ['a length that is not minimal', Uint8Array.of(0x80, 0), 'invalidArgument', /WIRE-3/],
    ['an even ref', encodeFrame(open(6, 'echo')), 'invalidArgument', /6 after 3.*odd and ascend/],
    ['a ref that was used', encodeFrame(open(1, 'echo')), 'invalidArgument', /1 after 3.*odd and ascend/],
    [
      'a message for a conversation that was never opened',
      encodeFrame(message(5, 1, 'x')),
      'invalidArgument',
      /never opened/,
    ],
    ['a message for a ref of the server', encodeFrame(message(2, 1, 'x')), 'invalidArgument', /never opened/],
    [
      'an op that leaves one out',
      encodeFrame(message(1, 3, 'x')),
      'invalidArgument',
      /Operation 3 came after operation 1/,
    ],
    [
      'an op for the second time',
      encodeFrame(message(1, 1, 'x')),
      'invalidArgument',
      /Operation 1 came after operation 1/,
    ],
  ];

  it.each(violations)(
    'ends over %s with Goodbye and the reason; its conversations are finalized, and others carry on [WIRE-5] [WIRE-2] [OP-6]',
    async (_, bytes, code, text) => {
      const peer = await startWatched();
      const other = await world.connect();
      other.open(1, 'echo');
      const before = peer.frames.length;
      peer.write(bytes);
      await world.settle();
      expect(peer.frames.slice(before)).toEqual([
        { kind: 'goodbye', status: expect.objectContaining({ code, message: expect.stringMatching(text) }) },
      ]);
      expect(peer.ended).toBe(true);
      expect(aborted).toEqual({ a: 'failedPrecondition', b: 'failedPrecondition' });
      other.message(1, 1, 'on');
      await world.advance(1_000);
      expect(peer.closed).toBe(true);
      expect(other.texts()).toEqual(['on']);
      expect([world.server.connections, world.server.conversations.size]).toEqual([1, 1]);
    },
  );

  it('reads nothing that comes behind a violation [WIRE-5]', async () => {
    const peer = await startWatched();
    peer.write(encodeFrame(message(1, 9, 'wrong')), encodeFrame(open(5, 'echo')));
    peer.open(7, 'echo');
    await world.settle();
    expect(peer.kinds().slice(-1)).toEqual(['goodbye']);
    expect(world.server.conversations.size).toBe(0);
  });

  it('skips frames of a kind that it does not know [WIRE-4]', async () => {
    await start();
    const peer = await world.opened('echo');
    peer.write(unknown(false), encodeFrame(message(1, 1, 'x')));
    await world.settle();
    expect(peer.texts()).toEqual(['x']);
  });

  it.each([
    message(1, 2, 'late'),
    close(1),
    { kind: 'cancel', ref: 1, op: 1, reason: '' } as const,
    { kind: 'credit', ref: 1, op: 1, credit: { messages: 1, bytes: 1 } } as const,
  ])('ignores a $kind for a conversation that has ended [WIRE-2]', async (frame) => {
    await start();
    const peer = await world.opened('echo');
    peer.send(close(1));
    await world.settle();
    const before = peer.frames.length;
    peer.send(frame);
    peer.open(3, 'echo');
    await world.settle();
    expect(peer.kinds().slice(before)).toEqual(['opened']);
  });

  it('says goodbye to a goodbye, and ends what was open [OP-6]', async () => {
    const peer = await startWatched();
    peer.goodbye();
    peer.transport.end();
    await world.settle();
    expect(peer.the('goodbye').status.code).toBe('ok');
    expect(peer.closed).toBe(true);
    expect(aborted).toEqual({ a: 'failedPrecondition', b: 'failedPrecondition' });
    world.expectNothingLeft();
  });

  it.each<[string, (peer: RawPeer) => void]>([
    ['is reset', (peer) => peer.transport.destroy()],
    ['is half-closed', (peer) => peer.transport.end()],
    [
      'is half-closed in the middle of a frame',
      (peer) => {
        peer.write(Uint8Array.of(100, 1, 2));
        peer.transport.end();
      },
    ],
  ])('finalizes what it owned when it %s, and leaves nothing [CONV-12] [C-15]', async (_, drop) => {
    const peer = await startWatched();
    peer.open(5, 'watched');
    peer.message(5, 1, 'never handed over');
    drop(peer);
    await world.settle();
    expect(aborted).toMatchObject({ a: 'failedPrecondition', b: 'failedPrecondition' });
    world.expectNothingLeft();
  });

  it('ends with its process when that is killed, as a connection that is lost [EXIT-4] [CONV-12]', async () => {
    const peer = await startWatched();
    const { node } = world.server.conversations;
    const exits: unknown[] = [];
    // The first process of the node is the connection's.
    node.watch({ node: node.name, number: 1, creation: node.creation }, (reason) => exits.push(reason));
    node.kill({ node: node.name, number: 1, creation: node.creation });
    await world.settle();
    expect(exits).toEqual([{ kind: 'killed', by: 'kill' }]);
    expect(peer.closed).toBe(true);
    expect(aborted).toEqual({ a: 'failedPrecondition', b: 'failedPrecondition' });
    world.expectNothingLeft();
  });

  it('logs who was ended, and why', async () => {
    const peer = await startWatched();
    peer.send(hello());
    await world.settle();
    expect(world.logged).toMatchObject([
      { line: 'a connection was ended', remote: 'loopback', code: 'invalidArgument' },
    ]);
  });

  it('tells nothing of a defect of the server but that there is one [STATUS]', async () => {
    await start();
    const peer = await world.connect();
    jest.spyOn(world.server.conversations, 'start').mockImplementation(() => {
      throw new Error('the secret is 42');
    });
    peer.open(1, 'echo');
    await world.settle();
    expect(peer.the('closed').status).toMatchObject({
      code: 'internal',
      message: expect.not.stringMatching(/42/),
    });
    expect(world.logged).toContainEqual(expect.objectContaining({ message: 'the secret is 42' }));
  });

  describe('draining', () => {
    async function connected() {
      await start();
      const { node } = world.server.conversations;
      const [ours, theirs] = createMemoryTransportPair(node.ports.scheduler);
      const resource = new ScriptedResource();
      const connection = new Connection({
        ...resolveServerOptions({}).forConnections,
        node,
        conversations: world.server.conversations,
        nextName: () => 'unused',
        transport: ours,
        payloadBytes: 1_000,
        operations: 10,
        open: () => resource,
      });
      const peer = new RawPeer(theirs);
      peer.hello();
      await world.settle();
      peer.open(1, 'trace');
      await world.settle();
      return { connection, peer, resource };
    }

    it('ends at its deadline, though what it converses with never does [CONV-3]', async () => {
      const { connection, peer, resource } = await connected();
      connection.drain(500);
      await world.advance(500);
      expect(peer.kinds().at(-1)).toBe('goaway');
      await world.advance(1);
      expect(peer.the('goodbye').status).toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/in time/),
      });
      expect(resource.finalized).toBe(1);
      peer.transport.end();
    });

    it('can be hurried, but not slowed', async () => {
      const { connection, peer } = await connected();
      connection.drain(60_000);
      connection.drain(500);
      connection.drain(50_000);
      await world.advance(501);
      expect(peer.kinds().slice(-2)).toEqual(['goaway', 'goodbye']);
      peer.transport.end();
    });

    it('ends at once when the last conversation has [WIRE-5]', async () => {
      const { connection, peer, resource } = await connected();
      connection.drain(500);
      resource.end();
      await world.settle();
      expect(peer.kinds().slice(-3)).toEqual(['goaway', 'closed', 'goodbye']);
      peer.transport.end();
    });

    it('ends with a defect, which is told as one, when what it converses with throws [STATUS]', async () => {
      const { peer, resource } = await connected();
      resource.cancel = () => {
        throw new Error('the secret is 42');
      };
      peer.send({ kind: 'cancel', ref: 1, op: 1, reason: '' });
      await world.settle();
      expect(peer.the('goodbye').status).toMatchObject({
        code: 'internal',
        message: expect.not.stringMatching(/42/),
      });
      peer.transport.end();
    });
  });

  describe('a slow reader', () => {
    const KiB = 1024;
    const bounds = { outboundBytes: 64 * KiB, outboundCeilingBytes: 1024 * KiB, outboundStallMs: 2_000 };
    const ample = { messages: 1_000_000, bytes: 2 ** 30 };

    async function flood(peer: RawPeer, to = 10_000) {
      peer.transport.pause();
      peer.message(1, 1, { to, size: KiB }, { expects: 'stream', credit: ample });
      await world.settle();
    }

    it('that reads nothing holds a bounded part of its streams, and is closed when it makes no progress, while another carries on [FLOW-3]', async () => {
      await start({ limits: bounds });
      const peer = await world.opened('count');
      const other = await world.opened('echo');
      await flood(peer);
      expect(peer.bytes).toBeLessThan(KiB);
      await world.advance(1_999);
      expect(world.server.connections).toBe(2);
      other.message(1, 1, 'on');
      await world.advance(1);
      expect(other.texts()).toEqual(['on']);
      await world.advance(1_000);
      expect(world.server.connections).toBe(1);
      expect(world.logged).toMatchObject([{ line: 'a connection was ended', code: 'resourceExhausted' }]);
      // What it would have read: no more than the limit and a slice.
      peer.transport.resume();
      await world.settle();
      expect(peer.bytes).toBeLessThan((64 + 256 + 64) * KiB);
    });

    it('that reads slowly gets all of it, in order [FLOW-3] [OP-3]', async () => {
      await start({ limits: bounds });
      const peer = await world.opened('count');
      await flood(peer, 1_000);
      for (let round = 0; peer.all('reply').at(-1)?.more !== false; round++) {
        expect(round).toBeLessThan(100);
        await world.advance(1_900);
        peer.transport.resume();
        const had = peer.bytes;
        await peer.until(() => peer.bytes > had);
        peer.transport.pause();
      }
      expect(peer.texts(1).map(Number)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
      peer.transport.resume();
    });

    it('is not read from either until it has read, and then all it said counts [FLOW-1]', async () => {
      let stopped = false;
      async function* endless() {
        try {
          for (;;) yield 'x'.repeat(KiB);
        } finally {
          stopped = true;
        }
      }
      await start({ limits: bounds, participants: [{ subject: 'endless', handle: endless }] });
      const peer = await world.opened('endless');
      await flood(peer);
      peer.send({ kind: 'cancel', ref: 1, op: 1, reason: 'enough' });
      await world.settle();
      expect(stopped).toBe(false);
      peer.transport.resume();
      await peer.until(() => peer.all('reply').at(-1)?.more === false);
      expect(peer.all('reply').at(-1)?.status).toMatchObject({ code: 'cancelled', message: 'enough' });
      await world.settle();
      expect(stopped).toBe(true);
    });

    it('gives each of its conversations its turn [FLOW-4]', async () => {
      await start({ limits: bounds });
      const peer = await world.connect();
      const refs = [1, 3, 5, 7];
      for (const ref of refs) peer.open(ref, 'count');
      await world.settle();
      peer.readsOneChunkAtATime = true;
      for (const ref of refs)
        peer.message(ref, 1, { to: 100_000, size: KiB }, { expects: 'stream', credit: ample });
      const least = () =>
        Math.min(...refs.map((ref) => peer.all('reply').filter((reply) => reply.ref === ref).length));
      // More than the slice that each begins with.
      for (let round = 0; least() < 100; round++) {
        expect(round).toBeLessThan(500);
        peer.transport.resume();
        await world.settle();
      }
    });

    it('that asked for more than it reads is closed at the ceiling, with the reason [FLOW-1]', async () => {
      await start({ limits: { ...bounds, outboundCeilingBytes: 100 * KiB } });
      const peer = await world.opened('echo');
      peer.transport.pause();
      for (let op = 1; op <= 50; op++) peer.message(1, op, 'x'.repeat(4 * KiB));
      await world.settle();
      expect(world.server.conversations.size).toBe(0);
      peer.transport.resume();
      await world.settle();
      expect(peer.all('goodbye')).toMatchObject([{ status: { code: 'resourceExhausted' } }]);
      expect(peer.kinds().at(-1)).toBe('goodbye');
    });

    it('loses nothing of what it was sent when the server stops, as long as it reads [FLOW-3]', async () => {
      await start({ limits: { ...bounds, lingerMs: 100 } });
      const peer = await world.opened('echo');
      peer.transport.pause();
      for (let op = 1; op <= 30; op++) {
        peer.message(1, op, 'x'.repeat(KiB));
        await world.settle();
      }
      void world.server.close();
      peer.readsOneChunkAtATime = true;
      for (let round = 0; round < 32; round++) {
        peer.transport.resume();
        await world.advance(60);
      }
      expect(peer.texts()).toHaveLength(30);
      expect(peer.kinds().slice(-3)).toEqual(['goaway', 'closed', 'goodbye']);
    });
  });
});
