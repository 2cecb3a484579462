import { KILLED, NORMAL, SHUTDOWN, type Status, statusError } from '@liminal/protocol';
import { type HandlerContext, type Deferred } from '@liminal/runtime';
import { type Observable, firstValueFrom, lastValueFrom } from 'rxjs';
import { type Conversation } from './conversation';
import {
  OOPS,
  crashLine,
  deferred,
  failureOf,
  listen,
  outcomeOf,
  replyLine,
  useWorlds,
} from '../world.fixture';

const world = useWorlds();
const echo = (message: { payload: Uint8Array }) => message.payload;
const silent = (_message: unknown, context: HandlerContext) => void context.defer();
const oops = () => {
  throw new Error('oops');
};

describe('the phases of a conversation', () => {
  it('go from created by the first message to active, and by close to completing and closed [CONV-1] [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    const log = listen(conversation.phase$, String);
    await conversation.request('x');
    await conversation.request('x');
    await conversation.close();
    expect(log).toEqual(['created', 'active', 'completing', 'closed', 'end']);
    expect(listen(conversation.phase$, String)).toEqual(['closed', 'end']);
  });

  it('go to active by the first receive too [CONV-1]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    const receiving = outcomeOf(conversation.receiveReply());
    expect(conversation.phase).toBe('active');
    conversation.finalize();
    await w.settle();
    expect(receiving.now).toBe('failedPrecondition');
  });

  it('go to closed from created, without a message [CONV-1] [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    await conversation.close();
    expect(conversation.phase).toBe('closed');
  });

  it('refuse an illegal move with both of their names [CONV-1] [STATUS]', async () => {
    const w = world();
    const terminating = deferred();
    const conversation = await w.open({
      handle: echo,
      terminate: () => terminating.promise as Promise<void>,
    });
    const closing = conversation.close();
    expect(await failureOf(conversation.request('x'))).toMatchObject({
      code: 'failedPrecondition',
      delivery: 'notDelivered',
      retryable: false,
      message: expect.stringMatching(/is completing and cannot become active/),
      details: { from: 'completing', to: 'active' },
    });
    terminating.resolve(undefined);
    await closing;
    expect(await failureOf(conversation.request('x'))).toMatchObject({
      code: 'failedPrecondition',
      details: { from: 'closed', to: 'active' },
    });
  });
});

describe('a conversation that is over', () => {
  it('refuses everything and names the participant that died, and nothing runs again [CONV-2] [CRASH-4]', async () => {
    const w = world();
    const handle = jest.fn(oops);
    const conversation = await w.open(handle);
    await failureOf(conversation.request('x'));
    const refusals: Status[] = [
      await failureOf(conversation.request('x')),
      await failureOf(firstValueFrom(conversation.stream('x'))),
      (conversation.send('x') as unknown as { status: Status }).status,
      (conversation.send('x', { expects: 'reply', to: 'inbox' }) as unknown as { status: Status }).status,
      await failureOf(conversation.receiveReply()),
    ] as never;
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'failedPrecondition',
        message: expect.stringMatching(/participant <local\.\d+\.\d+> of 'tested-1' exited \(crashed\)/),
        details: { reason: 'crashed', generation: '1' },
      });
    }
    expect(handle).toHaveBeenCalledTimes(1);
    expect(conversation.state().counters).toMatchObject({ messages: 1, rejected: 4 });
    await conversation.close();
    conversation.finalize();
    expect(conversation.phase).toBe('failed');
    expect(w.node.processCount).toBe(0);
  });
});

