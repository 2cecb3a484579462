import { encodeFrame, statusError } from '@liminal/protocol';
import { type Authenticate, bearerToken } from '../authentication';
import { type RawPeer, bearer, hello, message, open } from '../raw-peer.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';

describe('the handshake on the wire', () => {
  let world: ServerWorld;
  const start = async (options?: ServerOptions) => (world = await ServerWorld.create(options));

  afterEach(() => world.end());

  /** The connection is turned away with one Reject and nothing else, and let go of; another one carries on. */
  async function expectTurnedAway(peer: RawPeer, code: string, text: RegExp, withinMs = 5_000) {
    await world.advance(withinMs);
    expect(peer.kinds()).toEqual(['reject']);
    expect(peer.the('reject').status).toMatchObject({ code, message: expect.stringMatching(text) });
    expect(peer.ended).toBe(true);
    await world.advance(1_000);
    expect(peer.closed).toBe(true);
  }

  async function expectStillServing(other: RawPeer) {
    other.message(1, 1, 'still there?');
    await world.settle();
    expect(other.texts()).toEqual(['still there?']);
    expect(world.server.connections).toBe(1);
  }

  it('answers Hello with the version, the node and the limits in force [WIRE-1]', async () => {
    await start({ payloadBytes: 1_000, operations: 7, limits: { conversations: 3 } });
    const peer = await world.connect();
    const { name, creation } = world.server.conversations.node;
    expect(peer.the('welcome')).toEqual({
      kind: 'welcome',
      version: 1,
      capabilities: [],
      node: name,
      creation,
      limits: { payloadBytes: 1_000, operations: 7, conversations: 3 },
      keepaliveMs: 0,
    });
  });

  it('reads a Hello that comes one byte at a time [WIRE-3]', async () => {
    await start();
    const peer = world.dial();
    for (const byte of encodeFrame(hello())) peer.write(Uint8Array.of(byte));
    await world.settle();
    expect(peer.kinds()).toEqual(['welcome']);
  });

  it('is over when the client says goodbye instead [WIRE-5]', async () => {
    await start();
    const peer = world.dial();
    peer.goodbye();
    await world.settle();
    expect(peer).toMatchObject({ frames: [], closed: true });
    world.expectNothingLeft();
  });

  const padded = { ...hello(), auth: { scheme: 'x', credentials: new Uint8Array(9_000) } } as const;
  const others = { ...hello(), versions: { min: 2, max: 9 } } as const;
  const bad: [string, Uint8Array, string, RegExp][] = [
    ['a version that is not spoken here', encodeFrame(others), 'unimplemented', /1 to 1.*2 to 9/],
    ['another first frame', encodeFrame(open(1, 'echo')), 'invalidArgument', /open.*must be Hello/],
    [
      'an unknown first frame that is critical',
      Uint8Array.of(5, 0xfa, 7, 0, 0x78, 1),
      'unimplemented',
      /critical/,
    ],
    ['garbage', Buffer.alloc(200, 'GET / HTTP/1.1\r\n'), 'invalidArgument', /./],
    ['an empty frame', Uint8Array.of(0), 'invalidArgument', /empty/],
    ['half a Hello, then silence', encodeFrame(hello()).subarray(0, 5), 'deadlineExceeded', /5000 ms/],
    [
      'a length prefix of 4 GiB',
      Uint8Array.of(255, 255, 255, 255, 15),
      'resourceExhausted',
      /over the limit of 8192/,
    ],
    ['nothing at all', new Uint8Array(0), 'deadlineExceeded', /5000 ms/],
    ['a Hello over 8 KiB', encodeFrame(padded), 'resourceExhausted', /over the limit of 8192/],
    [
      'bytes behind Hello in its chunk',
      Buffer.concat([encodeFrame(hello()), Uint8Array.of(9)]),
      'invalidArgument',
      /come alone/,
    ],
    [
      'half a length behind Hello',
      Buffer.concat([encodeFrame(hello()), Uint8Array.of(255)]),
      'invalidArgument',
      /come alone/,
    ],
    [
      'a second Hello behind the first',
      Buffer.concat([encodeFrame(hello()), encodeFrame(hello())]),
      'invalidArgument',
      /come alone/,
    ],
    [
      'an Open behind Hello',
      Buffer.concat([encodeFrame(hello()), encodeFrame(open(1, 'echo'))]),
      'invalidArgument',
      /come alone/,
    ],
  ];

  it.each(bad)(
    'turns away %s, with the reason, while another connection carries on [WIRE-5]',
    async (_, bytes, code, text) => {
      await start();
      const other = await world.opened('echo');
      const peer = world.dial();
      peer.write(bytes);
      await expectTurnedAway(peer, code, text);
      await expectStillServing(other);
    },
  );

  it('turns away at the deadline, and not before [WIRE-5]', async () => {
    await start({ limits: { handshakeMs: 100 } });
    const peer = world.dial();
    await world.advance(99);
    expect(peer.frames).toEqual([]);
    await expectTurnedAway(peer, 'deadlineExceeded', /100 ms/, 1);
  });

  it('has no deadline any more once it is done [WIRE-5]', async () => {
    await start();
    const peer = await world.connect();
    await world.advance(60_000);
    expect(peer.kinds()).toEqual(['welcome']);
    expect(world.time.pendingTimers).toBe(0);
  });

  it('keeps nothing that comes behind Hello before the answer: it is turned away at its first byte [WIRE-3]', async () => {
    await start({ authenticate: () => new Promise<never>(() => undefined) });
    const peer = world.dial();
    peer.hello();
    await world.settle();
    peer.write(encodeFrame(message(1, 1, 'x'.repeat(4_000))).subarray(0, 3));
    await expectTurnedAway(peer, 'invalidArgument', /come alone/, 0);
  });

  it('gives up a client that has left meanwhile, and drops the answer of its hook [CONV-12]', async () => {
    let letIn: (() => void) | undefined;
    await start({ authenticate: () => new Promise((resolve) => (letIn = () => resolve({ name: 'ada' }))) });
    const peer = world.dial();
    peer.hello();
    await world.settle();
    peer.transport.destroy();
    await world.settle();
    world.expectNothingLeft();
    letIn?.();
    await world.settle();
    world.expectNothingLeft();
  });

  describe('authentication', () => {
    const secret: Authenticate = bearerToken((token) => (token === 'ok' ? { name: 'ada' } : undefined));

    async function answerTo(authenticate: Authenticate, token?: string): Promise<RawPeer> {
      await start({ authenticate });
      const peer = world.dial();
      peer.hello(token === undefined ? undefined : bearer(token));
      await world.settle();
      return peer;
    }

    it('lets in who has the token', async () => {
      expect((await answerTo(secret, 'ok')).kinds()).toEqual(['welcome']);
    });

    it('tells the hook who asks', async () => {
      const authenticate = jest.fn(() => ({ name: 'ada' }));
      await answerTo(authenticate, 'ok');
      expect(authenticate).toHaveBeenCalledWith(
        { scheme: 'bearer', credentials: Uint8Array.from(Buffer.from('ok')) },
        { remote: 'loopback', clientName: 'raw', clientVersion: '0' },
      );
    });

    it('turns away who has not, with the status of the hook [STATUS]', async () => {
      await expectTurnedAway(await answerTo(secret, 'no'), 'unauthenticated', /not valid/, 0);
    });

    it('turns away who gives no credentials [STATUS]', async () => {
      await expectTurnedAway(await answerTo(secret), 'unauthenticated', /bearer token/, 0);
    });

    it('passes on any status that the hook throws [STATUS]', async () => {
      const authenticate = () => {
        throw statusError('permissionDenied', { message: 'Not on Sundays.' });
      };
      await expectTurnedAway(await answerTo(authenticate), 'permissionDenied', /^Not on Sundays.$/, 0);
    });

    it.each<[string, Authenticate]>([
      [
        'throws',
        () => {
          throw new Error('password table: ada=42');
        },
      ],
      ['rejects', () => Promise.reject(new Error('password table: ada=42'))],
    ])('tells nothing of what the hook %s otherwise, and logs it', async (_, authenticate) => {
      const peer = await answerTo(authenticate);
      await expectTurnedAway(peer, 'unauthenticated', /^The credentials were not accepted.$/, 0);
      expect(world.logged).toContainEqual(expect.objectContaining({ message: 'password table: ada=42' }));
    });

    it('lets nobody in for whom the hook gives no identity', async () => {
      const authenticate = (() => false) as unknown as Authenticate;
      await expectTurnedAway(await answerTo(authenticate), 'unauthenticated', /not accepted/, 0);
    });

    it('is bounded by the handshake deadline', async () => {
      const peer = await answerTo(() => new Promise<never>(() => undefined));
      expect(peer.frames).toEqual([]);
      await expectTurnedAway(peer, 'deadlineExceeded', /5000 ms/);
    });
  });

  it('turns away whom there is no room for, and takes the next one when there is [FLOW-1]', async () => {
    await start({ limits: { connections: 1 } });
    const first = await world.opened('echo');
    const second = world.dial();
    second.hello();
    await expectTurnedAway(second, 'resourceExhausted', /1 connections, its limit/, 0);
    await expectStillServing(first);
    first.goodbye();
    await world.advance(1_000);
    expect((await world.connect()).kinds()).toEqual(['welcome']);
  });
});
