import { type CrashRecord, describeExit } from '@liminal/protocol';
import { type PoolOptions } from './pool-options';
import { FELL, PoolWorld, codeOf } from './pool-world.fixture';

let w: PoolWorld;
const pool = async (options?: PoolOptions) => (w = await PoolWorld.begun(options));
afterEach(() => w.end());

describe('a pool', () => {
  it('has what the first worker offers, and room for all that it may take', async () => {
    await pool({ size: 2, instancesPerWorker: 5 });
    expect(w.host?.participants).toMatchObject([{ subject: 'tested', concurrency: 1 }]);
    expect(w.host?.room()).toBe(10);
    expect(w.host?.report()).toEqual({
      instances: 0,
      capacity: 10,
      workers: [{ id: '1', state: 'ready', instances: 0 }],
    });
    expect(() => w.host?.participants[0]?.handle({} as never, {} as never)).toThrow(/runs in a worker/);
  });

  it('spreads instances over its workers, and keeps one warm while there may be more', async () => {
    await pool();
    for (let i = 0; i < 5; i++) await w.open();
    expect(w.states).toEqual(['1:ready:2', '2:ready:2', '3:ready:1']);
  });

  it('keeps none warm where it is told so', async () => {
    await pool({ warm: 0 });
    await w.open();
    expect(w.states).toEqual(['1:ready:1']);
  });

  it('has nobody wait for a worker that is only starting, where another is idle', async () => {
    await pool({ warm: 1 });
    w.isQuick = false;
    await w.open();
    expect(w.states).toEqual(['1:ready:1', '2:starting:0']);
    w.worker(2).register();
    await w.time.settle();
    await w.open();
    expect(w.states.slice(0, 2)).toEqual(['1:ready:1', '2:ready:1']);
  });

  it('places an instance when the worker that it was given has started [CONV-9]', async () => {
    await pool({ size: 2, instancesPerWorker: 1, warm: 0 });
    w.isQuick = false;
    await w.open();
    const opening = w.conversations.open('tested');
    await w.time.settle();
    expect([w.states, w.worker(2).sent]).toEqual([['1:ready:1', '2:starting:1'], []]);
    w.worker(2).register();
    await opening;
    expect(w.states).toEqual(['1:ready:1', '2:ready:1']);
  });

  it('is full when all that it may have is taken: the opener is told to try again [FLOW-1]', async () => {
    await pool({ size: 2, instancesPerWorker: 1 });
    const first = await w.open();
    await w.open();
    const refused = await w.open().catch(codeOf);
    expect(refused).toMatch(/unavailable: No host of 'tested' takes another instance now/);
    const closing = first.close();
    await w.time.settle();
    await closing;
    await w.open();
  });

  it('declines where it was asked all the same, with its bounds', async () => {
    await pool({ size: 1, instancesPerWorker: 1 });
    await w.open();
    w.conversations.add({ subject: 'tested', handle: () => 'x' }, { name: 'spare' });
    w.conversations.remove('tested', 'thread');
    const declined = jest.fn();
    const { node } = w.conversations;
    const conversation = node.spawn({});
    const participant = { subject: 'tested', handle: () => 'x' };
    const events = { declined } as never;
    const request = {
      participant,
      generation: 1,
      attempt: 1,
      conversationId: 'c',
      headers: [],
      node,
      conversation,
      events,
      payloadBytes: 1,
    };
    const instance = w.pool.start(request);
    await w.time.settle();
    expect(declined).toHaveBeenCalledWith(expect.objectContaining({ code: 'resourceExhausted' }));
    node.end(instance.pid, { kind: 'shutdown' });
    node.kill(conversation);
    await w.time.settle();
  });

  it('stops workers that it does not need, after a while, but for the warm one', async () => {
    await pool({ idleMs: 1_000 });
    const open = [await w.open(), await w.open(), await w.open()];
    for (const conversation of open) {
      const closing = conversation.close();
      await w.time.settle();
      await closing;
    }
    expect(w.states).toHaveLength(3);
    await w.time.advance(999);
    expect(w.states).toHaveLength(3);
    await w.time.advance(1_000);
    expect(w.states).toHaveLength(1);
    expect(w.states[0]).toMatch(/:ready:0$/);
  });

  it('replaces a worker after so many instances, when the last of them has ended', async () => {
    await pool({ size: 2, warm: 1, recycleAfter: 2, instancesPerWorker: 10 });
    const open = [await w.open(), await w.open(), await w.open()];
    expect(w.states).toEqual(['1:retiring:2', '2:ready:1']);
    const close = async (index: number) => {
      const closing = open[index]?.close();
      await w.time.settle();
      await closing;
    };
    await close(0);
    expect(w.states[0]).toBe('1:retiring:1');
    await close(2);
    expect(w.worker(1).sent.at(-1)?.kind).toBe('goodbye');
    expect(w.states.map((state) => state.slice(0, 1))).not.toContain('1');
  });
});