describe('close', () => {
  it('lets what is open finish, takes nothing new, then stops the participant; no crash [CONV-3]', async () => {
    const w = world();
    const answer = deferred();
    const terminate = jest.fn();
    const conversation = await w.open({ handle: () => answer.promise, terminate });
    const request = conversation.request('x');
    await w.settle();
    const closing = outcomeOf(conversation.close());
    await w.settle();
    expect([conversation.phase, closing.now]).toEqual(['completing', 'pending']);
    expect(terminate).not.toHaveBeenCalled();
    answer.resolve('done');
    expect((await request).text()).toBe('done');
    await w.settle();
    expect([conversation.phase, closing.now]).toEqual(['closed', undefined]);
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(conversation.hasDetectedCrash()).toBe(false);
    expect(await lastValueFrom(conversation.ended$)).toMatchObject({
      phase: 'closed',
      status: { code: 'ok' },
    });
  });

  it('waits for casts too, and for what waits behind a handler [CONV-3]', async () => {
    const w = world();
    const handled: string[] = [];
    const conversation = await w.open(async (message) => {
      await Promise.resolve();
      handled.push(message.text());
    });
    conversation.send('a');
    conversation.send('b');
    const request = conversation.request('c');
    await conversation.close();
    await request;
    expect(handled).toEqual(['a', 'b', 'c']);
  });

  it('cancels at its deadline what is still open, and kills the participant [CONV-3] [TIME-1]', async () => {
    const w = world();
    const conversation = await w.open(
      (_message, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const replies = listen(conversation.reply$, replyLine);
    const [running, waiting] = [failureOf(conversation.request('x')), failureOf(conversation.request('y'))];
    await w.settle();
    const closing = outcomeOf(conversation.close({ deadlineMs: 100 }));
    await w.advance(99);
    expect(closing.now).toBe('pending');
    await w.advance(1);
    expect(closing.now).toBeUndefined();
    expect(await running).toMatchObject({ code: 'cancelled', delivery: 'unknown' });
    expect(await waiting).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    expect(replies).toEqual(['1: cancelled', '2: cancelled', 'end']);
    expect(conversation.state().participants).toMatchObject([
      { health: 'exited', reason: { kind: 'killed', by: 'closeDeadline' } },
    ]);
    expect(await lastValueFrom(conversation.ended$)).toMatchObject({
      phase: 'closed',
      status: { code: 'deadlineExceeded' },
    });
  });

  it('has 5 s by default, and kills a participant whose terminate never ends [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open({ handle: echo, terminate: () => new Promise(() => undefined) });
    const closing = outcomeOf(conversation.close());
    await w.advance(4_999);
    expect([conversation.phase, closing.now]).toEqual(['completing', 'pending']);
    await w.advance(1);
    expect([conversation.phase, closing.now]).toEqual(['closed', undefined]);
    expect(await lastValueFrom(conversation.ended$)).toMatchObject({
      status: { message: expect.stringMatching(/did not stop/) },
    });
  });

  it('counts by the earliest deadline of several, and all of them resolve [CONV-1] [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open(silent);
    const request = outcomeOf(conversation.request('x'));
    await w.settle();
    const closings = [50, 10, 80].map((deadlineMs) => outcomeOf(conversation.close({ deadlineMs })));
    await w.advance(10);
    expect(closings.map(({ now }) => now)).toEqual([undefined, undefined, undefined]);
    expect(request.now).toBe('cancelled');
  });

  it('of a failed conversation succeeds, and it stays failed [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open(oops);
    await failureOf(conversation.request('x'));
    await expect(conversation.close()).resolves.toBeUndefined();
    expect(conversation.phase).toBe('failed');
  });

  it.each([{ deadlineMs: -1 }, { deadline: 5 }])(
    'rejects %j, and nothing has happened [STATUS]',
    async (options) => {
      const w = world();
      const conversation = await w.open(echo);
      expect(await failureOf(conversation.close(options))).toMatchObject({
        code: 'invalidArgument',
      });
      expect(conversation.phase).toBe('created');
    },
  );

  it.each([
    ['crashes', OOPS],
    ['is killed', KILLED],
  ])('that the participant %s in ends it as failed [CONV-5]', async (_how, reason) => {
    const w = world();
    const conversation = await w.open({ handle: echo, terminate: () => new Promise(() => undefined) });
    await conversation.request('x');
    const crashes = listen(conversation.crash$, crashLine);
    const closing = outcomeOf(conversation.close());
    await w.settle();
    w.node.end(conversation.state().participants[0]?.pid as never, reason);
    await w.settle();
    expect([conversation.phase, closing.now, crashes.length]).toEqual(['failed', undefined, 2]);
  });

  it('that the participant leaves with operations open ends it as failed [CONV-5] [EXIT-3]', async () => {
    const w = world();
    const conversation = await w.open(
      (message, context) => (message.text() === 'leave' ? context.exit() : context.defer()) as never,
    );
    const open = failureOf(conversation.request('wait'));
    await w.settle();
    const leaving = failureOf(conversation.request('leave'));
    await conversation.close();
    expect(conversation.phase).toBe('failed');
    expect(await open).toMatchObject({ code: 'aborted', delivery: 'unknown' });
    expect(await leaving).toMatchObject({ code: 'aborted' });
  });

  it('whose participant crashes in terminate ends it as failed [CONV-5]', async () => {
    const w = world();
    const conversation = await w.open({ handle: echo, terminate: oops });
    await conversation.close();
    expect(conversation.phase).toBe('failed');
    expect((await conversation.awaitCrash())?.reason).toMatchObject({ kind: 'crashed', message: 'oops' });
  });

  it('never ends again what is closed: the exit is only recorded [CONV-5]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    await conversation.request('x');
    const [participant] = conversation.state().participants;
    conversation.finalize();
    w.node.end(participant?.pid as never, OOPS);
    await w.settle();
    expect(conversation.phase).toBe('closed');
    expect(conversation.hasDetectedCrash()).toBe(false);
    expect(conversation.log().map(({ kind, note }) => `${kind} ${note}`)).toContain('exit shutdown');
    expect(conversation.state().participants).toMatchObject([{ health: 'exited', reason: SHUTDOWN }]);
  });
});

