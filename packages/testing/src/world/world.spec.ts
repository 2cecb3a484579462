import { connect } from '@liminal/client';
import { createNode } from '@liminal/conversation';
import { createServer } from '@liminal/server';
import { createWorld, echo, silent } from '../index';

/** A server and a client on two machines. */
async function conversing(seed: number) {
  const world = createWorld({ seed });
  const [host, desk] = [world.machine('host'), world.machine('desk')];
  const listener = world.listener(host);
  const server = createServer({
    node: createNode({ name: 'host', ports: host.ports }),
    participants: [echo(), silent()],
  });
  await server.listen(listener);
  const dial = () => listener.dial(desk).line.transport;
  const client = await world.until(connect('world:host', { ports: desk.ports, dial }), 'the handshake');
  return { world, host, desk, listener, server, client };
}

describe('a world', () => {
  it('has a server and a client on machines of their own, and time passes in no time', async () => {
    const { world, client, server } = await conversing(1);
    const conversation = await world.until(client.open('echo'), 'opening');
    const reply = await world.until(conversation.request('hello'), 'the reply');
    expect(reply.text()).toBe('hello');
    const late = conversation.request('silence?', { deadlineMs: 3_600_000 });
    expect((await world.until(late, 'the reply')).text()).toBe('silence?');
    await world.until(client.close(), 'the close');
    await world.until(server.close(), 'the close');
    expect(world.machines.map(({ pendingTimers }) => pendingTimers)).toEqual([0, 0]);
  });

  it('does the same by the same seed, byte for byte, and something else by another [TIME-1]', async () => {
    const run = async (seed: number) => {
      const { world, client } = await conversing(seed);
      const conversation = await world.until(client.open('echo'), 'opening');
      await Promise.all(['a', 'b', 'c'].map((text) => world.until(conversation.request(text), text)));
      return { digest: world.digest, trace: world.trace };
    };
    expect(await run(5)).toEqual(await run(5));
    expect((await run(5)).digest).not.toBe((await run(6)).digest);
  });

  it('lets nothing happen between steps', async () => {
    const { world, client } = await conversing(1);
    const opening = client.open('echo');
    let opened = false;
    void opening.then(() => (opened = true));
    const { steps } = world;
    // Whatever goes on by itself has begun to when all microtasks and a round of the event loop are through.
    await new Promise((resolve) => setImmediate(resolve));
    expect([opened, world.steps]).toEqual([false, steps]);
    await world.step();
    expect(world.steps).toBe(steps + 1);
    await world.until(opening, 'opening');
  });

  it('passes time between steps only as far as it may', async () => {
    const world = createWorld();
    const fired = jest.fn();
    world.machine('one').ports.clock.timer(100, fired);
    expect([await world.step(99), world.now]).toEqual([false, 0]);
    expect([await world.step(100), world.now, fired.mock.calls.length]).toEqual([true, 100, 1]);
    expect(await world.step()).toBe(false);
  });

  it('crashes a machine: nothing of it runs any more, and who was connected with it is told [C-13]', async () => {
    const { world, client, desk, host, server } = await conversing(3);
    const conversation = await world.until(client.open('silent'), 'opening');
    const settled = conversation.request('hello').then(
      () => 'answered',
      ({ code }) => code,
    );
    await world.settle();
    host.crash();
    expect(await world.until(settled, 'the end of the operation')).toBe('unavailable');
    expect([host.isUp, desk.isUp, server.connections, host.pendingTimers]).toEqual([false, true, 1, 0]);
    expect(await world.until(client.closed(), 'the end of the connection')).toMatchObject({
      code: 'unavailable',
    });
  });

  it('cuts a link, and both sides find out', async () => {
    const { world, client, server } = await conversing(3);
    const [link] = world.links;
    expect([link?.from.name, link?.to.name]).toEqual(['desk', 'host']);
    link?.line.cut();
    await world.settle();
    expect([client.state, server.connections, world.links]).toEqual(['closed', 0, []]);
  });

  it('has a clock that an administrator sets, and timers that do not see it', async () => {
    const world = createWorld({ startsAt: 1_000 });
    const one = world.machine('one');
    const other = world.machine('other');
    const fired = jest.fn();
    one.ports.clock.timer(10, fired);
    one.setClock(-500);
    await world.advance(10);
    expect([one.ports.clock.wall(), other.ports.clock.wall(), fired.mock.calls.length]).toEqual([
      510, 1_010, 1,
    ]);
  });

  it('says what it waits for when nothing can happen any more, and what happened last', async () => {
    const world = createWorld();
    world.note('the last thing');
    const waiting = world.until(new Promise(() => undefined), 'a reply that never comes');
    await expect(waiting).rejects.toThrow(/still waits for a reply that never comes\.\n0 the last thing$/);
  });

  it('connects nobody to whom nobody listens', async () => {
    const world = createWorld();
    const [one, other] = [world.machine('one'), world.machine('other')];
    const listener = world.listener(one);
    expect(() => listener.dial(other)).toThrow(expect.objectContaining({ code: 'unavailable' }));
    const listening = await listener.listen(() => undefined);
    listener.dial(other);
    await listening.close();
    expect(() => listener.dial(other)).toThrow('Nobody listens on one.');
  });

  it('does not go on for ever where a timer starts itself again at once', async () => {
    const world = createWorld();
    const { clock } = world.machine('busy').ports;
    const again = () => void clock.timer(0, again);
    again();
    await expect(world.advance(1)).rejects.toThrow(/^Time stands still at 0 ms/);
  });

  it('does not wait for ever where something happens again and again', async () => {
    const world = createWorld();
    const { clock } = world.machine('busy').ports;
    const beat = () => void clock.timer(60_000, beat);
    beat();
    await expect(world.until(new Promise(() => undefined), 'nobody')).rejects.toThrow(
      /^An hour has passed in this world, and it still waits for nobody\./,
    );
  });
});
