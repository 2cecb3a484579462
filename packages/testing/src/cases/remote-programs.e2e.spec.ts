import { crashOf, eventsOf, upTo } from './host-world.fixture';
import { RemoteWorlds } from './remote-world.fixture';

const WORLDS = new RemoteWorlds();
const LOST = { code: 'aborted', delivery: 'unknown' };
const MANY = 200;
const HUGE_BYTES = 8_000_000;

describe('a connected program that dies', () => {
  it('after it has replied has that told first, and then that the connection is lost [C-13, C-15, LINK-4]', async () => {
    const world = await WORLDS.start();
    const conversation = await world.open();
    const events = eventsOf(conversation);
    const held = conversation.request({ do: 'hold' });
    await expect(
      conversation.request({ do: 'dieTogether', of: 'kill', size: 200_000 }),
    ).rejects.toMatchObject(LOST);
    expect((await held).payload.length).toBe(200_000);
    expect(events).toEqual([1, 'noconnection']);
  });

  it('in the turn of its replies has an unbroken prefix of them told [C-13, LINK-4, OP-7]', async () => {
    const world = await WORLDS.start();
    const conversation = await world.open();
    const events = eventsOf(conversation);
    const held = Array.from({ length: MANY }, () => conversation.request({ do: 'hold' }));
    const settled = Promise.allSettled(held);
    await expect(conversation.request({ do: 'die', of: 'kill', size: 20_000 })).rejects.toMatchObject(LOST);
    const arrived = events.length - 1;
    expect(events).toEqual([...upTo(arrived), 'noconnection']);
    expect((await crashOf(conversation)).fates.map(({ op }) => op)).toEqual(upTo(MANY + 1).slice(arrived));
    expect((await settled).map(({ status }) => status === 'fulfilled')).toEqual(
      upTo(MANY).map((op) => op <= arrived),
    );
  });

  it('in the middle of a reply has nothing of that told, but that there was a part of it [C-13]', async () => {
    const world = await WORLDS.start({ payloadBytes: 2 * HUGE_BYTES });
    const conversation = await world.open();
    const held = expect(conversation.request({ do: 'hold' })).rejects.toMatchObject(LOST);
    await expect(conversation.request({ do: 'die', of: 'kill', size: HUGE_BYTES })).rejects.toMatchObject(
      LOST,
    );
    await held;
    const { reason } = await crashOf(conversation);
    expect(reason).toMatchObject({
      kind: 'noconnection',
      detail: expect.stringMatching(/\d+ bytes into a frame/),
    });
  });

  it('with much that it has not read is lost as well, and nobody waits [C-13, OP-7]', async () => {
    const world = await WORLDS.start();
    const conversation = await world.open();
    const held = conversation.request({ do: 'hold' });
    const calls = [conversation.request({ do: 'spin', forMs: 60_000 })];
    await held;
    for (let message = 0; message < 12; message++)
      calls.push(conversation.request(new Uint8Array(1_000_000)));
    const settled = Promise.allSettled(calls);
    await world.program.kill();
    const { reason, fates } = await crashOf(conversation);
    expect(reason.kind).toBe('noconnection');
    // One at its handler, eight ahead of it, and the rest had not left.
    expect(fates.map(({ fate }) => fate === 'unknown')).toEqual(upTo(13).map((place) => place <= 9));
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('a connected program that is stopped', () => {
  it('is no crash: the deadline fires, and what it answers later is dropped and counted [C-14, OP-2]', async () => {
    const world = await WORLDS.start();
    const conversation = await world.open();
    const held = conversation.request({ do: 'hold' });
    const spinning = conversation.request({ do: 'spin', forMs: 400 }, { deadlineMs: 300 });
    await held;
    world.program.stop();
    await expect(spinning).rejects.toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    expect(conversation.hasDetectedCrash()).toBe(false);
    world.program.resume();
    expect((await conversation.request({ do: 'echo', value: 'alive' })).content).toBe('alive');
    expect(conversation.state()).toMatchObject({
      phase: 'active',
      counters: { replies: 2, droppedReplies: 1 },
    });
  });

  it('is given up at the no-progress window, where there is one [C-14, OP-14]', async () => {
    const world = await WORLDS.start();
    const conversation = await world.open({ subject: 'dying.watched' });
    world.program.stop();
    await expect(conversation.request({ do: 'echo' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'killed', by: 'noProgress' });
  });
});

describe('a thousand conversations in one connected program', () => {
  it('that is killed are told a thousand times, each once, after their replies [C-20]', async () => {
    const world = await WORLDS.start();
    const conversations = await Promise.all(Array.from({ length: 1_000 }, () => world.open()));
    const events = conversations.map(eventsOf);
    const calls = conversations.flatMap((conversation) => [
      conversation.request({ do: 'hold' }),
      conversation.request({ do: 'hold' }),
    ]);
    const settled = Promise.allSettled(calls);
    await Promise.all(conversations.map((conversation) => conversation.request({ do: 'echo' })));
    const crashes = Promise.all(conversations.map(crashOf));
    conversations[0]?.send({ do: 'dieTogether', of: 'kill' });
    await crashes;
    expect(new Set(events.map((each) => each.join()))).toEqual(new Set(['3,1,noconnection']));
    await settled;
    expect(world.server.conversations.size).toBe(0);
  });
});