describe('finalize', () => {
  const finalizedAtOnce = (conversation: Pick<Conversation, 'finalize' | 'state'>, size: () => number) => {
    conversation.finalize();
    expect(conversation.state().phase).toBe('closed');
    expect(conversation.state().openOperations).toEqual([]);
    expect(size()).toBe(0);
    conversation.finalize();
  };

  it('ends one that is starting, at once, and the opener is told [CONV-4] [C-19]', async () => {
    const w = world();
    const conversation = w.start({ init: () => new Promise(() => undefined), handle: echo });
    const starting = failureOf(conversation.started());
    await w.settle();
    finalizedAtOnce(conversation, () => w.conversations.size);
    expect(await starting).toMatchObject({ code: 'unavailable', delivery: 'notDelivered', retryable: true });
    expect(await failureOf(conversation.started())).toMatchObject({ code: 'unavailable' });
    expect([w.node.processCount, w.node.wheel.size]).toEqual([0, 0]);
  });

  it('ends one before its first turn [CONV-4]', async () => {
    const w = world();
    const init = jest.fn();
    const conversation = w.start({ init, handle: echo });
    conversation.message({ envelope: { payload: new Uint8Array(1) }, expects: 'reply', deadlineMs: 1_000 });
    finalizedAtOnce(conversation, () => w.node.processCount);
    await w.settle();
    expect(init).not.toHaveBeenCalled();
  });

  it('ends one with a handler at work: what is open is cancelled and its signal fires [CONV-4] [OP-6]', async () => {
    const w = world();
    const aborted: unknown[] = [];
    const conversation: Conversation = await w.open(
      (_message, { signal }) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            // All is settled by the time that the participant's own code runs.
            aborted.push((signal.reason as { code: string }).code, conversation.state().openOperations);
          });
        }),
    );
    const [running, waiting] = [failureOf(conversation.request('x')), failureOf(conversation.request('y'))];
    await w.settle();
    finalizedAtOnce(conversation, () => w.node.processCount);
    expect(aborted).toEqual(['failedPrecondition', []]);
    expect(await running).toMatchObject({ code: 'cancelled', delivery: 'unknown' });
    expect(await waiting).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
  });

  it('ends one that streams, and the iterator is closed [CONV-4] [OP-6]', async () => {
    const w = world();
    const closed = jest.fn();
    const more = deferred();
    const conversation = await w.open(async function* () {
      try {
        yield 'a';
        await more.promise;
        yield 'b';
      } finally {
        closed();
      }
    });
    const got: string[] = [];
    const failure = failureOf(
      (async () => {
        for await (const reply of conversation.stream('x')) got.push(reply.text());
      })(),
    );
    await w.settle();
    finalizedAtOnce(conversation, () => w.node.processCount);
    expect(await failure).toMatchObject({ code: 'cancelled', delivery: 'unknown' });
    more.resolve(undefined);
    await w.settle();
    expect(got).toEqual(['a']);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('ends one that is completing, and the close resolves [CONV-4]', async () => {
    const w = world();
    for (const handle of [silent, echo]) {
      const conversation = await w.open({ handle, terminate: () => new Promise(() => undefined) });
      const request = outcomeOf(conversation.request('x'));
      await w.settle();
      const closing = outcomeOf(conversation.close());
      await w.settle();
      finalizedAtOnce(conversation, () => w.conversations.size);
      await w.settle();
      expect(closing.now).toBeUndefined();
      expect(request.now).not.toBe('pending');
    }
  });

  it('changes nothing where it is over [CONV-4]', async () => {
    const w = world();
    const closed = await w.open(echo);
    await closed.close();
    closed.finalize();
    const failed = await w.open(oops);
    await failureOf(failed.request('x'));
    failed.finalize();
    expect([closed.phase, failed.phase]).toEqual(['closed', 'failed']);
  });

  it('works inside a subscriber of any of its streams [CONV-4] [C-16]', async () => {
    const w = world();
    for (const name of ['reply$', 'phase$', 'crash$', 'policy$', 'ended$'] as const) {
      const conversation = await w.open((message) => (message.text() === 'crash' ? oops() : 'ok'));
      const log: string[] = [];
      let finalized = false;
      (conversation[name] as Observable<unknown>).subscribe(() => {
        if (name === 'phase$' && conversation.phase === 'created') return;
        finalized = true;
        conversation.finalize();
        log.push(conversation.phase);
      });
      const outcomes = ['x', 'y', 'crash'].map((text) => outcomeOf(conversation.request(text)));
      await w.settle();
      conversation.finalize();
      await w.settle();
      expect(finalized).toBe(true);
      expect(outcomes.map(({ now }) => now)).not.toContain('pending');
      expect(['closed', 'failed']).toContain(log[0]);
      expect(w.node.processCount).toBe(0);
    }
  });

  it('inside a subscriber of phase$ stops a close on its way, and the participant is not asked to stop [CONV-4]', async () => {
    const w = world();
    const conversation = await w.open(echo);
    conversation.phase$.subscribe((phase) => {
      if (phase === 'completing') conversation.finalize();
    });
    await conversation.close();
    expect(conversation.state().participants).toMatchObject([{ health: 'exited', reason: SHUTDOWN }]);
  });

  it('works inside a handler, whose answer then goes nowhere and is counted [CONV-4] [EXIT-7]', async () => {
    const w = world();
    const conversation: Conversation = await w.open(() => {
      conversation.finalize();
      return 'too late';
    });
    const replies = listen(conversation.reply$, replyLine);
    expect(await failureOf(conversation.request('x'))).toMatchObject({
      code: 'cancelled',
      delivery: 'unknown',
    });
    expect(replies).toEqual(['1: cancelled', 'end']);
    expect(conversation.state().counters).toMatchObject({ replies: 0, droppedReplies: 1 });
  });

  it('works inside init and terminate [CONV-4]', async () => {
    const w = world();
    const inits = w.start({ init: () => inits.finalize(), handle: echo });
    expect(await failureOf(inits.started())).toMatchObject({ code: 'unavailable' });
    const conversation: Conversation = await w.open({
      handle: echo,
      terminate: () => conversation.finalize(),
    });
    await conversation.close();
    expect(conversation.phase).toBe('closed');
  });

  it('works when nothing else runs any more: all of it happens before it returns [CONV-4]', async () => {
    const w = world();
    const conversation = await w.open(silent);
    const log = listen(conversation.reply$, replyLine);
    listen(conversation.phase$, String, log);
    listen(conversation.ended$, ({ phase }) => `ended ${phase}`, log);
    void conversation.request('x').catch(() => undefined);
    void conversation.receiveReply().catch(() => undefined);
    await w.settle();
    log.length = 0;
    conversation.finalize();
    expect(log).toEqual(['1: cancelled', 'closed', 'ended closed', 'end', 'end', 'end']);
    expect([w.conversations.size, w.node.processCount, w.node.wheel.size]).toEqual([0, 0, 0]);
  });
});

