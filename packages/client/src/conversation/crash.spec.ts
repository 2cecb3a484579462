import { type CrashRecord, encodeFrame } from '@liminal/protocol';
import {
  BOOM,
  closed,
  crash,
  exit,
  outcomeOf,
  part,
  PID,
  reply,
  RESTART,
  serverForEach,
  toldOf,
} from '../scripted-server.fixture';

const server = serverForEach();

const GAVE_UP = {
  kind: 'policyEvent',
  ref: 1,
  event: { generation: 1, outcome: 'gaveUp', phase: 'failed' },
} as const;

describe('a crash', () => {
  const FATES = [
    { op: 1, fate: 'unknown', replies: 2 },
    { op: 2, fate: 'notDelivered', replies: 0 },
  ] as const;

  it('is told whole, and settles each operation with its fate [CRASH-5] [OP-7] [STATUS]', async () => {
    const conversation = await server.it.conversing();
    const crashes: CrashRecord[] = [];
    conversation.crash$.subscribe((record) => crashes.push(record));
    const failures: unknown[] = [];
    conversation.stream('s').subscribe({ error: (error) => failures.push(error) });
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(part({ ref: 1, op: 1 }, 0, 'a'), part({ ref: 1, op: 1 }, 1, 'b'), exit(1, FATES));
    expect(crashes).toEqual([crash(FATES)]);
    expect(failures).toMatchObject([
      { code: 'aborted', delivery: 'unknown', details: { replies: '2', reason: 'crashed' } },
    ]);
    expect([request.now, request.error?.retryable]).toEqual(['unavailable notDelivered', true]);
    expect(request.error?.message).toContain('boom');
  });

  it('comes after the replies that were sent before it [LINK-4]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x'));
    const told = toldOf(conversation);
    await server.it.time.settle();
    await server.it.say(reply({ ref: 1, op: 1 }, 'the last word'), exit(1), GAVE_UP, closed(1));
    expect(request.value?.text()).toBe('the last word');
    expect(told).toEqual([
      'active',
      'reply 1',
      'crash crashed',
      'failed',
      'gaveUp',
      'crash$ completed',
      'reply$ completed',
      'policy$ completed',
      'phase$ completed',
    ]);
  });

  it('has failed the conversation before anybody is told; nothing more is sent [CRASH-4] [CONV-2]', async () => {
    const conversation = await server.it.conversing();
    const inside: unknown[] = [];
    conversation.stream('s').subscribe({
      error: () => inside.push(conversation.phase, conversation.hasDetectedCrash(), conversation.send('x')),
    });
    conversation.crash$.subscribe(() => inside.push(conversation.phase, conversation.send('x').kind));
    await server.it.say(exit(1, [{ op: 1, fate: 'unknown', replies: 0 }]));
    const refusal = {
      code: 'failedPrecondition',
      delivery: 'notDelivered',
      message: expect.stringContaining('<scripted.7.1>'),
    };
    expect(inside).toMatchObject([
      'failed',
      true,
      { kind: 'rejected', status: refusal },
      'failed',
      'rejected',
    ]);
    expect(server.it.sent('message')).toHaveLength(1);
  });

  it('settles the others with their fates also when one of them lets go of everything [CONV-4] [OP-1]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const codes: unknown[] = [];
    const error = ({ code }: { code: string }) => {
      codes.push(code);
      void client.close();
    };
    conversation.stream('1').subscribe({ error });
    conversation.stream('2').subscribe({ error });
    const request = outcomeOf(conversation.request('3'));
    const told = toldOf(conversation);
    await server.it.say(
      exit(
        1,
        [1, 2, 3].map((op) => ({ op, fate: 'unknown', replies: 0 })),
      ),
    );
    expect([codes, request.now]).toEqual([['aborted', 'aborted'], 'aborted unknown']);
    expect(
      told.filter((one) => one === 'crash crashed' || one === 'failed' || one.endsWith('completed')),
    ).toEqual([
      'crash crashed',
      'failed',
      'crash$ completed',
      'reply$ completed',
      'policy$ completed',
      'phase$ completed',
    ]);
  });

  it('leaves an operation open that goes on with the next instance [CRASH-5]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(exit(1, [{ op: 1, fate: 'carriedOver', replies: 0 }], { decision: RESTART }));
    expect(request.now).toBe('waiting');
    await server.it.say(reply({ ref: 1, op: 1 }, 'all the same'));
    expect(request.value?.text()).toBe('all the same');
  });

  it('ends what the server never saw as not delivered, when the conversation is closed behind it [OP-7]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('crosses the exit on its way'));
    await server.it.say(exit(1), closed(1));
    expect(request.now).toBe('unavailable notDelivered');
    expect(request.error?.message).toContain('Not delivered');
  });

  it('is one a generation: another Exit is dropped [CRASH-1]', async () => {
    const conversation = await server.it.conversing();
    const crashes: unknown[] = [];
    conversation.crash$.subscribe((record) => crashes.push(record));
    await server.it.say(exit(1), { kind: 'exit', ref: 1, crash: crash([], { generation: 2 }) });
    expect(crashes).toHaveLength(1);
  });

  it('is known to whoever asks: before, at, and after it, and to as many as ask [CRASH-2]', async () => {
    const conversation = await server.it.conversing();
    const before = [
      outcomeOf(conversation.awaitCrash()),
      outcomeOf(conversation.awaitCrash({ timeoutMs: 10_000 })),
    ];
    const later = outcomeOf(conversation.awaitCrash({ afterGeneration: 1 }));
    const late = outcomeOf(conversation.awaitCrash({ timeoutMs: 5 }));
    await server.it.time.advance(5);
    expect([late.now, late.value]).toEqual(['done', undefined]);
    await server.it.say(exit(1));
    const after = await conversation.awaitCrash();
    expect(before.map(({ value }) => value)).toEqual([crash(), crash()]);
    expect([after, later.now]).toEqual([crash(), 'waiting']);
    await server.it.say(closed(1));
    expect([later.now, later.value, await conversation.awaitCrash()]).toEqual(['done', undefined, crash()]);
  });

  it('is given to a late subscriber; after the end with the completion [CRASH-3] [STREAM-4]', async () => {
    const conversation = await server.it.conversing();
    const live: unknown[] = [];
    conversation.crash$.subscribe(() => {
      // One that comes during the exit gets it exactly once.
      conversation.crash$.subscribe((record) => live.push(record.generation));
    });
    await server.it.say(exit(1));
    expect(live).toEqual([1]);
    expect(toldOf(conversation)).toEqual(['crash crashed', 'failed']);
    await server.it.say(closed(1));
    expect(toldOf(conversation)).toEqual([
      'crash crashed',
      'crash$ completed',
      'reply$ completed',
      'policy$ completed',
      'failed',
      'phase$ completed',
    ]);
  });

  it('for a reason from a newer server is a crash all the same [EXIT-2]', async () => {
    const conversation = await server.it.conversing();
    const bytes = encodeFrame({ kind: 'exit', ref: 1, crash: crash([], { reason: { kind: 'noproc' } }) });
    const known = encodeFrame({
      kind: 'exit',
      ref: 1,
      crash: crash([], { reason: { kind: 'outOfMemory' } }),
    });
    // The two differ in the number of the reason alone; a number that neither has is one from the future.
    const at = bytes.findIndex((byte, index) => byte !== known[index]);
    bytes[at] = 0x7a;
    await server.it.sayBytes(bytes);
    expect((await conversation.awaitCrash())?.reason).toMatchObject({
      kind: 'crashed',
      name: 'UnknownReason',
    });
    expect(conversation.phase).toBe('failed');
  });

  it('hands out the buffered replies before it is told to whoever receives [OP-8]', async () => {
    const conversation = await server.it.conversing();
    conversation.send('x', { expects: 'reply', to: 'inbox' });
    conversation.send('y', { expects: 'reply', to: 'inbox' });
    await server.it.say(
      reply({ ref: 1, op: 1 }, 'kept'),
      exit(1, [{ op: 2, fate: 'unknown', replies: 0 }]),
      closed(1),
    );
    expect((await conversation.receiveReply()).text()).toBe('kept');
    await expect(conversation.receiveReply()).rejects.toMatchObject({ code: 'aborted' });
    await expect(conversation.receiveReply()).rejects.toMatchObject({ code: 'failedPrecondition' });
  });

  it('while closing ends the conversation as failed; closing succeeds [CONV-3] [CONV-5]', async () => {
    const conversation = await server.it.conversing();
    const closing = outcomeOf(conversation.close());
    await server.it.say(exit(1), closed(1));
    expect([closing.now, conversation.phase]).toEqual(['done', 'failed']);
  });
});

