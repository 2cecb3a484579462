import { HostWorlds } from './host-world.fixture';

const WORLDS = new HostWorlds();

/** Lets what was sent in this turn leave, and then gives way to nothing for a time. */
async function blockFor(ms: number): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  for (const until = Date.now() + ms; Date.now() < until;);
}

describe.each(['thread', 'process'] as const)('a %s whose host did not look for a while', (kind) => {
  it('is not killed for what it has said meanwhile: it had let go of its instance [EXIT-2, EXIT-7]', async () => {
    const world = await WORLDS.start({ kind, pool: { size: 1, warm: 0, unresponsiveMs: 200 } });
    const [conversation, other] = [await world.open(), await world.open()];
    conversation.finalize();
    await blockFor(300);
    expect((await other.request({ do: 'echo', value: 'alive' })).content).toBe('alive');
    expect(other.hasDetectedCrash()).toBe(false);
  });

  it('is not taken to have made no progress: its answer was there [OP-14, LINK-5]', async () => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open({ subject: 'dying.watched' });
    const answer = conversation.request({ do: 'echo', value: 'in time' });
    await blockFor(300);
    expect((await answer).content).toBe('in time');
    expect(conversation.hasDetectedCrash()).toBe(false);
  });
});