describe('the start of a participant', () => {
  it.each([
    ['throws', oops],
    ['rejects', () => Promise.reject(new Error('oops'))],
  ])('that %s in init gives the opener the reason, and leaves no orphan [C-19]', async (_how, init) => {
    const w = world();
    expect(await failureOf(w.open({ init, handle: echo }))).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      message: expect.stringMatching(
        /No participant of 'tested-1' could be started: it exited: crashed \(Error: oops\)/,
      ),
      details: { reason: 'crashed' },
    });
    expect([w.node.processCount, w.conversations.size, w.node.wheel.size]).toEqual([0, 0, 0]);
  });

  it('that never ends is killed at the start deadline, 10 s by default [C-19] [TIME-1]', async () => {
    const w = world();
    const never = { init: () => new Promise(() => undefined), handle: echo };
    const opening = outcomeOf(w.open(never));
    const shorter = failureOf(w.open(never, { startDeadlineMs: 10 }));
    await w.advance(10);
    expect(await shorter).toMatchObject({ code: 'unavailable', details: { reason: 'killed' } });
    await w.advance(9_989);
    expect(opening.now).toBe('pending');
    await w.advance(1);
    expect(opening.now).toBe('unavailable');
    expect(w.node.processCount).toBe(0);
  });

  it('that ends with a normal exit in init is a crash to the opener all the same [C-19] [EXIT-3]', async () => {
    const w = world();
    const failure = await failureOf(w.open({ init: (context) => context.exit(), handle: echo }));
    expect(failure).toMatchObject({ code: 'unavailable', details: { reason: 'normal' } });
  });

  it('is stopped by close, and the opener is told; what init has made is cleaned up [C-19] [CONV-3]', async () => {
    const w = world();
    const initializing = deferred();
    const terminate = jest.fn();
    const conversation = w.start({ init: () => initializing.promise, handle: echo, terminate });
    const starting = failureOf(conversation.started());
    await w.settle();
    await conversation.close();
    expect(conversation.state().phase).toBe('closed');
    expect(await starting).toMatchObject({ code: 'unavailable' });
    expect(conversation.hasDetectedCrash()).toBe(false);
    initializing.resolve('late');
    await w.settle();
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(w.node.processCount).toBe(0);
  });

  it('that the instance is killed in fails the conversation [C-19] [CONV-5]', async () => {
    const w = world();
    const conversation = w.start({ init: () => new Promise(() => undefined), handle: echo });
    const starting = failureOf(conversation.started());
    await w.settle();
    w.node.kill(conversation.participantPids[0] as never);
    expect(await starting).toMatchObject({ code: 'unavailable', details: { reason: 'killed' } });
    expect(conversation.state().phase).toBe('failed');
  });

  it('leaves its registered name free at once when it fails [C-19] [NAME-1]', async () => {
    const w = world();
    const names: boolean[] = [];
    const opening = w.open({
      init: ({ self }) => {
        names.push(w.node.register('worker', self));
        throw new Error('oops');
      },
      handle: echo,
    });
    await failureOf(opening);
    const successor = w.spawn();
    names.push(w.node.register('worker', successor));
    expect(names).toEqual([true, true]);
  });

  it('holds messages that come before it has ended, and takes them in order [OP-13]', async () => {
    const w = world();
    const initializing = deferred();
    const conversation = w.start({ init: () => initializing.promise, handle: (message) => message.text() });
    const log = listen(conversation.reply$, replyLine);
    for (const text of ['a', 'b']) {
      conversation.message({
        envelope: { payload: new TextEncoder().encode(text) },
        expects: 'reply',
        deadlineMs: 1_000,
      });
    }
    await w.settle();
    expect(log).toEqual([]);
    initializing.resolve(undefined);
    await w.settle();
    await conversation.started();
    expect(log).toEqual(['1.0', '2.0']);
  });
});

