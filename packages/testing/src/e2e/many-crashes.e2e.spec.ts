import { type CrashRecord } from '@liminal/protocol';
import { crashOnMessage } from '../index';
import { TcpWorlds } from './tcp-world.fixture';

describe('a thousand conversations on one connection', () => {
  const worlds = new TcpWorlds();

  it('tell of a thousand crashes, each once, each its own [CRASH-1, CRASH-5, LINK-8]', async () => {
    const { client, server } = await worlds.start({ participants: [crashOnMessage(1)] });
    const subject = 'crash-on-message';
    const conversations = await Promise.all(Array.from({ length: 1_000 }, () => client.open(subject)));
    expect([client.conversations, server.conversations.size]).toEqual([1_000, 1_000]);
    const told: CrashRecord[][] = conversations.map(() => []);
    const ends = conversations.map(({ crash$ }, index) => {
      return new Promise<void>((complete) =>
        crash$.subscribe({ next: (crash) => told[index]?.push(crash), complete }),
      );
    });
    const outcomes = Promise.allSettled(conversations.map((conversation) => conversation.request()));
    await Promise.all(ends);
    const pids = conversations.map(({ participants }) => [participants[0]?.pid]);
    expect(told.map((crashes) => crashes.map(({ participant }) => participant))).toEqual(pids);
    expect(new Set(pids.map(([pid]) => pid?.number)).size).toBe(1_000);
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'aborted' } });
    expect([client.conversations, server.conversations.size, client.state]).toEqual([0, 0, 'open']);
  });
});
