import { TcpWorlds } from './tcp-world.fixture';

const FLOOD = 20_000;

describe('a connection that floods its server', () => {
  const worlds = new TcpWorlds();

  it('does not keep another connection from its replies, nor the server from letting one in [FLOW-4]', async () => {
    let handled = 0;
    const flooded = { subject: 'flooded', handle: () => void handled++ };
    const { client, connect } = await worlds.start({
      participants: [flooded, { subject: 'asked', handle: () => handled }],
      operations: 65_536,
    });
    const flood = await client.open('flooded');
    // Each reply brings the next message, so that there is always something to do.
    const busy = Array.from({ length: 64 }, async () => {
      while (handled < FLOOD) await flood.request('x');
    });
    await flood.request('x');
    const late = await connect();
    const asked = await late.open('asked');
    const seen = (await asked.request()).json();
    expect(seen).toBeLessThan(FLOOD);
    await Promise.all(busy);
    expect(handled).toBeGreaterThanOrEqual(FLOOD);
  });
});
