import { createConversations } from '@liminal/conversation';
import { statusError } from '@liminal/protocol';
import {
  type Loopback,
  type ParticipantProbe,
  type VirtualTime,
  createLoopback,
  createParticipantProbe,
  createVirtualTime,
} from '../index';

let time: VirtualTime;
let probe: ParticipantProbe;
let loopback: Loopback;

beforeEach(async () => {
  time = createVirtualTime();
  probe = createParticipantProbe({ subject: 'tool', time });
  loopback = await createLoopback({ participants: [probe], time });
});

afterEach(() => loopback.close());

/** What a promise rejects with. */
function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  );
}

describe('a participant probe', () => {
  it('takes what comes, and answers as the test says', async () => {
    const conversation = await loopback.open('tool');
    const [reply, failure] = [conversation.request('first'), failureOf(conversation.request({ second: 2 }))];
    const first = await probe.expectRequest('first');
    const second = await probe.expectRequest({ second: 2 });
    second.failWith(statusError('resourceExhausted', { message: 'no more' }));
    first.replyWith({ done: true });
    expect((await time.until(reply)).json()).toEqual({ done: true });
    expect(await time.until(failure)).toBe('no more');
    expect(first.context.generation).toBe(1);
  });

  it('takes one answer for a message, and says so where there is another [OP-1]', async () => {
    const conversation = await loopback.open('tool');
    const [first, second] = [conversation.request('first'), failureOf(conversation.request('second'))];
    const [answered, failed] = [await probe.expectRequest('first'), await probe.expectRequest('second')];
    answered.replyWith('once');
    failed.failWith(statusError('notFound', { message: 'nothing there' }));
    expect(() => answered.replyWith('twice')).toThrow(
      /^Message #1 has its answer already: it is answered\. [^]+#1 is answered/,
    );
    expect(() => failed.replyWith('all the same')).toThrow('it fails: nothing there.');
    expect([(await time.until(first)).text(), await time.until(second)]).toEqual(['once', 'nothing there']);
    // What crashes it is no answer.
    answered.crashWith();
  });

  it('takes a stream for an answer', async () => {
    const conversation = await loopback.open('tool');
    const stream = conversation.stream('count');
    const read = (async () => {
      const replies: unknown[] = [];
      for await (const reply of stream) replies.push(reply.json());
      return replies;
    })();
    (await probe.expectRequest()).replyWith([1, 2, 3].values());
    expect(await time.until(read)).toEqual([1, 2, 3]);
  });

  it.each<[string, (asked: Awaited<ReturnType<ParticipantProbe['expectRequest']>>) => void, object]>([
    [
      'crashes',
      (asked) => asked.crashWith(new RangeError('too far')),
      { kind: 'crashed', name: 'RangeError' },
    ],
    [
      'crashes without a reason',
      (asked) => asked.crashWith(),
      { kind: 'crashed', message: 'The test crashes it.' },
    ],
    ['exits', (asked) => asked.exit(), { kind: 'normal' }],
  ])('%s when the test says so [EXIT-2, EXIT-3]', async (_how, end, reason) => {
    const conversation = await loopback.open('tool');
    const failure = failureOf(conversation.request('x'));
    end(await probe.expectRequest('x'));
    expect(await time.until(conversation.awaitCrash())).toMatchObject({ reason });
    await failure;
  });

  it('waits for what is still to come, in no time', async () => {
    const conversation = await loopback.open('tool');
    time.clock.timer(2_000, () => conversation.send('late'));
    expect((await probe.expectRequest(/^la/)).message.expects).toBe('nothing');
    expect(time.clock.now()).toBe(2_000);
  });

  it('says what it expected, what came, and what happened before', async () => {
    const conversation = await loopback.open('tool');
    conversation.send('one');
    expect(await failureOf(probe.expectRequest('two'))).toBe(
      [
        'Expected a request "two", and got "one".',
        '',
        "the participant probe 'tool'",
        '       +0.0 ms  ** instance 1 starts',
        '       +0.0 ms  -> #1 "one", to instance 1',
      ].join('\n'),
    );
  });

  it('says what it waited for in vain, and what is open', async () => {
    const conversation = await loopback.open('tool');
    conversation.request('never answered').catch(() => undefined);
    await probe.expectRequest();
    const message = await failureOf(probe.expectRequest(/again/, { withinMs: 500 }));
    expect(message).toContain(
      'Expected a request that matches /again/ within 500 ms, and none came. Open:\n',
    );
    expect(message).toContain(`operation 1 of conversation ${conversation.id} on 'tool'`);
    expect(time.clock.now()).toBe(500);
  });

  it('has several wait at once, each for the next in turn', async () => {
    const conversation = await loopback.open('tool');
    const waiting = Promise.all([probe.expectRequest('a'), probe.expectRequest('b')]);
    time.clock.timer(100, () => ['a', 'b'].forEach((text) => conversation.send(text)));
    expect((await waiting).map(({ message }) => message.op)).toEqual([1, 2]);
  });

  it('acts in time while somebody else waits too', async () => {
    const conversation = await loopback.open('tool');
    const request = new Promise<string>((resolve) => {
      time.clock.timer(
        100,
        () => void conversation.request('q', { deadlineMs: 500 }).then((reply) => resolve(reply.text())),
      );
    });
    const answering = probe.expectRequest('q').then((asked) => asked.replyWith(String(time.clock.now())));
    const [text] = await Promise.all([time.until(request), answering]);
    expect(text).toBe('100');
  });

  it('fishes for a message, and lets go of those before it', async () => {
    const conversation = await loopback.open('tool');
    for (const text of ['a', 'b', 'c', 'd']) conversation.send(text);
    expect((await probe.fishFor((message) => message.text() === 'c')).message.op).toBe(3);
    await probe.expectRequest('d');
    expect(await failureOf(probe.fishFor('e', { withinMs: 10 }))).toContain(
      'Expected a request "e" within 10 ms',
    );
  });

  it('expects no message for so long, and says which came', async () => {
    const conversation = await loopback.open('tool');
    await probe.expectNoMessage(60_000);
    expect(time.clock.now()).toBe(60_000);
    time.clock.timer(5, () => conversation.send('surprise'));
    expect(await failureOf(probe.expectNoMessage(10))).toContain(
      'Expected no message for 10 ms, and there is one: "surprise".',
    );
    expect(await failureOf(probe.expectNoMessage(10))).toContain('surprise');
  });

  it('tells of terminations, and of each instance', async () => {
    const conversation = await loopback.open('tool');
    await conversation.close();
    expect(await probe.expectTermination()).toEqual({ kind: 'shutdown' });
    expect(probe.timeline()).toContain('** instance 1 is terminated: shutdown');
  });

  it('waits by the program’s own time where it is given none', async () => {
    const real = createParticipantProbe();
    await using conversations = createConversations({ participants: [real] });
    const conversation = await conversations.open('probe');
    const waiting = real.expectRequest('hello');
    const reply = conversation.request('hello');
    (await waiting).replyWith('you too');
    expect((await reply).text()).toBe('you too');
    await real.expectNoMessage(1);
    expect(await failureOf(real.expectRequest('nothing', { withinMs: 1 }))).toContain(
      'Expected a request "nothing" within 1 ms, and none came.',
    );
  });
});
