import { type Status, status, statusFor } from '@liminal/protocol';
import { CallerWorld, outcomeOf } from './table-port.fixture';

const OVER = status('failedPrecondition', { message: 'The conversation is over.', delivery: 'notDelivered' });

/** A conversation that takes no more until one of its four operations has ended; it says to try again after 100 ms. */
function fullWorld() {
  const world = new CallerWorld();
  for (let i = 0; i < 4; i++) world.caller.send();
  const texts = () => world.sent.slice(4).map(({ text }) => text);
  return { world, texts, free: (op = 1) => world.table.castDone(op) };
}

/** A conversation that has room, and defers all the same; it says to try again after 100 ms. */
function busyWorld() {
  const world = new CallerWorld();
  world.busy = statusFor('queueFull', 'Too many keys are under way.', { retryAfterMs: 100 });
  return { world, texts: () => world.sent.map(({ text }) => text) };
}

describe('a request that was deferred', () => {
  it('fails where it was not asked to be patient, and says when to try again [FLOW-1]', async () => {
    const { world } = fullWorld();
    for (const options of [{}, { retryDeferred: false }]) {
      await expect(world.caller.request('a', options)).rejects.toMatchObject({
        code: 'resourceExhausted',
        delivery: 'notDelivered',
        retryAfterMs: 100,
      });
    }
    expect(world.table.rejected).toBe(2);
  });

  it('waits for room, without a timer but its deadline, and is sent at once when there is some [FLOW-1] [FLOW-2]', async () => {
    const { world, texts, free } = fullWorld();
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true }));
    await world.time.advance(5_000);
    expect([asked.now, world.table.rejected, texts()]).toEqual(['waiting', 1, []]);
    free();
    await world.time.settle();
    expect(texts()).toEqual(['a']);
    world.reply(5, 0, 'answer');
    await world.time.settle();
    expect(asked.now).toBe('answer');
  });

  it('is sent first where it has waited longest, and no more are than there is room for [FLOW-1] [FLOW-2]', async () => {
    const { world, texts, free } = fullWorld();
    for (const text of ['a', 'b', 'c']) void outcomeOf(world.caller.request(text, { retryDeferred: true }));
    await world.time.settle();
    free(1);
    free(2);
    await world.time.settle();
    // Nobody was sent for nothing: three were refused, and not one of them twice.
    expect([texts(), world.table.rejected]).toEqual([['a', 'b'], 3]);
    free(3);
    await world.time.settle();
    expect(texts()).toEqual(['a', 'b', 'c']);
  });

  it('is sent at once where room was made while the refusal was on its way to it [FLOW-1]', async () => {
    const { world, texts, free } = fullWorld();
    void outcomeOf(world.caller.request('a', { retryDeferred: true }));
    free();
    await world.time.settle();
    expect(texts()).toEqual(['a']);
  });

  it.each(['leaves', 'is late'])(
    'that was told of room and %s leaves it to the next: nobody waits for what is free [FLOW-1] [OP-5]',
    async (how) => {
      const { world, texts, free } = fullWorld();
      const controller = new AbortController();
      const { signal } = controller;
      const first = outcomeOf(world.caller.request('a', { retryDeferred: true, signal, deadlineMs: 500 }));
      void outcomeOf(world.caller.request('b', { retryDeferred: true }));
      await world.time.settle();
      free();
      // It has been told, and has not asked yet.
      const late = jest.spyOn(world.time.clock, 'now');
      if (how === 'leaves') controller.abort();
      else late.mockImplementation(() => 500);
      await world.time.settle();
      late.mockRestore();
      expect([first.now, texts()]).toEqual([how === 'leaves' ? 'cancelled' : 'resourceExhausted', ['b']]);
    },
  );

  it('of which thousands wait costs no more than each of them does, whatever comes and goes [FLOW-1]', async () => {
    const { world, texts, free } = fullWorld();
    for (let i = 0; i < 2_000; i++) void outcomeOf(world.caller.request(`${i}`, { retryDeferred: true }));
    for (let op = 1; texts().length < 2_000; op++) {
      await world.time.settle();
      if (op <= 4) free(op);
      else world.reply(op, 0, 'answer');
    }
    expect(world.table.rejected).toBe(2_000);
    expect(texts()).toEqual(Array.from({ length: 2_000 }, (_, i) => `${i}`));
  });

  it('is sent again after the time that it was told, as often as it takes, where it is not room that is missing [FLOW-1]', async () => {
    const { world, texts } = busyWorld();
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true }));
    await world.time.advance(199);
    expect([asked.now, texts()]).toEqual(['waiting', []]);
    world.busy = undefined;
    await world.time.advance(1);
    expect(texts()).toEqual(['a']);
    world.reply(1, 0, 'answer');
    await world.time.settle();
    expect(asked.now).toBe('answer');
  });

  it('is sent but once where it is taken at once [FLOW-1]', async () => {
    const world = new CallerWorld();
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true, deadlineMs: 1 }));
    expect(world.sent).toMatchObject([{ text: 'a', deadlineMs: 1 }]);
    world.reply(1, 0, 'answer');
    await world.time.settle();
    expect([asked.now, world.sent.length, world.time.pendingTimers]).toEqual(['answer', 1, 0]);
  });

  it('keeps its deadline, its key and what it expects: the time of waiting counts [OP-4] [OP-9]', async () => {
    const { world, free } = fullWorld();
    const options = { idempotencyKey: 'k', expects: 'acknowledgement', deadlineMs: 350 } as const;
    const asked = outcomeOf(world.caller.request('a', { ...options, retryDeferred: true }));
    await world.time.advance(300);
    free();
    await world.time.settle();
    expect(world.sent[4]).toMatchObject({ ...options, deadlineMs: 50 });
    await world.time.advance(49);
    expect(asked.now).toBe('waiting');
    await world.time.advance(1);
    expect(asked.now).toBe('deadlineExceeded');
  });

  it.each([
    ['room', fullWorld],
    ['anything else', busyWorld],
  ])(
    'that waits for %s fails as deferred at its deadline, and not before [OP-4] [FLOW-1]',
    async (_what, create) => {
      const { world, texts } = create();
      const asked = outcomeOf(world.caller.request('a', { retryDeferred: true, deadlineMs: 250 }));
      await world.time.advance(249);
      expect(asked.now).toBe('waiting');
      await world.time.advance(1);
      expect([asked.now, texts(), world.wheel.size]).toEqual(['resourceExhausted', [], world.table.size]);
    },
  );

  it('is not sent after its deadline where a timer is late [OP-4]', async () => {
    const { world, free, texts } = fullWorld();
    const { clock } = world.time;
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true, deadlineMs: 150 }));
    await world.time.settle();
    const late = jest.spyOn(clock, 'now').mockImplementation(() => 150);
    free();
    await world.time.settle();
    late.mockRestore();
    expect([asked.now, texts()]).toEqual(['resourceExhausted', []]);
  });

  it('comes behind what was sent meanwhile: no order is promised across the waiting [FLOW-1]', async () => {
    const { world, texts, free } = fullWorld();
    void world.caller.request('patient', { retryDeferred: true });
    await world.time.advance(50);
    free(1);
    free(2);
    void world.caller.request('meanwhile');
    await world.time.settle();
    expect(texts()).toEqual(['meanwhile', 'patient']);
  });

  it('takes the place that is free, and the others wait on; all come through in the end [FLOW-1]', async () => {
    const { world, texts, free } = fullWorld();
    const asked = ['a', 'b', 'c'].map((text) =>
      outcomeOf(world.caller.request(text, { retryDeferred: true })),
    );
    for (let op = 1; op <= 3; op++) {
      await world.time.settle();
      free(op);
      await world.time.advance(100);
      expect(texts()).toHaveLength(op);
    }
    expect(texts().sort()).toEqual(['a', 'b', 'c']);
    for (let op = 5; op <= 7; op++) world.reply(op, 0, 'answer');
    await world.time.settle();
    expect(asked.map(({ now }) => now)).toEqual(['answer', 'answer', 'answer']);
  });

  it.each([
    ['while it waits', true],
    ['while the refusal is on its way to it', false],
  ])('is cancelled by its signal at once %s, and leaves no listener [OP-5]', async (_when, waits) => {
    const { world, texts, free } = fullWorld();
    const controller = new AbortController();
    const { signal } = controller;
    const removed = jest.spyOn(signal, 'removeEventListener');
    const asked = world.caller.request('a', { retryDeferred: true, signal });
    const outcome = outcomeOf(asked);
    if (waits) await world.time.advance(10);
    free();
    controller.abort('why');
    await world.time.settle();
    expect(outcome.now).toBe('cancelled');
    await expect(asked).rejects.toMatchObject({ delivery: 'notDelivered', cause: 'why' });
    expect(texts()).toEqual([]);
    expect(removed).toHaveBeenCalledTimes(waits ? 1 : 0);
    expect(world.wheel.size).toBe(3);
  });

  it('leaves no listener on its signal when it has waited', async () => {
    const { world, free } = fullWorld();
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, 'addEventListener');
    const removed = jest.spyOn(signal, 'removeEventListener');
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true, signal }));
    await world.time.settle();
    free();
    await world.time.advance(100);
    world.reply(5, 0, 'answer');
    await world.time.settle();
    expect([asked.now, added.mock.calls.length, removed.mock.calls.length]).toEqual(['answer', 2, 2]);
  });

  it.each([
    ['while it waits', true],
    ['while the refusal is on its way to it', false],
  ])('is told at once that the conversation is over %s, and why [CONV-2]', async (_when, waits) => {
    const { world, texts, free } = fullWorld();
    const asked = [1, 2].map(() => world.caller.request('a', { retryDeferred: true }));
    const outcomes = asked.map(outcomeOf);
    if (waits) await world.time.advance(10);
    free(1);
    free(2);
    world.caller.end(OVER);
    world.caller.end(status('internal'));
    await world.time.settle();
    expect(outcomes.map(({ now }) => now)).toEqual(['failedPrecondition', 'failedPrecondition']);
    await expect(asked[0]).rejects.toMatchObject({ message: OVER.message });
    expect(texts()).toEqual([]);
    expect(world.wheel.size).toBe(2);
  });

  it.each<[string, Status]>([
    [
      'answered with what only looks like a deferral',
      status('resourceExhausted', { retryable: true, retryAfterMs: 1 }),
    ],
    ['caught by a crash before its turn', statusFor('crashNotHandedOver', 'died')],
    ['caught by a crash', statusFor('crashHandedOver', 'died', { keyed: true })],
  ])('is not sent again where it was taken and then %s [FLOW-1]', async (_what, ending) => {
    const world = new CallerWorld();
    const asked = outcomeOf(world.caller.request('a', { retryDeferred: true }));
    world.table.status(1, ending);
    await world.time.advance(1_000);
    expect([asked.now, world.sent.length]).toEqual([ending.code, 1]);
  });

  it.each([
    ['a deadline out of its range', { deadlineMs: 0 }, 'invalidArgument'],
    ['a signal that has fired', { signal: AbortSignal.abort() }, 'cancelled'],
    ['a key that cannot be one', { idempotencyKey: '' }, 'invalidArgument'],
  ])('rejects %s at once [OP-4] [OP-5] [OP-9]', async (_what, options, code) => {
    const { world } = fullWorld();
    await expect(world.caller.request('a', { ...options, retryDeferred: true })).rejects.toMatchObject({
      code,
    });
    expect(world.table.rejected).toBe(0);
  });
});
