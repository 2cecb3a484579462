import { envelope, isStatusError, status, toEnvelope } from '@liminal/protocol';
import { receivedReply } from '../received';
import { CallerWorld, outcomeOf } from './table-port.fixture';

const OVER = status('failedPrecondition', { message: 'The conversation is over.', delivery: 'notDelivered' });

describe('what plain JavaScript may ask for', () => {
  it.each([
    ['a controller for its signal', { signal: new AbortController() }, 'signal is no AbortSignal'],
    ['an object for its signal', { signal: {} }, 'signal is no AbortSignal'],
    ['a text for its signal', { signal: 'now' }, 'signal is no AbortSignal'],
    ['what no request expects', { expects: 'ack' }, 'expects is "ack"; it is reply or acknowledgement'],
    [
      'an option that there is not',
      { deadline: 10 },
      'deadline is no option of request(); there are deadlineMs,',
    ],
    ['a number for its options', 2_000, 'The options of request() are an object; what was given is 2000'],
    ['a stream', { expects: 'stream' }, 'a stream is asked for with stream()'],
  ])('is refused before anything is sent, where it is %s [STATUS]', async (_what, options, message) => {
    const world = new CallerWorld();
    const refusal = { code: 'invalidArgument', message: expect.stringContaining(message) };
    await expect(world.caller.request('x', options as object)).rejects.toMatchObject(refusal);
    if (typeof options === 'object' && 'signal' in options) {
      const stream = world.caller.stream('x', options as object);
      await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal);
    } else {
      expect(() => world.caller.send('x', options as object)).toThrow(
        expect.objectContaining({ code: 'invalidArgument' }),
      );
    }
    expect(world.sent).toEqual([]);
  });

  it('is no option that there is not, whatever is asked [STATUS]', async () => {
    const { caller } = new CallerWorld();
    const refusal = { code: 'invalidArgument', message: expect.stringMatching(/^timeout is no option of /) };
    const stray = { timeout: 5 } as object;
    expect(() => caller.send('x', stray)).toThrow(expect.objectContaining(refusal));
    await expect(caller.stream('x', stray)[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal);
    await expect(caller.receiveReply(stray)).rejects.toMatchObject(refusal);
  });
});

