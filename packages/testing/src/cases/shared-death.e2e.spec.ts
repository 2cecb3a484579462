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
