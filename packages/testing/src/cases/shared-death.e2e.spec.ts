import { HostWorlds, eventsOf } from './host-world.fixture';

const WORLDS = new HostWorlds();
const MANY = 1_000;

describe.each([
  ['thread', 'throwError', 'crashed'],
  ['thread', 'exit', 'exited'],
  ['process', 'throwError', 'crashed'],
  ['process', 'kill', 'killed'],
] as const)('a thousand conversations in one %s', (kind, of, reason) => {
  it(`that dies of ${of} are told a thousand times, each once, after their replies [C-20]`, async () => {
    const world = await WORLDS.start({ kind });
    const conversations = await Promise.all(Array.from({ length: MANY }, () => world.open()));
    const events = conversations.map(eventsOf);
    const held = conversations.map((conversation) => conversation.request({ do: 'hold' }));
    // All have theirs before the first of them brings it about.
    await Promise.all(conversations.map((conversation) => conversation.request({ do: 'echo' })));
    const open = conversations.map((conversation) =>
      conversation.request({ do: 'hold' }).catch(({ code }) => code),
    );
    const [first] = conversations;
    await Promise.all(conversations.map((conversation) => conversation.request({ do: 'echo' })));
    const crashes = Promise.all(conversations.map((conversation) => conversation.awaitCrash()));
    first?.send({ do: 'dieTogether', of });
    await crashes;
    expect(new Set(events.map((each) => each.join()))).toEqual(new Set([`2,4,1,${reason}`]));
    await Promise.all([...held, ...open]);
    expect(world.conversations.size).toBe(0);
  });
});

describe.each([
  ['thread', 'throwError'],
  ['process', 'kill'],
] as const)('many conversations that have not been answered yet, in one %s', (kind, of) => {
  it(`that dies of ${of}, are one failure to their subject: all of them heal, and another is opened at once [C-20] [SUP-4]`, async () => {
    const world = await WORLDS.start({ kind });
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    const conversations = await Promise.all(Array.from({ length: 150 }, () => world.open({ policy })));
    const [first] = conversations;
    const crashes = Promise.all(conversations.map((conversation) => conversation.awaitCrash()));
    first?.send({ do: 'dieTogether', of });
    await crashes;
    await world.open();
    const replies = await Promise.all(
      conversations.map((conversation) => conversation.request({ do: 'echo' })),
    );
    expect([replies.length, new Set(conversations.map(({ phase }) => phase))]).toEqual([
      150,
      new Set(['active']),
    ]);
  });
});
