import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type Worker } from 'node:worker_threads';
import { type HostWorld, HostWorlds, crashOf } from './host-world.fixture';

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

describe('a thread that somebody ends who has its Worker', () => {
  const workers: Worker[] = [];
  const note = (message: unknown) => void workers.push((message as { readonly worker: Worker }).worker);
  beforeAll(() => subscribe('worker_threads', note));
  afterAll(() => unsubscribe('worker_threads', note));
  const workerOf = ({ ids: [id] }: HostWorld) => workers.find(({ threadId }) => threadId === id) as Worker;

  it.each(['idles', 'is busy'])(
    'has been killed where it %s, and its host is closed when it is gone [C-8, EXIT-2]',
    async (state) => {
      const world = await WORLDS.start({ kind: 'thread', pool: { size: 1, warm: 0 } });
      const conversation = await world.open();
      const held = conversation.request({ do: 'hold' });
      const next = conversation.request(
        state === 'idles' ? { do: 'echo', value: 'idle' } : { do: 'spin', forMs: 60_000 },
      );
      const [answered, open] = state === 'idles' ? [next, held] : [held, next];
      const lost = expect(open).rejects.toMatchObject(LOST);
      await answered;
      const worker = workerOf(world);
      let isGone = false;
      void once(worker, 'exit').then(() => (isGone = true));
      void worker.terminate();
      expect((await crashOf(conversation)).reason).toEqual({ kind: 'killed', by: 'terminate' });
      await lost;
      await world.host.close();
      expect(isGone).toBe(true);
    },
  );

  it('has had no memory left, though it was ended for that [EXIT-1, C-5]', async () => {
    const world = await WORLDS.start({ kind: 'thread', heapMb: 32, pool: { size: 1, warm: 0 } });
    const conversation = await world.open();
    const worker = workerOf(world);
    worker.on('error', () => void worker.terminate());
    await expect(conversation.request({ do: 'die', of: 'fillHeap' })).rejects.toMatchObject(LOST);
    expect((await crashOf(conversation)).reason).toEqual({ kind: 'outOfMemory' });
  });
});
