import { HostWorlds, crashOf, eventsOf, upTo } from './host-world.fixture';
import { reportOf } from './program-report.fixture';

const WORLDS = new HostWorlds();
const LOST = { code: 'aborted', delivery: 'unknown' };

describe('what needs more than its heap', () => {
  it('in a thread ends that thread as out of memory, and its host lives [C-5]', async () => {
    const world = await WORLDS.start({ kind: 'thread', heapMb: 32 });
    const conversation = await world.open();
    await expect(conversation.request({ do: 'die', of: 'fillHeap' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'outOfMemory' });
    const next = await world.open();
    expect((await next.request({ do: 'echo', value: 'again' })).content).toBe('again');
  });

  // In a program of its own: a test runner that sees what the engine says on standard error takes it for its own end.
  it('in a child ends that child as out of memory, and its host lives [C-5]', async () => {
    expect(await reportOf('out-of-memory.mjs', ['process'])).toMatchObject({
      said: { reason: { kind: 'outOfMemory' }, next: 'again' },
      code: 0,
    });
  });
});

describe('a native fault', () => {
  it('in a child ends that child, with the signal as its reason [C-6, C-10]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    await expect(conversation.request({ do: 'die', of: 'abort' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toMatchObject({
      kind: 'killed',
      by: 'signal',
      signal: 'SIGABRT',
    });
    const next = await world.open();
    expect((await next.request({ do: 'echo', value: 'again' })).content).toBe('again');
  });

  it('that a thread asks Node for is refused, and so is a crash of its instance alone [C-6]', async () => {
    const world = await WORLDS.start({ kind: 'thread' });
    const [conversation, other] = [await world.open(), await world.open()];
    await expect(conversation.request({ do: 'die', of: 'abort' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toMatchObject({ code: 'ERR_WORKER_UNSUPPORTED_OPERATION' });
    expect((await other.request({ do: 'echo', value: 'alive' })).content).toBe('alive');
  });

  it('in a thread ends the whole program, as its host says [C-6]', async () => {
    expect(await reportOf('faulty-thread.mjs')).toMatchObject({ code: null, signal: 'SIGSEGV' });
  });
});

describe('a child that is killed', () => {
  const MANY = 200;

  it('by its own hand, with four megabytes to tell, has an unbroken prefix of it told, and then the signal [C-10]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    const events = eventsOf(conversation);
    const held = Promise.allSettled(Array.from({ length: MANY }, () => conversation.request({ do: 'hold' })));
    await expect(conversation.request({ do: 'die', of: 'kill', size: 20_000 })).rejects.toMatchObject(LOST);
    const { reason, fates } = await crashOf(conversation);
    expect(reason).toMatchObject({ kind: 'killed', by: 'signal', signal: 'SIGKILL' });
    const arrived = events.length - 1;
    expect(events).toEqual([...upTo(arrived), 'killed']);
    expect(fates.map(({ op }) => op)).toEqual(upTo(MANY + 1).slice(arrived));
    const told = (await held).map(({ status }) => status === 'fulfilled');
    expect(told).toEqual(upTo(MANY).map((op) => op <= arrived));
  });

  it('in a later turn has all of it told first [C-10]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    const events = eventsOf(conversation);
    const held = conversation.request({ do: 'hold' });
    await expect(conversation.request({ do: 'dieTogether', of: 'signal' })).rejects.toMatchObject(LOST);
    expect((await held).payload.length).toBe(1);
    expect(events).toEqual([1, 'killed']);
    expect((await crashOf(conversation)).reason).toMatchObject({ kind: 'killed', signal: 'SIGUSR2' });
  });

  it('from outside has what it said before told first [C-10]', async () => {
    const world = await WORLDS.start({ kind: 'process' });
    const conversation = await world.open();
    const held = conversation.request({ do: 'hold' });
    const spinning = expect(conversation.request({ do: 'spin', forMs: 60_000 })).rejects.toMatchObject(LOST);
    expect((await held).payload.length).toBeGreaterThan(0);
    for (const id of world.ids) process.kill(id, 'SIGKILL');
    await spinning;
    expect((await crashOf(conversation)).reason).toMatchObject({ kind: 'killed', signal: 'SIGKILL' });
  });
});
