import { type Transport } from '@liminal/runtime';
import { type Listener } from './listeners/listener';
import { createLoopbackListener } from './listeners/loopback-listener';
import { RawPeer } from './raw-peer.fixture';
import { createServer } from './server';
import { type ServerOptions } from './server-options';
import { ServerWorld } from './server-world.fixture';

describe('Server', () => {
  let world: ServerWorld;
  beforeEach(async () => (world = await ServerWorld.create()));
  afterEach(() => world.end());

  /** A connection with an operation open, and how to finish it. */
  async function busy(): Promise<{ peer: RawPeer; finish: () => void }> {
    let finish = (): void => undefined;
    const done = new Promise<string>((resolve) => (finish = () => resolve('finished')));
    if (!world.server.conversations.subjects.includes('busy')) {
      world.server.conversations.add({ subject: 'busy', concurrency: 9, handle: () => done });
    }
    const peer = await world.opened('busy');
    peer.message(1, 1, 'x');
    await world.settle();
    return { peer, finish };
  }

  async function closing(deadlineMs?: number) {
    let over = false;
    void world.server.close(deadlineMs === undefined ? {} : { deadlineMs }).then(() => (over = true));
    await world.settle();
    return () => over;
  }

  it('serves several connections, and knows how many', async () => {
    const peers = [await world.opened('echo'), await world.opened('echo')];
    for (const peer of peers) peer.message(1, 1, 'hi');
    await world.settle();
    expect(peers.map((peer) => peer.texts())).toEqual([['hi'], ['hi']]);
    expect([world.server.connections, world.server.conversations.size]).toEqual([2, 2]);
  });

  it('stops at once when nothing is open: idle connections are told, and leave [WIRE-5]', async () => {
    const [idle, alone] = [await world.opened('echo'), await world.connect()];
    const over = await closing();
    expect(idle.kinds().slice(2)).toEqual(['goaway', 'closed', 'goodbye']);
    expect(alone.kinds().slice(1)).toEqual(['goaway', 'goodbye']);
    expect(alone.the('goodbye').status.code).toBe('ok');
    for (const peer of [idle, alone]) peer.transport.end();
    await world.settle();
    expect(over()).toBe(true);
    world.expectNothingLeft();
  });

  it('lets open operations finish, tells the deadline, and refuses what is new [CONV-3]', async () => {
    const { peer, finish } = await busy();
    const over = await closing(7_000);
    expect(peer.the('goaway')).toMatchObject({
      deadlineMs: 7_000,
      status: { code: 'unavailable', retryable: true },
    });
    peer.message(1, 2, 'new');
    peer.open(3, 'echo');
    await world.advance(6_000);
    expect(peer.the('rejected')).toMatchObject({ op: 2 });
    expect(peer.all('closed')).toMatchObject([{ ref: 3, status: { code: 'unavailable' } }]);
    expect(over()).toBe(false);
    finish();
    await world.settle();
    expect(peer.texts()).toEqual(['finished']);
    expect(peer.kinds().slice(-2)).toEqual(['closed', 'goodbye']);
    expect(peer.the('goodbye').status.code).toBe('ok');
    await world.advance(1_000);
    expect(over()).toBe(true);
  });

  it('ends what is still open at the deadline: operations are settled, the conversation is closed, then goodbye [CONV-3] [CONV-4]', async () => {
    const { peer } = await busy();
    const over = await closing(7_000);
    await world.advance(7_000);
    expect(peer.kinds().slice(-3)).toEqual(['reply', 'closed', 'goodbye']);
    expect(peer.all('reply').at(-1)?.status?.code).toBe('cancelled');
    await world.advance(1_000);
    expect(over()).toBe(true);
  });

  it('can be closed twice, and the second call can hurry the first', async () => {
    const { peer } = await busy();
    const over = await closing(60_000);
    const overToo = await closing(100);
    await closing(50_000);
    await world.advance(101);
    expect(peer.kinds().slice(-2)).toEqual(['closed', 'goodbye']);
    expect(peer.all('goaway')).toHaveLength(1);
    await world.advance(1_000);
    expect([over(), overToo()]).toEqual([true, true]);
    await world.server.close();
    await world.server[Symbol.asyncDispose]();
  });

  it('also closes the conversations of this program, at the same time', async () => {
    const conversation = await world.server.conversations.open('mute');
    const reply = conversation.request('x');
    reply.catch(() => undefined);
    const { peer } = await busy();
    const over = await closing(500);
    await expect(world.server.conversations.open('echo')).rejects.toMatchObject({ code: 'unavailable' });
    await world.advance(501);
    await expect(reply).rejects.toMatchObject({ code: 'cancelled' });
    peer.transport.destroy();
    await world.settle();
    expect(over()).toBe(true);
  });

  it('turns away who is shaking hands, with the reason [WIRE-5]', async () => {
    const peers = [world.dial(), world.dial()];
    peers[1]?.write(Uint8Array.of(9));
    await world.settle();
    const over = await closing();
    for (const peer of peers)
      expect(peer.the('reject').status).toMatchObject({ code: 'unavailable', retryable: true });
    expect(over()).toBe(false);
    await world.advance(1_000);
    expect(over()).toBe(true);
  });

  it('turns away who comes while it stops, and waits until they have left too [CONV-9]', async () => {
    let come: ((transport: Transport) => void) | undefined;
    let dial = (): Transport => {
      throw new Error('not yet');
    };
    const scheduler = world.time.ports.scheduler;
    const inner = createLoopbackListener(scheduler);
    const stubborn: Listener = {
      listen: async (accept) => {
        come = accept;
        await inner.listen(accept);
        dial = () => inner.dial();
        return { url: 'stubborn:', close: () => new Promise<void>(() => undefined).catch(() => undefined) };
      },
    };
    const listening = await world.server.listen(stubborn);
    expect(come).toBeDefined();
    // This listener never says that it has stopped; it is taken back so that the test can end.
    void listening.close();
    const { peer, finish } = await busy();
    const over = await closing();
    const late = new RawPeer(dial());
    await world.settle();
    expect(late.the('reject').status.code).toBe('unavailable');
    finish();
    await world.settle();
    peer.transport.end();
    await world.advance(999);
    expect([over(), world.server.connections]).toEqual([false, 1]);
    await world.advance(1);
    expect([over(), late.closed]).toEqual([true, true]);
  });

  it('stops though a listener fails to', async () => {
    const failing: Listener = {
      listen: () => Promise.resolve({ url: 'failing:', close: () => Promise.reject(new Error('cannot')) }),
    };
    await world.server.listen(failing);
    const over = await closing();
    expect(over()).toBe(true);
  });

  it('does not listen any more once it is closed [STATUS]', async () => {
    await world.server.close();
    await expect(world.server.listen('tcp://127.0.0.1:0')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('stops a listener that began to listen while it closed [STATUS]', async () => {
    let begin = (): void => undefined;
    const close = jest.fn(() => Promise.resolve());
    const slow: Listener = {
      listen: () => new Promise((resolve) => (begin = () => resolve({ url: 'slow:', close }))),
    };
    const listening = world.server.listen(slow);
    await world.server.close();
    begin();
    await expect(listening).rejects.toMatchObject({ code: 'unavailable' });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('goes on with its connections when one listener stops, and forgets that one', async () => {
    const loopback = createLoopbackListener(world.time.ports.scheduler);
    const close = jest.fn(() => Promise.resolve());
    const listener: Listener = { listen: async (accept) => ({ ...(await loopback.listen(accept)), close }) };
    const listening = await world.server.listen(listener);
    const peer = await world.opened('echo');
    await listening.close();
    peer.message(1, 1, 'on');
    await world.settle();
    expect(peer.texts()).toEqual(['on']);
    peer.transport.destroy();
    await world.server.close();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['http://127.0.0.1:1', /tcp:\/\/HOST:PORT/],
    ['nonsense', /nonsense/],
  ])('refuses to listen on %s [STATUS]', async (url, text) => {
    await expect(world.server.listen(url)).rejects.toMatchObject({
      code: 'invalidArgument',
      message: expect.stringMatching(text),
    });
  });

  it.each([{ deadlineMs: -1 }, { deadline: 5 }])('refuses to close with %j [STATUS]', (options) => {
    expect(() => world.server.close(options)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });

  it.each<ServerOptions>([{ retryAfterMs: 0 }, { idempotency: { keys: 0 } }, { postMortems: -1 }])(
    'checks what its conversations are to be given too: %j is refused, and named [STATUS]',
    (options) => {
      const [name = ''] = Object.keys(options);
      expect(() => createServer(options)).toThrow(
        expect.objectContaining({ code: 'invalidArgument', message: expect.stringContaining(name) }),
      );
    },
  );

  it('keeps the post-mortem of what has failed, by the id that the client was told [CRASH-6]', async () => {
    const peer = await world.opened('crash');
    peer.message(1, 1, 'now');
    await world.settle();
    const { conversations } = world.server;
    const { conversationId } = peer.the('opened');
    expect(conversations.postMortem(conversationId)).toMatchObject({ id: conversationId, subject: 'crash' });
    expect(conversations.postMortems()).toHaveLength(1);
  });

  it('runs on a node that it is given', async () => {
    const { node } = world.server.conversations;
    const other = createServer({ node });
    expect(other.conversations.node).toBe(node);
    await other.close();
  });
});
