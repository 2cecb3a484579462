import { type StatusError, OK, isStatusError, statusError } from '@liminal/protocol';
import { type HandlerContext } from '../participant/participant';
import { deferred } from '../runner/runner-world.fixture';
import { AssignmentsWorld, UNENCODABLE, assignFrame } from './assignments-world.fixture';

let w: AssignmentsWorld;
beforeEach(() => (w = new AssignmentsWorld()));
afterEach(() => {
  w.assignments.exitAll({ kind: 'shutdown' });
  expect([w.assignments.size, w.time.pendingTimers]).toEqual([0, 0]);
});

const closed = (ref: number) =>
  ({
    kind: 'closed',
    ref,
    status: OK,
    counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
  }) as const;

describe('what is offered', () => {
  it('is told with its concurrency and supervision, under numbers that ascend [CONV-9]', () => {
    const supervision = { noProgressMs: 5 };
    const plain = { subject: 'a', handle: () => undefined };
    const busy = { subject: 'b', handle: () => undefined, concurrency: 4, supervision };
    const told = { version: '1.2', attributes: [['zone', 'x']] as const };
    expect(w.assignments.offer({ participants: [plain, busy], capacity: 3 }, told)).toEqual({
      kind: 'register',
      registration: 1,
      offers: [
        { subject: 'a', concurrency: 1 },
        { subject: 'b', concurrency: 4, supervision },
      ],
      capacity: 3,
      ...told,
    });
    expect(w.offer(() => 'x')).toBe(2);
  });

  it('is declined beyond its capacity, of another subject or registration, and when it was taken back [WIRE-2]', async () => {
    w.offer(() => 'x', { capacity: 1 });
    await w.assign();
    await w.assign();
    await w.assign({ registration: 2 });
    await w.assign({ subject: 'other' });
    w.assignments.withdraw(1);
    await w.assign();
    expect(w.outcomes).toEqual([
      'assigned',
      'declined resourceExhausted',
      'declined notFound',
      'declined notFound',
      'declined unavailable',
    ]);
  });

  it('is taken or not as its owner says, of each conversation [CONV-9]', async () => {
    const accept = jest.fn(({ conversationId }: { conversationId: string }) => {
      if (conversationId === 'c-3') throw statusError('permissionDenied', { message: 'Not that one.' });
      return conversationId === 'c-1';
    });
    w.offer(() => 'x', { accept });
    for (const conversationId of ['c-1', 'c-2', 'c-3']) await w.assign({ conversationId });
    expect(w.outcomes).toEqual(['assigned', 'declined unavailable', 'declined permissionDenied']);
    expect(accept).toHaveBeenLastCalledWith(
      expect.objectContaining({ subject: 'tested', generation: 1, attempt: 1 }),
    );
  });

  it('is not offered any more to whoever is late, whether there still are instances or not [CONV-9]', async () => {
    w.offer(() => 'x');
    w.assignments.withdraw(1);
    await w.assign();
    expect(w.all('declined')[0]?.status.message).toMatch(/not offered here any more/);
  });

  it('says of an accept() that answers with a promise what it has to answer', async () => {
    w.offer(() => 'x', { accept: (async () => true) as never });
    await w.assign();
    expect(w.all('declined')[0]?.status.message).toMatch(/accept\(\) gave a promise/);
  });

  it('counts an instance that is taken in the call that takes its registration back, and not one that is not [CONV-9]', async () => {
    const ended = jest.fn();
    for (const takes of [true, false]) {
      const participant = { subject: 'tested', handle: () => 'x' };
      const accept = () => {
        expect(w.assignments.instancesOf(number)).toBe(0);
        w.assignments.withdraw(number);
        return takes;
      };
      const offered = { participants: [participant], capacity: 1, accept };
      const number = w.assignments.offer(offered, undefined, ended).registration;
      const ref = await w.assign({ registration: number });
      expect([w.assignments.instancesOf(number), ended.mock.calls.length]).toEqual(takes ? [1, 0] : [0, 1]);
      if (takes) w.receive(closed(ref));
      expect([w.assignments.instancesOf(number), ended.mock.calls.length]).toEqual([0, 1]);
    }
    expect(w.outcomes).toEqual(['assigned', 'shutdown', 'declined unavailable']);
  });

  it('takes the next when an instance has ended, and tells of each end [EXIT-5]', async () => {
    const ended = jest.fn();
    const participant = { subject: 'tested', handle: () => 'x' };
    w.assignments.offer({ participants: [participant], capacity: 1 }, undefined, ended);
    const ref = await w.assign();
    w.receive(closed(ref));
    expect([ended.mock.calls.length, w.assignments.instancesOf(1)]).toEqual([1, 0]);
    await w.assign();
    expect(w.outcomes).toEqual(['assigned', 'shutdown', 'assigned']);
    expect(w.assignments.instancesOf(1)).toBe(1);
  });

  it('may be stopped, apart from what else is offered', async () => {
    const terminate = jest.fn();
    w.offer({ handle: () => 'x', terminate });
    w.offer(() => 'x');
    await w.assign({ registration: 1 });
    await w.assign({ registration: 2 });
    w.assignments.stop(1);
    await w.settle();
    expect(w.outcomes).toEqual(['assigned', 'assigned', 'shutdown']);
    expect(terminate).toHaveBeenCalledWith({ kind: 'shutdown' }, expect.anything());
  });
});

