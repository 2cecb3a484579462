import { type Frame } from '@liminal/protocol';
import { connect } from '../connect';
import { URL, outcomeOf, reply, serverForEach, welcome } from '../scripted-server.fixture';

const server = serverForEach();
const SLOT = 1_000;

/** Connected to a server that has told of so long a keepalive time. */
async function connected(keepaliveMs: number) {
  const connecting = connect(URL, server.it.options);
  await server.it.time.settle();
  await server.it.say({ ...(welcome() as Extract<Frame, { kind: 'welcome' }>), keepaliveMs });
  return connecting;
}

const pings = () => server.it.sent('ping');

describe('a client whose server has told of a keepalive', () => {
  it('asks a silent server, and is lost to one that does not answer, with what became of its participants unknown [TIME-2] [C-15]', async () => {
    const client = await connected(SLOT);
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    await server.it.time.advance(2 * SLOT);
    expect([pings().length, client.state]).toEqual([1, 'open']);
    await server.it.time.advance(SLOT);
    expect([client.state, conversation.phase, request.now]).toEqual([
      'closed',
      'failed',
      'unavailable unknown',
    ]);
    const crash = await conversation.awaitCrash();
    expect(crash?.reason).toMatchObject({
      kind: 'noconnection',
      detail: expect.stringContaining('nothing was received for 1000 ms and more, nor an answer to a Ping'),
    });
  });

  it('tells a server that sends much and hears nothing that there is somebody', async () => {
    const client = await connected(SLOT);
    const conversation = await server.it.opened(client);
    void outcomeOf(conversation.request('x'));
    await server.it.time.settle();
    for (let slot = 0; slot < 4; slot++) {
      // Late for nothing, and dropped: what counts is that it comes.
      await server.it.say(reply({ ref: 1, op: 99 }, 'x'.repeat(1_000)));
      await server.it.time.advance(SLOT);
    }
    expect(server.it.sent('pong').length).toBeGreaterThanOrEqual(2);
    expect(pings()).toEqual([]);
  });

  it('stays with one that answers', async () => {
    const client = await connected(SLOT);
    for (let round = 1; round <= 4; round++) {
      await server.it.time.advance(2 * SLOT);
      expect(pings()).toHaveLength(round);
      await server.it.say({ kind: 'pong', nonce: pings().at(-1)?.nonce ?? 0 });
    }
    expect(client.state).toBe('open');
    expect(new Set(pings().map(({ nonce }) => nonce)).size).toBe(4);
  });

  it('does not ask more often than every 100 ms, whatever the server has told', async () => {
    await connected(1);
    await server.it.time.advance(199);
    expect(pings()).toHaveLength(0);
    await server.it.time.advance(1);
    expect(pings()).toHaveLength(1);
  });

  it('watches no more once it is closed', async () => {
    const client = await connected(SLOT);
    const closing = client.close();
    await server.it.end();
    await closing;
    const timers = jest.spyOn(server.it.time.clock, 'timer');
    await server.it.time.advance(10 * SLOT);
    expect(timers).not.toHaveBeenCalled();
  });
});

describe('any client', () => {
  it('lets silence be where the server has told of no keepalive, and sets no timer for it [TIME-2]', async () => {
    const client = await connected(0);
    const timers = jest.spyOn(server.it.time.clock, 'timer');
    await server.it.time.advance(24 * 3_600_000);
    expect(timers).not.toHaveBeenCalled();
    expect([client.state, pings().length]).toEqual(['open', 0]);
  });

  it('answers a Ping at once, with its nonce', async () => {
    await connected(0);
    await server.it.say({ kind: 'ping', nonce: 7 });
    expect(server.it.last('pong').nonce).toBe(7);
  });

  it('answers no more Pings than its server takes answers: what waits is bounded [FLOW-1]', async () => {
    const connecting = connect(URL, { ...server.it.options, outboundBytes: 50 });
    await server.it.time.settle();
    await server.it.say(welcome());
    await connecting;
    server.it.pause();
    await server.it.say(...Array.from({ length: 1_000 }, (_, nonce): Frame => ({ kind: 'ping', nonce })));
    await server.it.resume();
    expect(server.it.sent('pong').length).toBeLessThan(30);
  });

  it.each(['ping', 'pong'] as const)('takes a %s before Welcome for a violation [WIRE-5]', async (kind) => {
    const connecting = outcomeOf(connect(URL, server.it.options));
    await server.it.time.settle();
    await server.it.say({ kind, nonce: 1 });
    expect(connecting.now).toBe('invalidArgument notDelivered');
  });
});
