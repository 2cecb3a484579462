import { HostWorlds, crashOf, eventsOf, upTo } from './host-world.fixture';

const WORLDS = new HostWorlds();

const MANY = 300;
const LARGE_BYTES = 100_000;
const HUGE_BYTES = 5_000_000;

describe.each(['thread', 'process'] as const)('a %s that ends by itself', (kind) => {
  it('has all its replies kept, and is a crash of those who wait for it alone [C-3]', async () => {
    const world = await WORLDS.start({ kind });
    const [conversation, idle] = [await world.open(), await world.open()];
    const events = eventsOf(conversation);
    const held = Array.from({ length: MANY }, () => conversation.request({ do: 'hold' }));
    const dying = conversation.request({ do: 'die', of: 'exit', size: LARGE_BYTES });
    await expect(dying).rejects.toMatchObject({ code: 'aborted', delivery: 'unknown' });
    for (const [index, reply] of (await Promise.all(held)).entries())
      expect([reply.payload.length, reply.payload[0]]).toEqual([LARGE_BYTES, index % 256]);
    expect(events).toEqual([...upTo(MANY), 'exited']);
    const { reason, fates } = await crashOf(conversation);
    expect([reason, fates]).toEqual([
      { kind: 'exited', code: 0 },
      [{ op: MANY + 1, fate: 'unknown', replies: 0 }],
    ]);
    expect([conversation.phase, idle.phase, idle.hasDetectedCrash()]).toEqual(['failed', 'closed', false]);
  });

  it('has a reply kept that was said in its last turn, however long [C-11]', async () => {
    const world = await WORLDS.start({ kind, conversations: { payloadBytes: 2 * HUGE_BYTES } });
    const conversation = await world.open();
    const held = conversation.request({ do: 'hold' });
    const dying = conversation.request({ do: 'die', of: 'exit', size: HUGE_BYTES });
    await expect(dying).rejects.toMatchObject({ code: 'aborted', delivery: 'unknown' });
    expect((await held).payload.length).toBe(HUGE_BYTES);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'exited', code: 0 });
  });

  it('with another code is a crash, whether anything is open or not [C-3, EXIT-3]', async () => {
    const world = await WORLDS.start({ kind });
    const [conversation, idle] = [await world.open(), await world.open()];
    await expect(conversation.request({ do: 'die', of: 'exitWith3' })).rejects.toMatchObject({
      code: 'aborted',
    });
    for (const each of [conversation, idle])
      expect((await crashOf(each)).reason).toEqual({ kind: 'exited', code: 3 });
  });
});

describe('a thread that has nothing more to do', () => {
  it.each(['closePort', 'unref'])('because of %s is a crash of those who wait for it [C-4]', async (of) => {
    const world = await WORLDS.start({ kind: 'thread' });
    const [conversation, idle] = [await world.open(), await world.open()];
    await expect(conversation.request({ do: 'die', of })).rejects.toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
    });
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'exited', code: 0 });
    expect([idle.phase, idle.hasDetectedCrash()]).toEqual(['closed', false]);
  });
});

describe('a child that closes what it answers on', () => {
  it('is ended, for nobody can reach it any more [C-4]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    const dying = conversation.request({ do: 'die', of: 'closePort' });
    await expect(dying).rejects.toMatchObject({ code: 'aborted', delivery: 'unknown' });
    expect((await crashOf(conversation)).reason).toMatchObject({ kind: 'killed' });
  });
});