describe('a handle', () => {
  it.each([3, 0, 2])(
    'that is not even, or does not ascend, breaks the protocol: %d [WIRE-2]',
    async (ref) => {
      w.offer(() => 'x');
      await w.assign();
      expect(() => w.receive(assignFrame({ ref }))).toThrow(/even and ascend/);
    },
  );

  it('of an instance that has ended is ignored; one that was never given breaks the protocol [WIRE-2]', async () => {
    w.offer(() => 'x');
    const ref = await w.assign();
    w.receive(closed(ref));
    w.message(ref, 1);
    w.cancel(ref, 1);
    w.receive(closed(ref));
    expect(w.outcomes).toEqual(['assigned', 'shutdown']);
    expect(() => w.message(4, 1)).toThrow(/4, which was never assigned/);
    expect(() => w.message(1, 1)).toThrow(/never assigned/);
  });

  it('takes only what a server says in an assignment [WIRE-2]', async () => {
    w.offer(() => 'x');
    const ref = await w.assign();
    expect(() => w.receive({ kind: 'assigned', ref })).toThrow(/does not send assigned/);
  });
});

describe('an assigned instance', () => {
  it('knows its conversation’s headers, generation and process [OP-10]', async () => {
    const seen: HandlerContext[] = [];
    w.offer((_message, context) => (seen.push(context), 'x'));
    const ref = await w.assign({ generation: 3, headers: [['a', 'b']] });
    w.message(ref, 1, 'x', { attempt: 2, idempotencyKey: 'k' });
    await w.settle();
    expect(seen).toMatchObject([
      {
        generation: 3,
        headers: [['a', 'b']],
        self: { number: 7 },
        attempt: 2,
        idempotencyKey: 'k',
        subject: 'tested',
      },
    ]);
  });

  it.each([
    ['nothing', ['1 done']],
    ['acknowledgement', ["1 ''"]],
    ['reply', ["1 'x'"]],
    ['stream', ["1 'x' #0 …", '1 done']],
  ] as const)(
    'answers each message with one last reply, whatever it expects: %s [OP-1]',
    async (expects, lines) => {
      w.offer(() => 'x');
      const ref = await w.assign();
      w.message(ref, 1, 'x', { expects });
      await w.settle();
      expect(w.outcomes.slice(1)).toEqual(lines);
    },
  );

  it('answers with the status that its handler throws, and lives on [OP-11]', async () => {
    w.offer((message) => {
      if (message.text() === 'bad') throw statusError('notFound', { message: 'No such row.' });
      return 'fine';
    });
    const ref = await w.assign();
    w.message(ref, 1, 'bad');
    w.message(ref, 2, 'good');
    await w.settle();
    expect(w.outcomes.slice(1)).toEqual(['1 notFound processed', "2 'fine'"]);
  });

  it('does not run what has expired before its turn [OP-4]', async () => {
    const handle = jest.fn(() => 'x');
    w.offer(handle);
    const ref = await w.assign();
    w.message(ref, 1, 'x', { deadlineMs: 0 });
    await w.settle();
    expect([w.outcomes.slice(1), handle.mock.calls.length]).toEqual([['1 deadlineExceeded notDelivered'], 0]);
  });

  it('loses an operation, and nothing else, to an answer that cannot be encoded [OP-10]', async () => {
    w.offer({
      concurrency: 3,
      async *handle(message) {
        yield message.text();
        await new Promise(() => undefined);
      },
    });
    w.assignments.offer({
      participants: [{ subject: 'plain', handle: (message) => message.text() }],
      capacity: 1,
    });
    const [ref, plain] = [await w.assign(), await w.assign({ registration: 2, subject: 'plain' })];
    w.message(plain, 1, UNENCODABLE);
    w.message(plain, 2, 'fine');
    w.message(ref, 1, UNENCODABLE, { expects: 'stream' });
    w.message(ref, 2, 'fine', { expects: 'stream' });
    await w.settle();
    expect(w.outcomes.slice(2).sort()).toEqual([
      '1 internal unknown',
      '1 internal unknown',
      "2 'fine'",
      "2 'fine' #0 …",
    ]);
  });

  it('that does not start says why, and was never assigned [C-19]', async () => {
    w.offer({ init: () => Promise.reject(new Error('no licence')), handle: () => 'x' });
    await w.assign();
    expect(w.outcomes).toEqual(['crashed (Error: no licence)']);
  });

  it('tells its exit last, with what was not run and the stack for its own server [CRASH-5] [LINK-4]', async () => {
    w.offer((message) => {
      if (message.text() === 'crash') throw new Error('oops');
      return 'before';
    });
    const ref = await w.assign();
    w.message(ref, 1, 'fine');
    w.message(ref, 2, 'crash');
    w.message(ref, 3, 'never');
    await w.settle();
    expect(w.outcomes.slice(1)).toEqual(["1 'before'", 'crashed (Error: oops)']);
    expect(w.all('exit')).toMatchObject([
      {
        crash: {
          host: 'tested',
          fates: [
            { op: 2, fate: 'unknown' },
            { op: 3, fate: 'notDelivered' },
          ],
        },
        stack: expect.stringContaining('oops'),
      },
    ]);
    expect(w.warnings).toMatchObject([
      {
        message: 'participant crashed',
        conversation: 'c-1',
        reason: 'crashed (Error: oops)',
        stack: expect.any(String),
      },
    ]);
  });

  it('stops gracefully when it is asked to, and at once when it is told [CONV-3] [CONV-4]', async () => {
    const { promise, resolve } = deferred<void>();
    const terminate = jest.fn(() => promise);
    w.offer({ handle: () => new Promise(() => undefined), terminate });
    const [patient, hasty] = [await w.assign(), await w.assign()];
    w.receive({ kind: 'close', ref: patient, status: OK });
    w.receive({ ...closed(hasty), reason: { kind: 'killed', by: 'overrun' } });
    await w.settle();
    expect([w.outcomes.slice(2), terminate.mock.calls.length]).toEqual([['killed (by overrun)'], 1]);
    resolve();
    await w.settle();
    expect(w.outcomes.slice(3)).toEqual(['shutdown']);
  });
});

