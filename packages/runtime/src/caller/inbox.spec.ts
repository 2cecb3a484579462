import { status } from '@liminal/protocol';
import { INBOX_BYTES } from './inbox';
import { CallerWorld, outcomeOf } from './table-port.fixture';

const TO_INBOX = { expects: 'reply', to: 'inbox' } as const;
const OVER = status('failedPrecondition', { message: 'over' });

function sending(count: number, options?: ConstructorParameters<typeof CallerWorld>[0]): CallerWorld {
  const world = new CallerWorld(options);
  for (let i = 0; i < count; i++) world.caller.send(String(i), TO_INBOX);
  return world;
}

describe('the inbox', () => {
  it('gives replies in the order of their arrival, to readers in the order of their coming [OP-8]', async () => {
    const world = sending(3);
    const first = outcomeOf(world.caller.receiveReply());
    const second = outcomeOf(world.caller.receiveReply());
    world.reply(2, 0, 'b');
    world.reply(1, 0, 'a');
    world.reply(3, 0, 'c');
    await world.time.settle();
    expect([first.now, second.now]).toEqual(['b', 'a']);
    const third = await world.caller.receiveReply();
    expect([third.text(), third.op]).toEqual(['c', 3]);
  });

  it('gives the failure of an operation in its place [OP-8]', async () => {
    const world = sending(3);
    world.reply(1, 0, 'a');
    world.table.status(2, status('notFound'));
    world.reply(3, 0, 'c');
    const outcomes = [1, 2, 3].map(() => outcomeOf(world.caller.receiveReply()));
    await world.time.settle();
    expect(outcomes.map(({ now }) => now)).toEqual(['a', 'notFound', 'c']);
  });

  it('gives what it holds before the reason that the conversation is over [OP-8]', async () => {
    const world = sending(2);
    world.reply(1, 0, 'a');
    world.table.exit(() => status('aborted', { delivery: 'unknown' }));
    world.caller.end(OVER);
    const outcomes = [1, 2, 3, 4].map(() => outcomeOf(world.caller.receiveReply()));
    await world.time.settle();
    expect(outcomes.map(({ now }) => now)).toEqual([
      'a',
      'aborted',
      'failedPrecondition',
      'failedPrecondition',
    ]);
  });

  it('gives deadlineExceeded when nothing came in time, exactly then, and loses nothing by it [OP-8]', async () => {
    const world = sending(1);
    const reader = outcomeOf(world.caller.receiveReply({ timeoutMs: 100 }));
    await world.time.advance(99);
    expect(reader.now).toBe('waiting');
    await world.time.advance(1);
    expect(reader.now).toBe('deadlineExceeded');
    world.reply(1, 0, 'late');
    expect((await world.caller.receiveReply()).text()).toBe('late');
  });

  it('waits 30 seconds by default', async () => {
    const world = new CallerWorld();
    const reader = outcomeOf(world.caller.receiveReply());
    await world.time.advance(29_999);
    expect(reader.now).toBe('waiting');
    await world.time.advance(1);
    expect(reader.now).toBe('deadlineExceeded');
    expect(world.time.pendingTimers).toBe(0);
  });

  it('lets a signal end the waiting, with its reason as the cause, and loses no reply by it [OP-8]', async () => {
    const world = sending(1);
    const controller = new AbortController();
    const receiving = world.caller.receiveReply({ signal: controller.signal });
    const reason = Object.create(null) as unknown;
    controller.abort(reason);
    await expect(receiving).rejects.toMatchObject({ code: 'cancelled' });
    await receiving.catch((error: Error) => expect(error.cause).toBe(reason));
    world.reply(1, 0, 'kept');
    const fired = world.caller.receiveReply({ signal: AbortSignal.abort() });
    expect((await fired).text()).toBe('kept');
    expect(world.time.pendingTimers).toBe(0);
  });

  it('promises no more places than it has, and again one when one was read [OP-8] [FLOW-1]', async () => {
    const world = sending(3);
    const refused = world.caller.send('too many', TO_INBOX);
    expect(refused).toMatchObject({
      kind: 'rejected',
      status: { code: 'resourceExhausted', retryable: true },
    });
    world.reply(1, 0, 'a');
    expect(world.caller.send('still too many', TO_INBOX).kind).toBe('rejected');
    await world.caller.receiveReply();
    expect(world.caller.send('now', TO_INBOX).kind).toBe('accepted');
  });

  it('keeps no place for what the conversation refused [FLOW-1]', async () => {
    const world = new CallerWorld({ inboxReplies: 1 });
    const open = [1, 2, 3, 4].map((i) => world.caller.send(String(i)));
    expect(world.caller.send('', TO_INBOX).kind).toBe('deferred');
    open.forEach((_admission, i) => world.table.castDone(i + 1));
    expect(world.caller.send('', TO_INBOX).kind).toBe('accepted');
  });

  it('holds no more bytes than its bound: what does not fit is a failure in its place [FLOW-1]', async () => {
    const size = 2_000_000;
    const fitting = Math.floor(INBOX_BYTES / size);
    const world = new CallerWorld({ inboxReplies: 100 });
    for (let i = 1; i <= fitting + 1; i++) {
      world.caller.send('', TO_INBOX);
      world.reply(i, 0, new Uint8Array(size));
    }
    for (let i = 0; i < fitting; i++) expect((await world.caller.receiveReply()).payload).toHaveLength(size);
    await expect(world.caller.receiveReply()).rejects.toMatchObject({ code: 'resourceExhausted' });
    for (let i = fitting + 2; i <= 2 * fitting + 1; i++) {
      world.caller.send('', TO_INBOX);
      world.reply(i, 0, new Uint8Array(size));
    }
    for (let i = 0; i < fitting; i++) expect((await world.caller.receiveReply()).payload).toHaveLength(size);
  });

  it('takes an answer without content for an empty reply', async () => {
    const world = sending(1);
    world.endStream(1, 0);
    expect((await world.caller.receiveReply()).content).toBeUndefined();
  });

  it.each([-1, NaN, 2 ** 31])('rejects a timeout of %p with invalidArgument', async (timeoutMs) => {
    const receiving = new CallerWorld().caller.receiveReply({ timeoutMs });
    await expect(receiving).rejects.toMatchObject({ code: 'invalidArgument' });
  });
});