describe("the exit of a conversation's participant", () => {
  it('with nothing open ends it cleanly [POLICY-6] [EXIT-3]', async () => {
    const w = world();
    const conversation = await w.open((_message, context) => void setMicrotask(() => context.exit()));
    const crashes = listen(conversation.crash$, crashLine);
    await conversation.request('x');
    await w.settle();
    expect(conversation.phase).toBe('closed');
    expect(crashes).toEqual(['end']);
    expect(await lastValueFrom(conversation.ended$)).toMatchObject({ status: { code: 'ok' } });
  });

  it('with nothing but casts open is clean [EXIT-3] [POLICY-6]', async () => {
    const w = world();
    const conversation = await w.open((_message, context) => context.exit());
    conversation.send('a');
    conversation.send('b');
    await w.settle();
    expect(conversation.phase).toBe('closed');
  });

  it.each([
    ['normal', NORMAL],
    ['shutdown', SHUTDOWN],
  ])(
    'that is %s with an operation open is unclean, and a crash [EXIT-3] [POLICY-6]',
    async (_how, reason) => {
      const w = world();
      const conversation = await w.open(silent);
      const request = failureOf(conversation.request('x'));
      await w.settle();
      w.node.end(conversation.state().participants[0]?.pid as never, reason);
      expect(await request).toMatchObject({ code: 'aborted', delivery: 'unknown' });
      expect(await conversation.awaitCrash()).toMatchObject({ reason, unclean: true });
      expect(conversation.phase).toBe('failed');
    },
  );

  it('settles what is open with the crash, and fails the conversation [POLICY-1] [OP-7]', async () => {
    const w = world();
    const conversation = await w.open(
      (message, context) => (message.text() === 'crash' ? oops() : context.defer()) as never,
    );
    const outcomes = ['wait', 'crash', 'behind'].map((text) => failureOf(conversation.request(text)));
    expect(await Promise.all(outcomes)).toMatchObject([
      { code: 'aborted', delivery: 'unknown' },
      { code: 'aborted', delivery: 'unknown' },
      { code: 'unavailable', delivery: 'notDelivered', retryable: true },
    ]);
    expect(conversation.phase).toBe('failed');
  });
});

