import { HostWorlds, crashOf, eventsOf } from './host-world.fixture';

const WORLDS = new HostWorlds();

describe.each(['thread', 'process'] as const)('what nobody catches in a %s', (kind) => {
  it.each([
    ['throwError', { name: 'RangeError', message: 'thrown' }],
    ['reject', { name: 'RangeError', message: 'rejected' }],
  ])(
    'by %s comes after what was said, as one crash with its stack, of all that it runs [C-1]',
    async (of, reason) => {
      const world = await WORLDS.start({ kind });
      const [conversation, other] = [await world.open(), await world.open()];
      const [events, others] = [eventsOf(conversation), eventsOf(other)];
      const held = conversation.request({ do: 'hold' });
      const waits = expect(other.request({ do: 'hold' })).rejects.toMatchObject({
        code: 'aborted',
        delivery: 'unknown',
      });
      await expect(conversation.request({ do: 'die', of })).rejects.toMatchObject({
        code: 'aborted',
        delivery: 'unknown',
      });
      await waits;
      expect((await held).text()).toBe('0');
      expect([events, others]).toEqual([[1, 'crashed'], ['crashed']]);
      expect((await crashOf(conversation)).reason).toMatchObject({
        kind: 'crashed',
        ...reason,
        stack: expect.stringContaining('dying.mjs'),
      });
    },
  );

  it('leaves its place to whoever takes over, also where there may be no more of them [C-1, EXIT-5, POLICY-2]', async () => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    await expect(conversation.request({ do: 'die', of: 'throwError' })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect((await conversation.request({ do: 'echo', value: 'again' })).content).toBe('again');
    expect(conversation.state().participants).toMatchObject([{ generation: 2 }]);
  });

  it.each(['throwUndefined', 'throwHolder'])('by %s is a crash that says something [C-2]', async (of) => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open();
    const events = eventsOf(conversation);
    const held = conversation.request({ do: 'hold' });
    await expect(conversation.request({ do: 'die', of })).rejects.toMatchObject({ code: 'aborted' });
    expect((await held).text()).toBe('0');
    const { reason } = await crashOf(conversation);
    expect(reason).toMatchObject({
      kind: 'crashed',
      message: expect.stringMatching(/./),
      name: expect.stringMatching(/./),
    });
    expect(events).toEqual([1, 'crashed']);
  });

  it('is no crash where its own code swallows it: the deadline ends the operation [C-7]', async () => {
    const world = await WORLDS.start({ kind });
    const conversation = await world.open();
    const swallowing = conversation.request({ do: 'die', of: 'swallow' }, { deadlineMs: 300 });
    await expect(swallowing).rejects.toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    expect((await conversation.request({ do: 'echo', value: 'alive' })).content).toBe('alive');
    expect(conversation.hasDetectedCrash()).toBe(false);
  });
});
