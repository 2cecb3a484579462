import { HostWorlds } from './host-world.fixture';

const WORLDS = new HostWorlds();

describe('a child that is stopped', () => {
  it('is no crash: the deadline fires, and what it answers later is dropped and counted [C-14, OP-2]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    const held = conversation.request({ do: 'hold' });
    const spinning = conversation.request({ do: 'spin', forMs: 400 }, { deadlineMs: 300 });
    await held;
    for (const id of world.ids) process.kill(id, 'SIGSTOP');
    await expect(spinning).rejects.toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    await expect(conversation.request({ do: 'echo' }, { deadlineMs: 100 })).rejects.toMatchObject({
      code: 'deadlineExceeded',
    });
    expect(conversation.hasDetectedCrash()).toBe(false);
    for (const id of world.ids) process.kill(id, 'SIGCONT');
    expect((await conversation.request({ do: 'echo', value: 'alive' })).content).toBe('alive');
    expect(conversation.state()).toMatchObject({
      phase: 'active',
      counters: { replies: 2, droppedReplies: 1 },
    });
  });

  it('is ended by the no-progress window, where there is one [C-14, OP-14]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open({ subject: 'dying.watched' });
    for (const id of world.ids) process.kill(id, 'SIGSTOP');
    const lost = conversation.request({ do: 'echo', value: 'unheard' });
    await expect(lost).rejects.toMatchObject({ code: 'aborted', delivery: 'unknown' });
    expect((await conversation.awaitCrash())?.reason).toEqual({ kind: 'killed', by: 'noProgress' });
  });
});
