import { HostWorlds, crashOf } from './host-world.fixture';

const WORLDS = new HostWorlds();
const LOST = { code: 'aborted', delivery: 'unknown' };

describe.each(['thread', 'process'] as const)('a %s that is ended by its host', (kind) => {
  it('while it is busy has been killed, and what was open is settled before the host is closed [C-8]', async () => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open();
    const outcomes: string[] = [];
    const held = conversation.request({ do: 'hold' });
    const spinning = conversation.request({ do: 'spin', forMs: 60_000 });
    const settled = spinning.catch(({ code, delivery }) => outcomes.push(`${code} ${delivery}`));
    await held;
    await world.host.close({ deadlineMs: 0 });
    expect(world.host.workers).toEqual([]);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'killed', by: 'hostClosed' });
    await settled;
    expect(outcomes).toEqual(['aborted unknown']);
  });

  it('while it idles has been killed too, where it does not stop [C-8]', async () => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open({ headers: [['stubborn', '']] });
    const holding = expect(conversation.request({ do: 'hold' })).rejects.toMatchObject(LOST);
    expect((await conversation.request({ do: 'echo', value: 'idle' })).content).toBe('idle');
    await world.host.close({ deadlineMs: 50 });
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'killed', by: 'hostClosed' });
    await holding;
  });

  it('because it never lets go of an instance has been killed, and the others in it with it [C-8, EXIT-2]', async () => {
    const world = await WORLDS.start({ kind, pool: { size: 1, warm: 0, unresponsiveMs: 100 } });
    const [conversation, other] = [await world.open({ subject: 'dying.watched' }), await world.open()];
    const held = expect(other.request({ do: 'hold' })).rejects.toMatchObject(LOST);
    await expect(conversation.request({ do: 'die', of: 'busy' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'killed', by: 'noProgress' });
    await held;
    expect((await crashOf(other)).reason).toMatchObject({ kind: 'killed', by: 'unresponsive' });
  });
});