describe('the death of a worker', () => {
  it('is the exit of all its instances, and of no others; its place is free before they are told [C-20] [EXIT-5]', async () => {
    await pool({ size: 2, warm: 0, instancesPerWorker: 2 });
    const all = [await w.open(), await w.open(), await w.open(), await w.open()];
    const told: string[] = [];
    for (const [index, conversation] of all.entries())
      conversation.crash$.subscribe(({ reason, host }) =>
        told.push(`${index} ${host} ${describeExit(reason)} ${w.host?.room()}`),
      );
    w.worker(1).exit(FELL);
    await w.time.settle();
    expect(told).toEqual([
      '0 thread killed (by signal, SIGSEGV) 2',
      '2 thread killed (by signal, SIGSEGV) 2',
    ]);
    expect(w.states).toEqual(['2:ready:2']);
  });

  it('is told before the event is over that brought it [EXIT-2]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    const told: string[] = [];
    conversation.crash$.subscribe(({ reason }) => told.push(describeExit(reason)));
    w.worker(1).exit(FELL);
    expect(told).toEqual(['killed (by signal, SIGSEGV)']);
  });

  it('with code 0 is normal for those of whom nobody waits for anything, and unclean for the others [EXIT-3] [C-3]', async () => {
    await pool({ size: 1 });
    const [idle, waiting] = [await w.open(), await w.open()];
    waiting.request('x').catch(() => undefined);
    await w.time.settle();
    w.worker(1).exit({ kind: 'exited', code: 0 });
    await w.time.settle();
    const crash = (await waiting.awaitCrash()) as CrashRecord;
    expect([idle.phase, idle.hasDetectedCrash(), waiting.phase, crash.reason]).toEqual([
      'closed',
      false,
      'failed',
      { kind: 'exited', code: 0 },
    ]);
  });

  it('that has announced itself gets nothing new in the meantime', async () => {
    await pool({ size: 2, warm: 0 });
    w.worker(1).say({
      kind: 'goodbye',
      status: { code: 'ok', message: 'ok', delivery: 'processed', retryable: false },
    });
    await w.open();
    expect(w.states).toEqual(['1:leaving:0', '2:ready:1']);
    await w.time.advance(5_000);
    expect([w.worker(1).killed, w.states]).toEqual([true, ['2:ready:1']]);
  });

  it('while it starts is told to those who wait for it [C-19]', async () => {
    await pool({ size: 3, warm: 1 });
    w.isQuick = false;
    await w.open();
    expect(w.states).toEqual(['1:ready:1', '2:starting:0']);
    w.worker(2).exit({ kind: 'exited', code: 1 });
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:1']);
    const opening = w.open().catch(codeOf);
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:1', '3:starting:1']);
    w.worker(3).exit({ kind: 'exited', code: 1 });
    expect(await opening).toMatch(/unavailable: .*exited \(code 1\)/);
    expect(w.launched).toHaveLength(3);
  });

  it('is its own for one that breaks the protocol [WIRE-5]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).say({ kind: 'assigned', ref: 9 });
    await w.time.settle();
    expect(await conversation.awaitCrash()).toMatchObject({
      reason: { kind: 'protocol', detail: expect.stringContaining('9') },
    });
    const again = await w.open();
    w.worker(2).violate('garbage');
    await w.time.settle();
    expect(await again.awaitCrash()).toMatchObject({ reason: { kind: 'protocol', detail: 'garbage' } });
  });
});

describe('the successor of a worker', () => {
  it('is there for those who were told of its end before it had ended [EXIT-5] [POLICY-2]', async () => {
    await pool({ size: 1, instancesPerWorker: 1, warm: 0 });
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    const conversation = await w.conversations.open('tested', { policy });
    const leaving = {
      kind: 'goodbye',
      status: { code: 'ok', message: 'ok', delivery: 'processed', retryable: false },
    } as const;
    w.worker(1).say(leaving);
    w.worker(1).letGo(2, { kind: 'crashed', name: 'Error', message: 'oops' });
    await w.time.advance(1);
    expect(w.states).toEqual(['1:leaving:0', '2:ready:1']);
    w.worker(1).exit({ kind: 'exited', code: 1 });
    expect([w.states, conversation.phase]).toEqual([['2:ready:1'], 'created']);
  });

  it('is started a moment after its death where nobody waits for one, and at once where somebody does', async () => {
    await pool({ size: 1 });
    w.worker(1).exit(FELL);
    await w.time.settle();
    expect(w.launched).toHaveLength(1);
    await w.time.advance(50);
    expect(w.states).toEqual(['2:ready:0']);
    w.worker(2).exit(FELL);
    await w.open();
    expect(w.states).toEqual(['3:ready:1']);
  });
});

describe('the start of a worker', () => {
  it('is not too late where only this program stood still: its word is there [EXIT-2]', async () => {
    await pool({ size: 2, instancesPerWorker: 1, warm: 0, startDeadlineMs: 800 });
    await w.open();
    w.isQuick = false;
    const opening = w.open();
    await w.time.advance(799);
    w.arrived = () => w.worker(2).register();
    await w.time.advance(1);
    await opening;
    expect(w.states).toEqual(['1:ready:1', '2:ready:1']);
  });
});