describe('request', () => {
  it('asks for one reply and gives it, with its operation', async () => {
    const world = new CallerWorld();
    const asked = world.caller.request('hello');
    expect(world.sent).toMatchObject([{ text: 'hello', expects: 'reply', deadlineMs: 30_000 }]);
    world.reply(1, 0, 'hi');
    const reply = await asked;
    expect([reply.text(), reply.op, reply.index]).toEqual(['hi', 1, 0]);
  });

  it('gives each its own reply, in any order [OP-2] [C-22]', async () => {
    const world = new CallerWorld();
    const [a, b] = ['a', 'b'].map((text) => outcomeOf(world.caller.request(text)));
    world.reply(2, 0, 'to b');
    world.reply(1, 0, 'to a');
    await world.time.settle();
    expect([a?.now, b?.now]).toEqual(['to a', 'to b']);
  });

  it('may ask for an acknowledgement alone', async () => {
    const world = new CallerWorld();
    const asked = world.caller.request('hello', { expects: 'acknowledgement', deadlineMs: 5 });
    expect(world.sent).toMatchObject([{ expects: 'acknowledgement', deadlineMs: 5 }]);
    world.reply(1, 0, undefined);
    expect((await asked).payload).toHaveLength(0);
  });

  it('takes an end without a reply for an empty reply', async () => {
    const world = new CallerWorld();
    const asked = world.caller.request();
    world.endStream(1, 0);
    expect((await asked).content).toBeUndefined();
  });

  it('rejects with the status that came, as a status error [STATUS]', async () => {
    const world = new CallerWorld();
    const asked = world.caller.request('hello');
    world.table.status(1, status('notFound', { message: 'no order' }));
    await expect(asked).rejects.toMatchObject({ name: 'StatusError', code: 'notFound', message: 'no order' });
  });

  it('rejects when its deadline has come, after 30 seconds by default [OP-4]', async () => {
    const world = new CallerWorld();
    const byDefault = outcomeOf(world.caller.request('a'));
    const short = outcomeOf(world.caller.request('b', { deadlineMs: 100 }));
    await world.time.advance(100);
    expect([byDefault.now, short.now]).toEqual(['waiting', 'deadlineExceeded']);
    await world.time.advance(29_899);
    expect(byDefault.now).toBe('waiting');
    await world.time.advance(1);
    expect(byDefault.now).toBe('deadlineExceeded');
    expect(world.time.pendingTimers).toBe(0);
  });

  it('is cancelled by its signal at once, with the reason as the cause [OP-5]', async () => {
    const world = new CallerWorld();
    const controller = new AbortController();
    const asked = world.caller.request('hello', { signal: controller.signal });
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled', cause: reason });
    expect(world.cancelled).toEqual([[1, 'The caller cancelled the operation.']]);
  });

  it('sends nothing when its signal has fired before [OP-5]', async () => {
    const world = new CallerWorld();
    const asked = world.caller.request('hello', { signal: AbortSignal.abort('why') });
    await expect(asked).rejects.toMatchObject({ code: 'cancelled', delivery: 'notDelivered', cause: 'why' });
    expect(world.sent).toEqual([]);
  });

  it('leaves no listener on its signal, and does not cancel what has ended', async () => {
    const world = new CallerWorld();
    const { signal, listeners, fire } = countingSignal();
    const asked = world.caller.request('hello', { signal });
    expect(listeners.size).toBe(1);
    world.reply(1, 0, 'hi');
    await asked;
    expect(listeners.size).toBe(0);
    fire();
    expect(world.cancelled).toEqual([]);
  });

  it('rejects with the refusal when it is not admitted [FLOW-1]', async () => {
    const world = new CallerWorld();
    for (let i = 0; i < 4; i++) void world.caller.request();
    await expect(world.caller.request()).rejects.toMatchObject({
      code: 'resourceExhausted',
      retryable: true,
    });
  });

  it.each([
    ['a payload over the limit', 'x'.repeat(101), {}, 'resourceExhausted'],
    [
      'headers over their limit',
      envelope(new Uint8Array(0), { messageId: 'x'.repeat(129) }),
      {},
      'invalidArgument',
    ],
    ['content that cannot be encoded', 1n, {}, 'invalidArgument'],
    ['a deadline of 0', '', { deadlineMs: 0 }, 'invalidArgument'],
    ['a deadline that is no number', '', { deadlineMs: NaN }, 'invalidArgument'],
    ['a deadline of forever', '', { deadlineMs: Infinity }, 'invalidArgument'],
    ['a deadline past the longest', '', { deadlineMs: 2 ** 31 }, 'invalidArgument'],
  ])('rejects %s, and sends nothing [OP-4] [FLOW-1]', async (_what, content, options, code) => {
    const world = new CallerWorld({ payloadBytes: 100 });
    await expect(world.caller.request(content, options)).rejects.toMatchObject({
      code,
      delivery: 'notDelivered',
    });
    expect(world.sent).toEqual([]);
  });

  it('sends what was received on as it came [OP-10]', () => {
    const world = new CallerWorld();
    const sent = { payload: new Uint8Array([1]), contentType: 'x/y' };
    void world.caller.request(receivedReply(1, sent, 0));
    expect(world.sent).toMatchObject([{ envelope: sent }]);
  });
});

