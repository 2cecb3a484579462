import { status } from '@liminal/protocol';
import { type Observable, Subject, firstValueFrom, map, take, takeUntil, toArray } from 'rxjs';
import { type Reply } from '../received';
import { STREAM_WINDOW } from './call-options';
import { type ReplyStream } from './calls';
import { CallerWorld, outcomeOf } from './table-port.fixture';

/** Reads a stream with a loop and writes down what comes of it. */
function loop(stream: ReplyStream, leaveAfter = Infinity) {
  const log: string[] = [];
  const read = async () => {
    let count = 0;
    for await (const reply of stream) {
      log.push(reply.text());
      if (++count >= leaveAfter) break;
    }
    log.push('end');
  };
  const done = read().catch((error: { code: string }) => void log.push(error.code));
  return { log, done };
}

/** Subscribes to a stream and writes down what comes of it. */
function listen(stream$: Observable<Reply>) {
  const log: string[] = [];
  const subscription = stream$.subscribe({
    next: (reply) => log.push(reply.text()),
    error: (error: { code: string }) => log.push(error.code),
    complete: () => log.push('end'),
  });
  return { log, subscription };
}

describe('a stream of replies', () => {
  it('sends nothing before somebody reads [OP-3]', () => {
    const world = new CallerWorld();
    const stream = world.caller.stream('hello');
    expect(world.sent).toEqual([]);
    stream[Symbol.asyncIterator]();
    expect(world.sent).toEqual([]);
    listen(world.caller.stream('other'));
    expect(world.sent).toMatchObject([{ text: 'other', expects: 'stream', credit: STREAM_WINDOW }]);
  });

  it('is given in order to a loop, with what came before it asked [OP-3]', async () => {
    const world = new CallerWorld();
    const { log, done } = loop(world.caller.stream());
    world.reply(1, 0, 'a', true);
    world.reply(1, 1, 'b', true);
    await world.time.settle();
    expect(log).toEqual(['a', 'b']);
    world.reply(1, 2, 'c', true);
    world.endStream(1, 3);
    await done;
    expect(log).toEqual(['a', 'b', 'c', 'end']);
  });

  it('is given in order to a subscriber, with its index [OP-3]', () => {
    const world = new CallerWorld();
    const indexes: number[] = [];
    const stream$ = world.caller.stream();
    const { log } = listen(stream$.pipe(map((reply) => (indexes.push(reply.index), reply))));
    world.reply(1, 0, 'a', true);
    world.reply(1, 1, 'b', false);
    expect(log).toEqual(['a', 'b', 'end']);
    expect(indexes).toEqual([0, 1]);
  });

  it('fails with the status error, after the replies before it [OP-3]', async () => {
    const world = new CallerWorld();
    const { log: heard } = listen(world.caller.stream());
    const { log: read, done } = loop(world.caller.stream());
    for (const op of [1, 2]) {
      world.reply(op, 0, 'a', true);
      world.reply(op, 1, 'b', true);
      world.table.status(op, status('notFound'));
    }
    await done;
    expect([heard, read]).toEqual([
      ['a', 'b', 'notFound'],
      ['a', 'b', 'notFound'],
    ]);
  });

  it('has one consumer: a second one gets failedPrecondition, and the first goes on [OP-3]', async () => {
    const world = new CallerWorld();
    const stream = world.caller.stream();
    const { log } = listen(stream);
    expect(listen(stream).log).toEqual(['failedPrecondition']);
    expect(() => stream[Symbol.asyncIterator]()).toThrow(
      expect.objectContaining({ code: 'failedPrecondition' }),
    );
    world.reply(1, 0, 'a', true);
    expect(log).toEqual(['a']);
    expect(world.sent).toHaveLength(1);
  });

  it.each<[string, (world: CallerWorld) => Promise<unknown> | void]>([
    ['a loop that is left', (world) => loop(world.caller.stream(), 1).done],
    ['a subscriber that leaves', (world) => void listen(world.caller.stream().pipe(take(1)))],
  ])('is cancelled once by %s, and leaves nothing behind [OP-5]', async (_what, read) => {
    const world = new CallerWorld();
    const done = read(world);
    await world.time.settle();
    world.reply(1, 0, 'a', true);
    await done;
    expect(world.cancelled).toEqual([[1, 'The reader of the stream left.']]);
    expect([world.table.size, world.time.pendingTimers]).toEqual([0, 0]);
  });

  it('is not cancelled when it has ended, however it is left then', async () => {
    const world = new CallerWorld();
    const { subscription } = listen(world.caller.stream());
    world.endStream(1, 0);
    subscription.unsubscribe();
    const iterator = world.caller.stream()[Symbol.asyncIterator]();
    const first = iterator.next();
    world.endStream(2, 0);
    expect(await first).toEqual({ done: true, value: undefined });
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
    expect(world.cancelled).toEqual([]);
  });

  it('is never sent, and nothing is cancelled, when its iterator is left before it was asked', async () => {
    const world = new CallerWorld();
    const iterator = world.caller.stream()[Symbol.asyncIterator]();
    await iterator.return?.();
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect([world.sent, world.cancelled]).toEqual([[], []]);
  });

  it('ends those who wait for a reply when its iterator is left', async () => {
    const world = new CallerWorld();
    const iterator = world.caller.stream()[Symbol.asyncIterator]();
    const waiting = [iterator.next(), iterator.next()];
    await iterator.return?.();
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  it('gives its failure to the first who waits, and the end to the others', async () => {
    const world = new CallerWorld();
    const iterator = world.caller.stream()[Symbol.asyncIterator]();
    const waiting = [outcomeOf(iterator.next()), iterator.next()] as const;
    world.table.status(1, status('notFound'));
    expect(await waiting[1]).toEqual({ done: true, value: undefined });
    expect(waiting[0].now).toBe('notFound');
  });

  it('is cancelled by its signal, with the reason as the cause [OP-5]', async () => {
    const world = new CallerWorld();
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const failure = firstValueFrom(world.caller.stream('', { signal: controller.signal }).pipe(toArray()));
    controller.abort(reason);
    await expect(failure).rejects.toMatchObject({ code: 'cancelled', cause: reason });
    expect(world.cancelled).toHaveLength(1);
  });

  it('is refused to its reader when its signal has fired before, or it is not admitted [OP-5] [FLOW-1]', async () => {
    const world = new CallerWorld();
    expect(listen(world.caller.stream('', { signal: AbortSignal.abort() })).log).toEqual(['cancelled']);
    const { log, done } = loop(world.caller.stream(1n));
    await done;
    expect(log).toEqual(['invalidArgument']);
    for (let i = 0; i < 4; i++) world.caller.send();
    expect(listen(world.caller.stream()).log).toEqual(['resourceExhausted']);
    expect(world.cancelled).toEqual([]);
  });

  it.each([0, NaN, 2 ** 31])('refuses a deadline of %p with invalidArgument [OP-4]', (deadlineMs) => {
    expect(listen(new CallerWorld().caller.stream('', { deadlineMs })).log).toEqual(['invalidArgument']);
  });

  it('may take 30 seconds for each reply by default, and as a whole what was given [OP-3]', async () => {
    const world = new CallerWorld();
    const perReply = listen(world.caller.stream());
    const whole = listen(world.caller.stream('', { deadlineMs: 40_000 }));
    for (let i = 0; i < 2; i++) {
      await world.time.advance(29_999);
      if (i === 0) [1, 2].forEach((op) => world.reply(op, 0, 'a', true));
      if (i === 1) world.reply(1, 1, 'b', true);
    }
    expect([perReply.log, whole.log]).toEqual([['a', 'b'], ['a', 'deadlineExceeded']]); // prettier-ignore
    await world.time.advance(30_000);
    expect(perReply.log).toEqual(['a', 'b', 'deadlineExceeded']);
  });

  it('can be left by an operator inside a reply', () => {
    const world = new CallerWorld();
    const leave = new Subject<void>();
    const { log } = listen(
      world.caller.stream().pipe(
        map((reply) => (leave.next(), reply)),
        takeUntil(leave),
      ),
    );
    world.reply(1, 0, 'a', true);
    expect(log).toEqual(['end']);
    expect(world.cancelled).toHaveLength(1);
  });
});

describe('the credit of a stream', () => {
  const half = STREAM_WINDOW.messages / 2;

  it('is given again when half the window of messages was taken, absolutely [FLOW-2]', () => {
    const world = new CallerWorld();
    listen(world.caller.stream());
    for (let i = 0; i < half - 1; i++) world.reply(1, i, '', true);
    expect(world.credits).toEqual([]);
    world.reply(1, half - 1, '', true);
    expect(world.credits).toEqual([
      [1, { messages: half + STREAM_WINDOW.messages, bytes: STREAM_WINDOW.bytes }],
    ]);
    for (let i = half; i < 2 * half; i++) world.reply(1, i, '', true);
    expect(world.credits[1]?.[1].messages).toBe(2 * half + STREAM_WINDOW.messages);
  });

  it('is given again when half the window of bytes was taken [FLOW-2]', () => {
    const world = new CallerWorld();
    listen(world.caller.stream());
    world.reply(1, 0, new Uint8Array(STREAM_WINDOW.bytes / 2 - 1), true);
    expect(world.credits).toEqual([]);
    world.reply(1, 1, new Uint8Array(1), true);
    const bytes = STREAM_WINDOW.bytes * 1.5;
    expect(world.credits).toEqual([[1, { messages: 2 + STREAM_WINDOW.messages, bytes }]]);
  });

  it('is given for what an iterator was handed, not for what it has not asked for: reading slows [FLOW-3]', async () => {
    const world = new CallerWorld();
    const iterator = world.caller.stream()[Symbol.asyncIterator]();
    const first = iterator.next();
    for (let i = 0; i < STREAM_WINDOW.messages; i++) world.reply(1, i, String(i), true);
    await first;
    expect(world.credits).toEqual([]);
    for (let i = 1; i < half - 1; i++) await iterator.next();
    expect(world.credits).toEqual([]);
    const { value } = (await iterator.next()) as { value: Reply };
    expect(value.text()).toBe(String(half - 1));
    expect(world.credits).toHaveLength(1);
  });

  it('is not given to what has ended', () => {
    const world = new CallerWorld();
    listen(world.caller.stream());
    for (let i = 0; i < half - 1; i++) world.reply(1, i, '', true);
    world.reply(1, half - 1, '', false);
    expect(world.credits).toEqual([]);
  });
});
