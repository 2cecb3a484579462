import { type CrashRecord } from '@liminal/protocol';
import { CrashLog } from './crash-watch';
import { createDeadlineWheel } from './deadline-wheel';
import { EmissionQueue } from './streams';
import { createVirtualTime } from './testing';

function crash(generation: number): CrashRecord {
  return {
    participant: { node: 'n', number: generation, creation: 1 },
    subject: 's',
    host: 'inline',
    generation,
    reason: { kind: 'killed', by: 'kill' },
    unclean: false,
    at: 1_000 + generation,
    fates: [],
    decision: { action: 'fail' },
  };
}

function setUp() {
  const time = createVirtualTime();
  const wheel = createDeadlineWheel(time.clock);
  const log = new CrashLog(new EmissionQueue(), time.clock, wheel);
  return { time, wheel, log };
}

/** What a promise has come to by now. */
function watch(promise: Promise<unknown>) {
  const seen: { value: unknown } = { value: 'waiting' };
  void promise.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.value = error),
  );
  return seen;
}

describe('awaiting a crash', () => {
  it('answers at once where it is known [CRASH-2]', async () => {
    const { log, time } = setUp();
    log.record(crash(1));
    expect(await log.await()).toEqual(crash(1));
    expect(await log.await({ timeoutMs: 0 })).toEqual(crash(1));
    expect(time.pendingTimers).toBe(0);
  });

  it('answers when it happens, any number of waiters the same record [CRASH-2]', async () => {
    const { log, time } = setUp();
    const waiters = [log.await(), log.await({ timeoutMs: 1_000 }), log.await({ afterGeneration: 0 })].map(
      watch,
    );
    await time.advance(500);
    expect(waiters.map(({ value }) => value)).toEqual(['waiting', 'waiting', 'waiting']);
    const record = crash(1);
    log.record(record);
    await time.settle();
    for (const waiter of waiters) expect(waiter.value).toBe(record);
    expect(time.pendingTimers).toBe(0);
  });

  it('answers nothing at the timeout, exactly then, and that is no error [CRASH-2]', async () => {
    const { log, time } = setUp();
    const waiter = watch(log.await({ timeoutMs: 1_000 }));
    await time.advance(999);
    expect(waiter.value).toBe('waiting');
    await time.advance(1);
    expect(waiter.value).toBeUndefined();
    log.record(crash(1));
    await time.settle();
    expect(waiter.value).toBeUndefined();
  });

  it('takes only crashes of a later generation [CRASH-2]', async () => {
    const { log, time } = setUp();
    log.record(crash(1));
    const waiter = watch(log.await({ afterGeneration: 1 }));
    const after2 = watch(log.await({ afterGeneration: 2 }));
    await time.settle();
    expect(waiter.value).toBe('waiting');
    log.record(crash(2));
    await time.settle();
    expect(waiter.value).toMatchObject({ generation: 2 });
    expect(after2.value).toBe('waiting');
  });

  it('answers the first of several that are later, not the latest [CRASH-2]', async () => {
    const { log, time } = setUp();
    for (const generation of [1, 2, 4]) log.record(crash(generation));
    const answers = [0, 1, 2, 3].map((afterGeneration) => log.await({ afterGeneration }));
    expect((await Promise.all(answers)).map((record) => record?.generation)).toEqual([1, 2, 4, 4]);
    const waiter = watch(log.await({ afterGeneration: 4 }));
    log.record(crash(5));
    log.record(crash(6));
    await time.settle();
    expect(waiter.value).toMatchObject({ generation: 5 });
    log.end();
    expect(await log.await({ afterGeneration: 5 })).toMatchObject({ generation: 6 });
    expect(await log.await({ afterGeneration: 6 })).toBeUndefined();
  });

  it('gives the same answer to all who walk from crash to crash, however late they come [CRASH-2]', async () => {
    const { log } = setUp();
    for (let generation = 1; generation <= 16; generation++) log.record(crash(generation));
    const seen: number[] = [];
    for (let known = await log.await(); known;) {
      seen.push(known.generation);
      if (known.generation === 16) log.end();
      known = await log.await({ afterGeneration: known.generation });
    }
    expect(seen).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it('remembers the last 16, oldest first, and answers with the earliest of these [CRASH-2]', async () => {
    const { log } = setUp();
    expect([log.recent, log.latest]).toEqual([[], undefined]);
    for (let generation = 1; generation <= 40; generation++) log.record(crash(generation));
    expect(log.recent.map(({ generation }) => generation)).toEqual(
      Array.from({ length: 16 }, (_, i) => 25 + i),
    );
    expect((await log.await({ afterGeneration: 3 }))?.generation).toBe(25);
    expect(log.latest?.generation).toBe(40);
  });

  it('answers nothing when the conversation ends without one, now or before [CRASH-2]', async () => {
    const { log, time } = setUp();
    const waiter = watch(log.await());
    log.end();
    await time.settle();
    expect(waiter.value).toBeUndefined();
    expect(await log.await()).toBeUndefined();
    expect(time.pendingTimers).toBe(0);
  });

  it('answers what is known after the end too [CRASH-2] [CRASH-3]', async () => {
    const { log } = setUp();
    log.record(crash(1));
    log.end();
    expect(await log.await()).toEqual(crash(1));
    expect(await log.await({ afterGeneration: 1 })).toBeUndefined();
  });

  it('answers those who wait, also where a subscriber ends the conversation over it [CRASH-2] [C-16]', async () => {
    const { log, time } = setUp();
    log.crash$.subscribe(() => log.end());
    const waiter = watch(log.await());
    log.record(crash(1));
    await time.settle();
    expect(waiter.value).toEqual(crash(1));
  });

  it.each([-1, NaN, Infinity, 2 ** 31])('rejects a timeout of %p with invalidArgument', async (timeoutMs) => {
    const { log } = setUp();
    await expect(log.await({ timeoutMs })).rejects.toMatchObject({ code: 'invalidArgument' });
  });

  it('rejects an option that there is not, and waits for nothing [STATUS]', async () => {
    const { log } = setUp();
    const stray = { timeout: 5 } as object;
    await expect(log.await(stray)).rejects.toMatchObject({ code: 'invalidArgument' });
  });
});

describe('the crashes of a conversation', () => {
  it('are told as they happen, to late subscribers the latest first, then completion [CRASH-1] [CRASH-3]', () => {
    const { log } = setUp();
    const told: Record<string, (number | 'end')[]> = { early: [], late: [], after: [] };
    const listen = (who: string) =>
      log.crash$.subscribe({
        next: ({ generation }) => told[who]?.push(generation),
        complete: () => told[who]?.push('end'),
      });
    listen('early');
    log.record(crash(1));
    listen('late');
    log.record(crash(2));
    log.end();
    listen('after');
    expect(told).toEqual({ early: [1, 2, 'end'], late: [1, 2, 'end'], after: [2, 'end'] });
    expect(log.latest).toEqual(crash(2));
  });
});