describe('send', () => {
  it('sends a cast, and says that it was accepted [OP-2]', () => {
    const world = new CallerWorld();
    expect(world.caller.send('hello')).toEqual({ kind: 'accepted', op: 1 });
    expect(world.sent).toMatchObject([{ text: 'hello', expects: 'nothing', deadlineMs: 30_000 }]);
  });

  it('says why not when it was not accepted [FLOW-1]', () => {
    const world = new CallerWorld({ payloadBytes: 5 });
    expect(world.caller.send('123456')).toMatchObject({
      kind: 'rejected',
      status: { code: 'resourceExhausted' },
    });
  });

  it('says when to try again where a bound is met that will be free again [FLOW-1]', () => {
    const world = new CallerWorld();
    for (let i = 0; i < 4; i++) world.caller.send();
    expect(world.caller.send()).toEqual({
      kind: 'deferred',
      retryAfterMs: 100,
      status: expect.objectContaining({ code: 'resourceExhausted', retryable: true, retryAfterMs: 100 }),
    });
    expect(world.sent).toHaveLength(4);
  });

  it('throws where the call itself is wrong', () => {
    const { caller } = new CallerWorld();
    expect(() => caller.send(1n)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    expect(() => caller.send('', { deadlineMs: -1 })).toThrow(/deadlineMs is -1; it is a number/);
  });
});

describe('an idempotency key', () => {
  it('goes out with a request and with a stream, and not where none was given [OP-9]', async () => {
    const world = new CallerWorld();
    const options = { idempotencyKey: 'order-17' };
    void world.caller.request('a', options);
    void world.caller.stream('b', options)[Symbol.asyncIterator]().next();
    void world.caller.request('c');
    void world.caller.stream('d')[Symbol.asyncIterator]().next();
    expect(world.sent.map(({ text, idempotencyKey }) => [text, idempotencyKey])).toEqual([
      ['a', 'order-17'],
      ['b', 'order-17'],
      ['c', undefined],
      ['d', undefined],
    ]);
    expect(world.sent.map((spec) => 'idempotencyKey' in spec)).toEqual([true, true, false, false]);
  });

  it.each([
    ['empty', ''],
    ['over 128 bytes', 'ä'.repeat(65)],
    ['half of a surrogate pair', '\ud83d'],
    ['no text', 17],
  ])('that is %s is refused with invalidArgument, and nothing is sent [OP-9]', async (_what, key) => {
    const { caller, sent } = new CallerWorld();
    const options = { idempotencyKey: key as string };
    const refused = { code: 'invalidArgument', delivery: 'notDelivered' };
    await expect(caller.request('a', options)).rejects.toMatchObject(refused);
    const stream = caller.stream('a', options)[Symbol.asyncIterator]();
    await expect(stream.next()).rejects.toMatchObject(refused);
    expect(sent).toEqual([]);
  });

  it('may have 128 bytes [OP-9]', () => {
    const { caller, sent } = new CallerWorld();
    void caller.request('a', { idempotencyKey: 'ä'.repeat(64) });
    expect(sent).toHaveLength(1);
  });
});

describe('the end of a conversation', () => {
  it('is the answer to whoever receives then, with the inbox made before or after [OP-8]', async () => {
    const before = new CallerWorld();
    const waiting = outcomeOf(before.caller.receiveReply());
    before.caller.end(OVER);
    await before.time.settle();
    expect(waiting.now).toBe('failedPrecondition');
    const after = new CallerWorld();
    after.caller.end(OVER);
    after.caller.end(status('internal'));
    await expect(after.caller.receiveReply()).rejects.toMatchObject({ message: 'The conversation is over.' });
  });
});

it('every failure is the status error [STATUS]', async () => {
  const { caller } = new CallerWorld();
  const errors = await Promise.all([
    caller.request(1n).catch((error: unknown) => error),
    caller.receiveReply({ timeoutMs: -1 }).catch((error: unknown) => error),
    caller.receiveReply({ signal: AbortSignal.abort() }).catch((error: unknown) => error),
  ]);
  expect(errors.map(isStatusError)).toEqual([true, true, true]);
  expect(toEnvelope(undefined).payload).toHaveLength(0);
});

/** A signal whose listeners can be counted. */
function countingSignal() {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_type: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => void listeners.delete(listener),
  } as unknown as AbortSignal;
  return { signal, listeners, fire: () => listeners.forEach((listener) => listener()) };
}