describe('what was cancelled', () => {
  it('and had not started is answered at once, and not run [OP-5]', async () => {
    const handle = jest.fn(() => new Promise(() => undefined));
    w.offer(handle);
    const ref = await w.assign();
    w.message(ref, 1);
    w.message(ref, 2);
    await w.settle();
    w.cancel(ref, 2);
    w.cancel(ref, 2);
    expect([w.outcomes.slice(1), handle.mock.calls.length]).toEqual([['2 cancelled notDelivered'], 1]);
  });

  it.each(['cancelled', 'deadlineExceeded'] as const)(
    'is told to its handler as it was, and answered when its slot is free: %s [OP-5] [OP-13]',
    async (code) => {
      const reasons: StatusError[] = [];
      const { promise, resolve } = deferred();
      w.offer((_message, { signal }) => {
        signal.addEventListener('abort', () => reasons.push(signal.reason as StatusError));
        return promise;
      });
      const ref = await w.assign();
      w.message(ref, 1);
      await w.settle();
      w.cancel(ref, 1, code);
      await w.settle();
      expect([w.outcomes.slice(1), reasons.map((reason) => isStatusError(reason) && reason.code)]).toEqual([
        [],
        [code],
      ]);
      resolve('late');
      await w.settle();
      expect(w.outcomes.slice(1)).toEqual(['progress 0, 1 dropped', `1 ${code} unknown`]);
    },
  );

  it('is answered once, where its handler had put the answer off [OP-12]', async () => {
    w.offer((_message, context) => void context.defer());
    const ref = await w.assign();
    w.message(ref, 1);
    await w.settle();
    w.cancel(ref, 1);
    expect(w.outcomes.slice(1)).toEqual(['1 cancelled unknown']);
  });
});