describe('operators', () => {
  it.each([
    ['killed (by signal, SIGSEGV)', FELL],
    ['exited (code 0)', { kind: 'exited', code: 0 }],
  ] as const)('are told of a worker that ended by itself: %s', async (told, reason) => {
    await pool({ size: 1 });
    await w.open();
    w.worker(1).exit(reason);
    await w.time.settle();
    expect(w.warnings).toContainEqual({
      message: 'a worker has died',
      worker: '1',
      instances: 1,
      reason: told,
      detail: undefined,
    });
  });

  it('do no harm with a logger that throws: the pool goes on, and ends', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.warnings.push = () => {
      throw new Error('disk full');
    };
    w.worker(1).exit(FELL);
    await w.time.settle();
    expect(await conversation.awaitCrash()).toMatchObject({ reason: FELL });
    await w.time.advance(50);
    expect(w.states).toEqual(['2:ready:0']);
  });

  it('are not told of one that was not needed any more', async () => {
    await pool({ size: 2, recycleAfter: 1 });
    const closing = (await w.open()).close();
    await w.time.settle();
    await closing;
    expect([w.states.includes('1:ready:0'), w.warnings]).toEqual([false, []]);
  });
});

describe('the end of a pool', () => {
  it('stops its instances, then its workers, and takes nothing more [CONV-3]', async () => {
    await pool({ size: 2 });
    const conversation = await w.open();
    const closing = w.host?.close();
    await w.time.settle();
    await closing;
    expect([conversation.phase, w.states, w.host?.room()]).toEqual(['closed', [], 0]);
    expect(await w.open().catch(codeOf)).toMatch(/unavailable/);
  });

  it('does not begin with an option that there is not: the host goes on [STATUS]', async () => {
    await pool({ size: 1 });
    await expect(w.host?.close({ deadline: 5 } as object)).rejects.toMatchObject({ code: 'invalidArgument' });
    expect((await w.open()).phase).toBe('created');
  });

  it('kills what has not stopped by its deadline, and may be called again', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).isObstinate = true;
    const closing = [w.host?.close({ deadlineMs: 100 }), w.host?.close()];
    await w.time.advance(100);
    await Promise.all(closing);
    expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'hostClosed' } });
    await w.host?.close();
    // Whoever closed it knows.
    expect(w.warnings).not.toContainEqual(expect.objectContaining({ message: 'a worker has died' }));
  });

  it('withdraws those who waited for a worker to start [C-19]', async () => {
    await pool({ size: 2, instancesPerWorker: 1, warm: 0 });
    await w.open();
    w.isQuick = false;
    const opening = w.open().catch(codeOf);
    await w.time.settle();
    const closing = w.host?.close({ deadlineMs: 0 });
    await w.time.advance(0);
    expect(await opening).toMatch(/unavailable/);
    await closing;
  });
});

describe('a pool that cannot begin', () => {
  it.each<[string, (world: PoolWorld) => void, RegExp]>([
    [
      'its worker says why',
      (world) =>
        world.worker(1).say({
          kind: 'goodbye',
          status: {
            code: 'invalidArgument',
            message: 'x.mjs exports no participant.',
            delivery: 'notDelivered',
            retryable: false,
          },
        }),
      /^unavailable: x\.mjs exports no participant/,
    ],
    ['its worker exits', (world) => world.worker(1).exit({ kind: 'exited', code: 7 }), /exited with code 7/],
    ['its worker is killed', (world) => world.worker(1).exit(FELL), /was killed \(signal\)/],
    [
      'it runs out of memory',
      (world) => world.worker(1).exit({ kind: 'outOfMemory' }),
      /ended \(outOfMemory\)/,
    ],
  ])('says why: %s', async (_how, fail, message) => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    fail(w);
    if (w.states.length > 0) w.worker(1).exit({ kind: 'exited', code: 1 });
    expect(await beginning).toMatch(message);
    expect(await beginning).toMatch(/^unavailable/);
    // Whoever began it has been told.
    await w.time.settle();
    expect(w.warnings).toEqual([]);
  });

  it('is given up when its signal fires, before or after it has begun [OP-5]', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const controller = new AbortController();
    const beginning = w.pool.begin(controller.signal).catch(codeOf);
    controller.abort();
    await w.time.advance(0);
    expect([await beginning, w.states]).toEqual([
      'cancelled: The signal fired before the host had begun.',
      [],
    ]);
    expect(await w.pool.begin(controller.signal).catch(codeOf)).toMatch(/^cancelled/);
    expect(w.launched).toHaveLength(1);
  });

  it('says why: it cannot be launched at all', async () => {
    w = new PoolWorld();
    w.isBroken = true;
    expect(await w.pool.begin().catch(codeOf)).toMatch(/no more threads/);
  });
});
