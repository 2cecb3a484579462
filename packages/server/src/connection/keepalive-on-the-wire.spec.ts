import { type RawPeer, message } from '../raw-peer.fixture';
import { ServerWorld } from '../server-world.fixture';

const SLOT = 1_000;

describe('A keepalive on the wire', () => {
  let world: ServerWorld;
  afterEach(() => world.end());

  async function connect(keepaliveMs = SLOT): Promise<RawPeer> {
    world = await ServerWorld.create({ keepaliveMs });
    return world.connect();
  }

  it('is told in Welcome, as it holds for both sides [TIME-2]', async () => {
    expect((await connect()).the('welcome').keepaliveMs).toBe(SLOT);
  });

  it('is off where nobody asks for it: then silence means nothing, and wakes nobody [TIME-2] [C-14]', async () => {
    const peer = await connect(0);
    const timers = jest.spyOn(world.time.clock, 'timer');
    await world.advance(24 * 3_600_000);
    expect(timers).not.toHaveBeenCalled();
    expect([peer.the('welcome').keepaliveMs, peer.kinds(), peer.closed]).toEqual([0, ['welcome'], false]);
  });

  it('has a silent client asked, and one that does not answer lost, with its conversations [TIME-2] [C-15] [CONV-12]', async () => {
    const peer = await connect();
    peer.open(1, 'mute');
    peer.message(1, 1, 'x');
    await world.settle();
    await world.advance(2 * SLOT);
    expect(peer.kinds().slice(2)).toEqual(['ping']);
    expect(world.server.conversations.size).toBe(1);
    await world.advance(SLOT);
    expect(world.server.conversations.size).toBe(0);
    // The time that it has to hear of it.
    await world.advance(1_000);
    expect([world.server.connections, peer.closed]).toEqual([0, true]);
    // Should it read again, it hears why; and so does the operator.
    const why = 'nothing was received for 1000 ms and more, nor an answer to a Ping for as long again';
    expect(peer.the('goodbye').status).toMatchObject({
      code: 'unavailable',
      message: `The client was silent: ${why}.`,
    });
    expect(world.logged.at(-1)).toMatchObject({ line: 'a connection was ended', code: 'unavailable' });
  });

  it('does not blame a client for what it is not let say: its connection is not read while too much waits for it [FLOW-3]', async () => {
    world = await ServerWorld.create({
      keepaliveMs: SLOT,
      limits: { outboundBytes: 1_000, outboundStallMs: 100 * SLOT },
    });
    const peer = await world.opened('echo');
    peer.transport.pause();
    peer.message(1, 1, 'x'.repeat(100_000));
    await world.settle();
    await world.advance(10 * SLOT);
    expect(world.server.connections).toBe(1);
    peer.transport.resume();
    await world.settle();
    expect(peer.texts()).toHaveLength(1);
    expect(peer.all('goodbye')).toEqual([]);
  });

  it('tells a client that sends much and hears nothing that there is somebody', async () => {
    const peer = await connect();
    peer.open(1, 'mute');
    await world.settle();
    for (let op = 1; op <= 4; op++) {
      peer.send(message(1, op, 'x'.repeat(1_000), { expects: 'nothing' }));
      await world.advance(SLOT);
    }
    expect(peer.all('pong').length).toBeGreaterThanOrEqual(2);
    expect(peer.all('ping')).toEqual([]);
  });

  it('lets a client be that answers, for as long as it does', async () => {
    const peer = await connect();
    for (let round = 1; round <= 5; round++) {
      await world.advance(2 * SLOT);
      expect(peer.all('ping')).toHaveLength(round);
      peer.send({ kind: 'pong', nonce: peer.all('ping').at(-1)?.nonce ?? 0 });
      await world.settle();
    }
    expect(world.server.connections).toBe(1);
  });

  it('asks nothing of a client that converses', async () => {
    const peer = await connect();
    peer.open(1, 'echo');
    for (let op = 1; op <= 10; op++) {
      peer.send(message(1, op, 'x'));
      await world.advance(SLOT);
    }
    expect(peer.all('ping')).toEqual([]);
  });

  it.each([0, SLOT])(
    'answers a Ping at once, with its nonce, whether it is on or off (%d)',
    async (keepaliveMs) => {
      const peer = await connect(keepaliveMs);
      peer.send({ kind: 'ping', nonce: 4_294_967_295 });
      await world.settle();
      expect(peer.the('pong').nonce).toBe(4_294_967_295);
    },
  );

  it('is answered while the server drains [WIRE-5]', async () => {
    const peer = await connect();
    peer.open(1, 'mute');
    peer.message(1, 1, 'x');
    await world.settle();
    const closing = world.server.close({ deadlineMs: 100 });
    peer.send({ kind: 'ping', nonce: 3 });
    await world.settle();
    expect(peer.the('pong').nonce).toBe(3);
    peer.transport.destroy();
    await world.settle();
    await closing;
  });

  it('is for those who were let in: before that a Ping is no Hello [WIRE-5]', async () => {
    world = await ServerWorld.create({ keepaliveMs: SLOT });
    const peer = world.dial();
    peer.send({ kind: 'ping', nonce: 1 });
    await world.settle();
    expect(peer.the('reject').status.message).toContain('The first frame was ping');
  });

  it('watches nobody any more who has been told its end', async () => {
    const peer = await connect();
    peer.goodbye();
    await world.settle();
    peer.transport.end();
    await world.settle();
    const timers = jest.spyOn(world.time.clock, 'timer');
    await world.advance(10 * SLOT);
    expect(timers).not.toHaveBeenCalled();
  });
});