describe('what was sent ahead', () => {
  it('is announced, and the announcement is on its way, before its handler is called [OP-7]', async () => {
    w.offer((message) => (w.log.push(`handler of ${message.op}`), 'x'));
    const ref = await w.assign();
    w.message(ref, 1);
    w.message(ref, 2, 'x', { sentAhead: true });
    await w.settle();
    expect(w.log.slice(1)).toEqual([
      'started 1',
      'handler of 1',
      "1 'x'",
      'started 2',
      'flush',
      'handler of 2',
      "2 'x'",
    ]);
  });

  it('is announced one by one, as handlers are called, and not what ended before its turn [OP-7]', async () => {
    w.offer({ handle: () => new Promise(() => undefined), concurrency: 2 });
    const ref = await w.assign();
    for (const op of [1, 2, 3, 4]) w.message(ref, op, 'x', { sentAhead: true });
    w.cancel(ref, 2);
    await w.settle();
    expect(w.log.slice(1)).toEqual(['2 cancelled notDelivered', 'started 1', 'flush', 'started 3', 'flush']);
  });
});

describe('a server that breaks the protocol', () => {
  it('is told so: a message that comes twice, or one of more than any server sends ahead [OP-7] [WIRE-2]', async () => {
    w.offer(() => new Promise(() => undefined));
    const ref = await w.assign();
    w.message(ref, 1);
    expect(() => w.message(ref, 1)).toThrow(/1 came twice/);
    for (let op = 2; op <= 65; op++) w.message(ref, op);
    expect(() => w.message(ref, 66)).toThrow(/more than 65 that wait/);
    await w.settle();
    w.message(ref, 66);
    w.cancel(ref, 40);
    w.message(ref, 67);
  });
});

describe('what a handler tells besides answers', () => {
  it('goes back: signs of life, what came too late, and what is to be undone [OP-14] [OP-2] [POLICY-4]', async () => {
    w.offer((_message, { progress, compensate, defer }) => {
      progress();
      compensate('undo this', { label: 'this' });
      compensate('undo that').withdraw();
      const later = defer();
      later.reply('once');
      later.reply('twice');
    });
    const ref = await w.assign();
    w.message(ref, 5);
    await w.settle();
    expect(w.outcomes.slice(1)).toEqual([
      'progress 5, 0 dropped',
      'compensation 1 of 5',
      'compensation 2 of 5',
      'compensation 2 of 5 withdrawn',
      "5 'once'",
      'progress 0, 1 dropped',
    ]);
    expect(w.all('compensation')[0]).toMatchObject({ label: 'this', deadlineMs: 30_000 });
  });

  it('stops with its exit [EXIT-7]', async () => {
    const { promise, resolve } = deferred();
    w.offer(() => promise);
    const ref = await w.assign();
    w.message(ref, 1);
    await w.settle();
    w.receive(closed(ref));
    resolve('from the dead');
    await w.settle();
    expect(w.outcomes).toEqual(['assigned', 'shutdown']);
  });
});