describe("the conversation's own process", () => {
  it.each([
    ['killed', (w: ReturnType<typeof world>, c: Conversation) => w.node.kill(c.pid)],
    ['ended', (w: ReturnType<typeof world>, c: Conversation) => w.node.end(c.pid, OOPS)],
  ])('that is %s fails the conversation, and nothing goes on unobserved [CONV-10]', async (_how, die) => {
    const w = world();
    const conversation = await w.open(silent);
    const streams = listen(conversation.crash$, crashLine);
    const [running, receiving] = [
      failureOf(conversation.request('x')),
      failureOf(conversation.receiveReply()),
    ];
    const crash = outcomeOf(conversation.awaitCrash());
    await w.settle();
    die(w, conversation);
    expect(await running).toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
      message: expect.stringMatching(/its own process exited/),
    });
    expect(await receiving).toMatchObject({
      code: 'failedPrecondition',
      message: expect.stringMatching(/its own process exited/),
    });
    await w.settle();
    expect([conversation.phase, conversation.hasDetectedCrash(), crash.now]).toEqual([
      'failed',
      true,
      undefined,
    ]);
    expect(streams).toEqual(['end']);
    expect(w.node.processCount).toBe(0);
    expect(await failureOf(conversation.request('x'))).toMatchObject({
      code: 'failedPrecondition',
      details: { from: 'failed', to: 'active' },
    });
  });

  it('that is killed while the participant starts fails the open, and no orphan stays [CONV-10] [C-19]', async () => {
    const w = world();
    const pids: unknown[] = [];
    const opening = w.open({
      init: ({ self }) => (pids.push(self), new Promise(() => undefined)),
      handle: echo,
    });
    const failure = failureOf(opening);
    await w.settle();
    // The conversation is the process that its instance is linked to, the one before it.
    const instance = pids[0] as { number: number };
    w.node.kill({ ...(instance as never as object), number: instance.number - 1 } as never);
    expect(await failure).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/its own process exited/),
    });
    expect(w.node.processCount).toBe(0);
  });

  it('tells who is linked or watches: normal after a close, the crash after a failure [EXIT-4]', async () => {
    const w = world();
    const log: string[] = [];
    const closed = await w.open(echo);
    const failed = await w.open(oops);
    const watcher = w.recorder(log, { init: (self) => (self.link(closed.pid), self.link(failed.pid)) });
    await w.settle();
    await closed.close();
    await failureOf(failed.request('x'));
    await w.settle();
    expect(log).toEqual([
      `exit ${closed.pid.number}: normal`,
      `exit ${failed.pid.number}: crashed (Error: oops)`,
    ]);
    expect(w.ties(watcher)).toBe(0);
  });

  it('ends with what it is linked to, unless that exits normally, as one that does not trap [EXIT-4] [CONV-4]', async () => {
    const w = world();
    const log: string[] = [];
    for (const reason of [NORMAL, OOPS]) {
      const conversation = await w.open(silent);
      const peer = w.spawn({}, { link: conversation.pid });
      w.recorder(log, { init: (self) => self.link(conversation.pid) });
      const request = outcomeOf(conversation.request('x'));
      await w.settle();
      w.node.end(peer, reason);
      await w.settle();
      log.push(`${conversation.phase} ${String(request.now)}`);
    }
    expect(log).toEqual([
      'active pending',
      expect.stringMatching(/exit \d+: crashed \(Error: oops\)/),
      'closed cancelled',
    ]);
  });

  it('that is asked to exit finalizes the conversation [EXIT-4] [CONV-4]', async () => {
    const w = world();
    const conversation = await w.open(silent);
    const request = failureOf(conversation.request('x'));
    w.node.exit(conversation.pid, SHUTDOWN);
    expect(await request).toMatchObject({ code: 'cancelled', message: expect.stringMatching(/shutdown/) });
    expect(conversation.phase).toBe('closed');
  });
});