describe('a lost connection', () => {
  it('counts the replies that had been seen [CRASH-5]', async () => {
    const conversation = await server.it.conversing();
    const failures: unknown[] = [];
    conversation.stream('s').subscribe({ error: (error) => failures.push(error) });
    await server.it.say(part({ ref: 1, op: 1 }, 0, 'a'));
    await server.it.destroy();
    expect(failures).toMatchObject([
      {
        code: 'unavailable',
        delivery: 'unknown',
        message: expect.stringContaining('after 1 reply'),
        details: { replies: '1' },
      },
    ]);
    expect((await conversation.awaitCrash())?.fates).toEqual([{ op: 1, fate: 'unknown', replies: 1 }]);
  });

  it('is no second crash of a conversation that has crashed; what the server never forwarded is not delivered [CRASH-1]', async () => {
    const conversation = await server.it.conversing();
    const crashes: unknown[] = [];
    conversation.crash$.subscribe(({ reason }) => crashes.push(reason));
    const request = outcomeOf(conversation.request('crosses the exit on its way'));
    await server.it.say(exit(1));
    await server.it.destroy();
    expect([crashes, request.now]).toEqual([[BOOM], 'unavailable notDelivered']);
  });

  it('names the participant that it is about [CRASH-5]', async () => {
    const conversation = await server.it.conversing();
    await server.it.destroy();
    expect((await conversation.awaitCrash())?.participant).toEqual(PID);
  });
});
