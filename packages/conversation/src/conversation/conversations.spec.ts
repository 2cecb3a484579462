import { type CrashPolicy } from '@liminal/protocol';
import { createConversations } from './conversations';
import { failureOf, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();
const echo = (message: { payload: Uint8Array }) => message.payload;

describe('the conversations of a node', () => {
  it('says what is wrong where a participant is given for a list of them [STATUS]', () => {
    const one = { subject: 'one', handle: () => undefined };
    expect(() => createConversations({ participants: one as never })).toThrow(
      expect.objectContaining({ code: 'invalidArgument', message: expect.stringContaining('[participant]') }),
    );
  });

  it('take no promise of a host for one, nor anything else [STATUS]', () => {
    const w = world();
    const refused = (message: string) =>
      expect.objectContaining({ code: 'invalidArgument', message: expect.stringContaining(message) });
    const one = { subject: 'one', handle: echo };
    const promised = Promise.resolve(w.conversations) as never;
    expect(() => createConversations({ hosts: [promised] })).toThrow(refused('is a promise; await it first'));
    expect(() => w.conversations.add(one, { host: promised })).toThrow(
      refused('is a promise; await it first'),
    );
    // Also where it is given a name.
    expect(() => w.conversations.add(one, { host: promised, name: 'x' })).toThrow(refused('is a promise;'));
    expect(() => w.conversations.addHost(promised, 'x')).toThrow(refused('is a promise;'));
    expect(w.conversations.subjects).toEqual([]);
    expect(() => createConversations({ hosts: ['process'] as never })).toThrow(refused('is "process"'));
    expect(() => createConversations({ hosts: {} as never })).toThrow(refused('give [host]'));
  });

  it('take no option that there is not: it would do nothing [STATUS]', async () => {
    const w = world();
    const one = { subject: 'one', handle: echo };
    const stray = (name: string) =>
      expect.objectContaining({
        code: 'invalidArgument',
        message: expect.stringContaining(`${name} is no option of `),
      });
    expect(() => createConversations({ participant: [one] } as object)).toThrow(stray('participant'));
    expect(() => createConversations({ idempotency: { ttlMs: 5 } as object })).toThrow(stray('ttlMs'));
    expect(() => w.conversations.add(one, { on: w.conversations } as object)).toThrow(stray('on'));
    w.conversations.add(one);
    expect(await failureOf(w.conversations.open('one', { deadlineMs: 5 } as object))).toEqual(
      stray('deadlineMs'),
    );
    expect(w.node.processCount).toBe(0);
  });

  it('open on the subject of a participant, each with an instance of its own [CONV-9]', async () => {
    const w = world();
    w.conversations.add({
      subject: 'counter',
      init: () => ({ count: 0 }),
      handle: (_message, { state }) => ++(state as { count: number }).count,
    });
    const [a, b] = [await w.conversations.open('counter'), await w.conversations.open('counter')];
    await a.request('x');
    expect((await a.request('x')).json()).toBe(2);
    expect((await b.request('x')).json()).toBe(1);
    expect([w.conversations.size, w.node.processCount]).toEqual([2, 4]);
    expect(a.id).not.toBe(b.id);
    await w.conversations.close();
  });

  it('take plain objects, and refuse a subject that is taken or a shape that is wrong [CONV-9]', () => {
    const w = world();
    w.conversations.add({ subject: 'a', handle: echo });
    expect(() => w.conversations.add({ subject: 'a', handle: echo })).toThrow(
      expect.objectContaining({ code: 'alreadyExists' }),
    );
    expect(() => w.conversations.add({ subject: '' } as never)).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
    expect(w.conversations.subjects).toEqual(['a']);
    w.conversations.remove('a');
    expect(w.conversations.subjects).toEqual([]);
  });

  it('go on when their subject is taken back [CONV-9]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    w.conversations.remove('tested-1');
    expect((await conversation.request('x')).text()).toBe('x');
    expect(await failureOf(w.conversations.open('tested-1'))).toMatchObject({ code: 'notFound' });
  });

  it('are not opened on an unknown subject [STATUS] [CONV-9]', async () => {
    const w = world();
    const unknown = {
      code: 'notFound',
      delivery: 'notDelivered',
      message: expect.stringContaining("'nobody'"),
    };
    expect(await failureOf(w.conversations.open('nobody'))).toMatchObject(unknown);
    expect(() => w.conversations.start('nobody')).toThrow(expect.objectContaining(unknown));
  });

  it('are not opened with options that are out of their range, and nothing is left [STATUS]', async () => {
    const w = world();
    expect(await failureOf(w.open(echo, { operations: 0 }))).toMatchObject({ code: 'invalidArgument' });
    expect(w.node.processCount).toBe(0);
  });

  it('get the policy of their subject, or what they ask for within its bounds [POLICY-7]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } };
    const bounds = { kinds: ['restart'], maxRestarts: 2 } as const;
    const subject = w.offer({ handle: echo, supervision: { policy, bounds } });
    const asked: readonly (CrashPolicy | undefined)[] = [
      undefined,
      { kind: 'fail' },
      { kind: 'compensate' },
      { kind: 'restart', maxRestarts: 50 },
    ];
    const given = await Promise.all(
      asked.map(async (wanted) => {
        const conversation = await w.conversations.open(subject, { policy: wanted });
        expect(conversation.state().policy).toEqual(conversation.policy);
        return conversation.policy;
      }),
    );
    expect(given).toEqual([
      policy,
      { kind: 'fail' },
      { kind: 'fail' },
      { kind: 'restart', maxRestarts: 2, windowMs: 60_000 },
    ]);
    await w.conversations.close();
  });

  it('close gracefully all together, and take no new ones [CONV-3] [STATUS]', async () => {
    const w = world();
    const [a, b] = [await w.open(echo), await w.open(async () => 'b')];
    const request = b.request('x');
    const starting = w.start({ init: () => new Promise(() => undefined), handle: echo });
    const started = failureOf(starting.started());
    await w.conversations.close();
    expect((await request).text()).toBe('b');
    expect([a.phase, b.phase, starting.state().phase]).toEqual(['closed', 'closed', 'closed']);
    expect(await started).toMatchObject({ code: 'unavailable' });
    expect(await failureOf(w.conversations.open('tested-1'))).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
    });
    await w.conversations[Symbol.asyncDispose]();
    expect(w.node.processCount).toBe(0);
  });

  it('close within the deadline they are given [CONV-3] [TIME-1]', async () => {
    const w = world();
    const conversation = await w.open((_message, context) => void context.defer());
    const request = outcomeOf(conversation.request('x'));
    const closing = outcomeOf(w.conversations.close({ deadlineMs: 20 }));
    await w.advance(20);
    expect([closing.now, request.now]).toEqual([undefined, 'cancelled']);
  });

  it('need nothing to be given but a participant [TIME-1]', async () => {
    await using conversations = createConversations({
      participants: [{ subject: 'greeter', handle: (message) => `Hello, ${message.text()}!` }],
    });
    await using conversation = await conversations.open('greeter');
    expect((await conversation.request('Ada')).text()).toBe('Hello, Ada!');
  });

  it('return all counts over many cycles of open and close, however they end [CONV-11] [LINK-8]', async () => {
    const w = world();
    const owner = w.spawn();
    const subject = w.offer((message) => {
      if (message.text() === 'crash') throw new Error('oops');
      return 'x';
    });
    for (let i = 0; i < 300; i++) {
      const conversation = await w.conversations.open(subject, { owner });
      conversation.crash$.subscribe(() => undefined);
      const outcome = outcomeOf(conversation.request(i % 3 === 0 ? 'crash' : 'x'));
      if (i % 3 === 1) await conversation.close();
      if (i % 3 === 2) conversation.finalize();
      await w.settle();
      expect(outcome.now).not.toBe('pending');
    }
    expect([w.conversations.size, w.node.processCount, w.node.wheel.size, w.ties(owner)]).toEqual([
      0, 1, 0, 0,
    ]);
  });
});
