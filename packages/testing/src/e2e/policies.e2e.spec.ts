import { type CrashPolicy } from '@liminal/protocol';
import { type Conversation } from '@liminal/client';
import { type Participant } from '@liminal/runtime';
import { TcpWorlds } from './tcp-world.fixture';

const AT_ONCE: CrashPolicy = { kind: 'restart', maxRestarts: 2, backoff: { initialMs: 0 } };

/** Says which instance answers; does what the message says. */
const clerk: Participant = {
  subject: 'clerk',
  handle: (message, { generation, attempt, compensate }) => {
    const text = message.text();
    if (text === 'crash') throw new Error('as asked');
    if (text === 'crash once' && attempt === 1) throw new Error('half-way');
    if (text.startsWith('book')) compensate(`undo ${text}`, { label: text });
    return `${text} by ${generation}`;
  },
  supervision: { bounds: { maxRestarts: 2 } },
};

/** What a client is told of a conversation, a line each, until it is over. */
function lines({ crash$, policy$ }: Conversation): { readonly log: string[]; readonly over: Promise<void> } {
  const log: string[] = [];
  crash$.subscribe(({ generation, decision }) => log.push(`crash ${generation}: ${decision.action}`));
  const over = new Promise<void>((complete) =>
    policy$.subscribe({ next: (event) => log.push(JSON.stringify(event)), complete }),
  );
  return { log, over };
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('crash policies over TCP', () => {
  const worlds = new TcpWorlds();

  it('restart: what was not handed over, or has a key, goes on with the next instance [POLICY-2, POLICY-7, OP-9]', async () => {
    const { client } = await worlds.start({ participants: [clerk] });
    const conversation = await client.open('clerk', { policy: { ...AT_ONCE, maxRestarts: 50 } });
    expect(conversation.policy).toMatchObject({ kind: 'restart', maxRestarts: 2 });
    const { log } = lines(conversation);
    const crash = failure(conversation.request('crash'));
    const kept = conversation.request('kept');
    const keyed = conversation.request('crash once', { idempotencyKey: 'order-7' });
    expect(await crash).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: false });
    expect((await kept).text()).toBe('kept by 2');
    expect((await keyed).text()).toBe('crash once by 3');
    expect(conversation.participants).toMatchObject([{ generation: 3 }]);
    expect(conversation.hasDetectedCrash()).toBe(false);
    expect(log.filter((line) => line.startsWith('crash'))).toEqual(['crash 1: restart', 'crash 2: restart']);
    expect(await failure(conversation.request('crash'))).toMatchObject({ code: 'aborted' });
    expect((await conversation.awaitCrash({ afterGeneration: 2 }))?.decision).toEqual({
      action: 'fail',
      because: 'tooManyRestarts',
    });
    expect(conversation.phase).toBe('failed');
  });

  it('routeToNext: another registration takes over, and in the end the client is told which were tried [POLICY-3]', async () => {
    const { client, server } = await worlds.start({ participants: [clerk] });
    server.conversations.add({ ...clerk, handle: () => 'spare' }, { name: 'spare' });
    const conversation = await client.open('clerk', { policy: { kind: 'routeToNext' } });
    const { log } = lines(conversation);
    const crash = failure(conversation.request('crash'));
    const kept = conversation.request('kept');
    await crash;
    expect((await kept).text()).toBe('spare');
    expect(log[0]).toBe('crash 1: routeToNext');
    expect(JSON.parse(log[1] as string)).toMatchObject({
      outcome: 'rerouted',
      participant: { generation: 2 },
    });
  });

  it('compensate: the client is told what was undone, and takes no more meanwhile [POLICY-4, CRASH-4]', async () => {
    const { client } = await worlds.start({ participants: [clerk] });
    const policy: CrashPolicy = { kind: 'chain', policies: [{ kind: 'compensate' }] };
    const conversation = await client.open('clerk', { policy });
    const { log, over } = lines(conversation);
    await conversation.request('book flight');
    await conversation.request('book hotel');
    await failure(conversation.request('crash'));
    expect(await failure(conversation.request('more'))).toMatchObject({ code: 'failedPrecondition' });
    await over;
    expect(log[0]).toBe('crash 1: compensate');
    expect(JSON.parse(log[1] as string)).toMatchObject({
      outcome: 'compensated',
      phase: 'failed',
      compensations: [
        { op: 2, label: 'book hotel', undone: true },
        { op: 1, label: 'book flight', undone: true },
      ],
    });
    expect(conversation.phase).toBe('failed');
  });

  it('defers what a full conversation does not take, and sends it again where that was asked for [FLOW-1]', async () => {
    const finish = new AbortController();
    const { client } = await worlds.start({
      participants: [
        {
          subject: 'gate',
          handle: (message) =>
            new Promise((resolve) => {
              if (finish.signal.aborted) resolve(message.text());
              else finish.signal.addEventListener('abort', () => resolve(message.text()));
            }),
          concurrency: 2,
        },
      ],
      operations: 2,
      retryAfterMs: 1,
    });
    const conversation = await client.open('gate');
    const held = [conversation.request('a'), conversation.request('b')];
    expect(conversation.send('c')).toMatchObject({ kind: 'deferred' });
    expect(await failure(conversation.request('d'))).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
    });
    const patient = conversation.request('e', { retryDeferred: true });
    finish.abort();
    expect((await Promise.all([...held, patient])).map((reply) => reply.text())).toEqual(['a', 'b', 'e']);
  });

  it('keeps an outcome for whoever asks again with the key, also on another connection [OP-9]', async () => {
    let handled = 0;
    const { client, url, connect } = await worlds.start({
      participants: [{ subject: 'till', handle: () => `receipt ${++handled}` }],
    });
    expect(url).toContain('tcp://');
    const key = { idempotencyKey: 'order-7' };
    const first = await (await client.open('till')).request('pay', key);
    const again = await connect();
    const second = await (await again.open('till')).request('pay', key);
    expect([first.text(), second.text(), handled]).toEqual(['receipt 1', 'receipt 1', 1]);
  });

  it('ends a conversation at its deadline, and refuses a policy that cannot be, for that conversation alone [CONV-8, POLICY-7]', async () => {
    const { client, server } = await worlds.start({ participants: [clerk] });
    const conversation = await client.open('clerk', { conversationDeadlineMs: 20 });
    const silent = await client.open('clerk');
    const ended = new Promise<void>((complete) => conversation.phase$.subscribe({ complete }));
    await ended;
    expect(conversation.phase).toBe('closed');
    expect(await failure(conversation.request('x'))).toMatchObject({ code: 'failedPrecondition' });
    const bad = { kind: 'restart', maxRestarts: -1 } as const;
    expect(await failure(client.open('clerk', { policy: bad }))).toMatchObject({ code: 'invalidArgument' });
    expect((await silent.request('x')).text()).toBe('x by 1');
    expect(server.conversations.size).toBe(1);
  });
});