describe('the owner of a conversation', () => {
  it("takes it along when it exits, and the handlers' signals fire [CONV-12] [OP-6]", async () => {
    const w = world();
    const aborted = jest.fn();
    for (const reason of [NORMAL, OOPS]) {
      const owner = w.spawn();
      const conversation = await w.open(
        (_message, { signal }) => new Promise(() => signal.addEventListener('abort', aborted)),
        { owner },
      );
      const request = outcomeOf(conversation.request('x'));
      await w.settle();
      w.node.end(owner, reason);
      await w.settle();
      expect([conversation.phase, request.now]).toEqual(['closed', 'cancelled']);
    }
    expect(aborted).toHaveBeenCalledTimes(2);
  });

  it('that is dead already finalizes it [CONV-12] [LINK-1]', async () => {
    const w = world();
    const owner = w.spawn();
    w.node.end(owner, NORMAL);
    const conversation = w.start(echo, { owner });
    await w.settle();
    expect(conversation.state().phase).toBe('closed');
  });

  it('can change, and only the one that it has counts; nothing is left on any [CONV-12] [LINK-8]', async () => {
    const w = world();
    const [first, second] = [w.spawn(), w.spawn()];
    const conversation = w.start(echo, { owner: first });
    conversation.ownedBy(second);
    expect([w.ties(first), w.ties(second)]).toEqual([0, 1]);
    w.node.end(first, OOPS);
    await w.settle();
    expect(conversation.state().phase).toBe('created');
    conversation.ownedBy(undefined);
    w.node.end(second, OOPS);
    await w.settle();
    expect(conversation.state().phase).toBe('created');
    const third = w.spawn();
    conversation.ownedBy(third);
    conversation.finalize();
    conversation.ownedBy(third);
    expect(w.ties(third)).toBe(0);
  });
});

describe('a reply in flight', () => {
  it('while the conversation closes is settled or refused, never both, and leaves nothing [C-26] [OP-1]', async () => {
    const closers: readonly ((conversation: Conversation) => void)[] = [
      (conversation) => void conversation.close(),
      (conversation) => conversation.finalize(),
      (conversation) => void conversation.close({ deadlineMs: 0 }),
    ];
    for (const close of closers) {
      for (let step = 0; step < 6; step++) {
        const w = world();
        const held: Deferred[] = [];
        const conversation = await w.open((_message, context) => void held.push(context.defer()));
        const events = listen(conversation.reply$, replyLine);
        const settlements: unknown[] = [];
        const request = conversation.request('x').then(
          () => settlements.push('reply'),
          ({ code }: { code: string }) => settlements.push(code),
        );
        const moves = [() => close(conversation), () => held[0]?.reply('answer')];
        if (step % 2 === 1) moves.reverse();
        for (const move of moves) {
          for (let i = 0; i < step; i++) await Promise.resolve();
          move();
        }
        await w.advance(5_000);
        await request;
        expect(settlements).toHaveLength(1);
        expect(events.filter((line) => line.startsWith('1'))).toHaveLength(1);
        expect(conversation.phase).toBe('closed');
        expect(await failureOf(conversation.request('y'))).toMatchObject({ code: 'failedPrecondition' });
      }
    }
  });

  it('of a handler that answers with a status leaves the conversation alive [OP-11] [STATUS]', async () => {
    const w = world();
    const conversation = await w.open((message) => {
      if (message.text() === 'fail') throw statusError('notFound', { message: 'There is no order 17.' });
      return 'ok';
    });
    expect(await failureOf(conversation.request('fail'))).toMatchObject({
      code: 'notFound',
      delivery: 'processed',
      message: 'There is no order 17.',
    });
    expect((await conversation.request('x')).text()).toBe('ok');
    expect(conversation.hasDetectedCrash()).toBe(false);
  });
});

function setMicrotask(task: () => void): void {
  queueMicrotask(() => queueMicrotask(() => queueMicrotask(task)));
}
