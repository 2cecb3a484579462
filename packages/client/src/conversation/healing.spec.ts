import { type Frame, type OperationFate } from '@liminal/protocol';
import {
  closed,
  COMPENSATE,
  compensated,
  exit,
  outcomeOf,
  participant,
  rejected,
  reply,
  RESTART,
  restarted,
  serverForEach,
  toldOf,
  DENIED,
} from '../scripted-server.fixture';

const server = serverForEach();

const NONE: OperationFate[] = [];
const CARRIED_OVER: OperationFate[] = [{ op: 1, fate: 'carriedOver', replies: 0 }];
/** Exits of the generations that follow the first. */
const again = (generation: number, fates = NONE): Frame =>
  exit(1, fates, { generation, participant: participant(generation).pid, decision: RESTART });

describe('a crash that the policy heals', () => {
  it('ends what was handed over with its fate, and fails nothing: the next instance is told of on policy$ [POLICY-2] [CRASH-5]', async () => {
    const conversation = await server.it.conversing();
    const told = toldOf(conversation);
    const [handedOver, waiting, carried] = [1, 2, 3].map(() => outcomeOf(conversation.request('x')));
    await server.it.say(
      exit(
        1,
        [
          { op: 1, fate: 'unknown', replies: 0 },
          { op: 2, fate: 'notDelivered', replies: 0 },
          { op: 3, fate: 'carriedOver', replies: 0 },
        ],
        { decision: RESTART },
      ),
    );
    expect([handedOver?.now, waiting?.now, carried?.now]).toEqual([
      'aborted unknown',
      'unavailable notDelivered',
      'waiting',
    ]);
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['active', false]);
    await server.it.say(restarted(1, 2), reply({ ref: 1, op: 3 }, 'the next'));
    expect(carried?.value?.text()).toBe('the next');
    expect(told).toEqual(['created', 'active', 'crash crashed', 'restarted', 'reply 3']);
    expect(conversation.hasDetectedCrash()).toBe(false);
  });

  it('lets messages be sent meanwhile, and the conversation be closed gracefully [CONV-1] [CONV-3]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(exit(1, [], { decision: RESTART }));
    const request = outcomeOf(conversation.request('x'));
    const closing = outcomeOf(conversation.close());
    await server.it.time.settle();
    expect(server.it.kinds().slice(-2)).toEqual(['message', 'close']);
    await server.it.say(restarted(1, 2), reply({ ref: 1, op: 1 }, 'y'), closed(1));
    expect([request.value?.text(), closing.now, conversation.phase]).toEqual(['y', 'done', 'closed']);
    expect(conversation.hasDetectedCrash()).toBe(false);
    const refusal = conversation.send('z');
    expect(refusal).toMatchObject({ kind: 'rejected', status: { details: { from: 'closed' } } });
  });

  it('does not give more time to what goes on with the next instance [POLICY-2] [OP-4]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { deadlineMs: 1_000 }));
    await server.it.time.advance(900);
    await server.it.say(exit(1, CARRIED_OVER, { decision: RESTART }), restarted(1, 2));
    await server.it.time.advance(349);
    expect(request.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(request.now).toBe('deadlineExceeded unknown');
    expect(server.it.last('cancel')).toMatchObject({ op: 1 });
  });

  it('changes who takes part when that is told, before its observers hear of it [CRASH-5] [POLICY-3]', async () => {
    const conversation = await server.it.conversing();
    const seen: unknown[] = [];
    conversation.policy$.subscribe(({ outcome }) => seen.push(outcome, conversation.participants));
    await server.it.say(exit(1, [], { decision: { action: 'routeToNext', to: 'spare', attempt: 1 } }));
    expect(conversation.participants).toEqual([participant(1)]);
    const elsewhere = { ...participant(2), host: 'thread' };
    await server.it.say({
      kind: 'policyEvent',
      ref: 1,
      event: { generation: 1, outcome: 'rerouted', phase: 'active', participant: elsewhere },
    });
    expect(seen).toEqual(['rerouted', [elsewhere]]);
    // An instance that never took messages was not told of: the next one is the third.
    await server.it.say(again(2), again(3), restarted(1, 4));
    expect(conversation.participants).toEqual([participant(4)]);
  });

  it('is one of several, each known by its generation, and a generation has one [CRASH-1] [CRASH-2]', async () => {
    const conversation = await server.it.conversing();
    const records: number[] = [];
    conversation.crash$.subscribe(({ generation }) => records.push(generation));
    const third = outcomeOf(conversation.awaitCrash({ afterGeneration: 2 }));
    await server.it.say(exit(1, [], { decision: RESTART }), restarted(1, 2), again(2), again(2));
    expect(third.now).toBe('waiting');
    await server.it.say(exit(1, [], { decision: RESTART }), restarted(1, 3), again(3));
    expect(third.value?.generation).toBe(3);
    expect(records).toEqual([1, 2, 3]);
    expect((await conversation.awaitCrash())?.generation).toBe(1);
    expect((await conversation.awaitCrash({ afterGeneration: 1 }))?.generation).toBe(2);
  });

  it('is followed by one that is not, and then the conversation has failed of that one [POLICY-1] [CONV-2]', async () => {
    const conversation = await server.it.conversing();
    const gaveUp = { action: 'fail', because: 'tooManyRestarts' } as const;
    const second = participant(2).pid;
    await server.it.say(
      exit(1, [], { decision: RESTART }),
      restarted(1, 2),
      exit(1, [], { generation: 2, participant: second, decision: gaveUp }),
    );
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['failed', true]);
    expect(conversation.send('x')).toMatchObject({ status: { details: { participant: '<scripted.8.1>' } } });
    expect((await conversation.awaitCrash({ afterGeneration: 1 }))?.decision).toEqual(gaveUp);
  });

  it.each([
    ['while it is healed', [], '<.0.0>'],
    ['when it has been', [restarted(1, 2)], '<scripted.8.1>'],
  ])(
    'is no help against a lost connection: %s, that is a crash of the next generation [C-15] [CRASH-1]',
    async (_when, frames, who) => {
      const conversation = await server.it.conversing();
      const carried = outcomeOf(conversation.request('x', { idempotencyKey: 'k' }));
      const plain = outcomeOf(conversation.request('y'));
      const next = outcomeOf(conversation.awaitCrash({ afterGeneration: 1 }));
      await server.it.say(exit(1, CARRIED_OVER, { decision: RESTART }), ...frames);
      await server.it.destroy();
      expect([carried.now, carried.error?.retryable]).toEqual(['unavailable unknown', true]);
      expect([plain.now, plain.error?.retryable]).toEqual(['unavailable unknown', false]);
      expect(next.value).toMatchObject({ generation: 2, reason: { kind: 'noconnection' } });
      expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['failed', true]);
      expect(conversation.send('z')).toMatchObject({ status: { details: { participant: who } } });
    },
  );

  it('that the server then calls failed all the same has failed the conversation [CRASH-1]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(exit(1, [], { decision: RESTART }), {
      kind: 'policyEvent',
      ref: 1,
      event: { generation: 1, outcome: 'gaveUp', phase: 'failed' },
    });
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['failed', true]);
    expect(conversation.send('x')).toMatchObject({ status: { details: { participant: '<scripted.7.1>' } } });
  });
});

describe('a crash that is compensated', () => {
  const CAUGHT: OperationFate[] = [{ op: 1, fate: 'unknown', replies: 0 }];
  const doom = exit(1, CAUGHT, { decision: COMPENSATE });

  it('dooms the conversation at once, and has failed it when the server says what was undone [POLICY-4] [CRASH-4]', async () => {
    const conversation = await server.it.conversing();
    const told = toldOf(conversation);
    const inside: unknown[] = [];
    conversation.crash$.subscribe(() =>
      inside.push(conversation.hasDetectedCrash(), conversation.send('x').kind),
    );
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(doom);
    expect([request.now, inside, conversation.phase]).toEqual([
      'aborted unknown',
      [true, 'rejected'],
      'active',
    ]);
    expect(conversation.send('y')).toMatchObject({
      status: {
        code: 'failedPrecondition',
        delivery: 'notDelivered',
        message: expect.stringContaining('<scripted.7.1>'),
      },
    });
    expect(server.it.sent('message')).toHaveLength(1);
    await server.it.say(compensated(1));
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['failed', true]);
    await server.it.say(closed(1));
    expect(told).toEqual([
      'created',
      'active',
      'crash crashed',
      'compensated',
      'failed',
      'crash$ completed',
      'reply$ completed',
      'policy$ completed',
      'phase$ completed',
    ]);
  });

  it('has failed it too where the server only says that it is over [CONV-2]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(doom, closed(1));
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['failed', true]);
  });

  it('holds its place on the connection until it is over [FLOW-1]', async () => {
    const client = await server.it.connected({ limits: { conversations: 1 } });
    await server.it.opened(client);
    await server.it.say(doom);
    await expect(client.open('greeter')).rejects.toMatchObject({ code: 'resourceExhausted' });
    await server.it.say(compensated(1), closed(1));
    await server.it.opened(client);
  });

  it('stays what the conversation fails of when whoever undoes crashes too, which is on record [CRASH-1]', async () => {
    const conversation = await server.it.conversing();
    outcomeOf(conversation.request('x'));
    await server.it.say(doom, exit(1, [], { generation: 2, participant: participant(2).pid }));
    expect([conversation.phase, conversation.send('x')]).toMatchObject([
      'active',
      { status: { message: expect.stringContaining('<scripted.7.1>') } },
    ]);
    expect((await conversation.awaitCrash({ afterGeneration: 1 }))?.generation).toBe(2);
    await server.it.say(compensated(1));
    expect(conversation.phase).toBe('failed');
  });

  it('is waited for by closing, which asks the server once [CONV-3]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(doom);
    const closings = [outcomeOf(conversation.close()), outcomeOf(conversation.close())];
    await server.it.time.settle();
    expect([conversation.phase, server.it.sent('close').length, closings[0]?.now]).toEqual([
      'completing',
      1,
      'waiting',
    ]);
    await server.it.say(compensated(1), closed(1));
    expect([conversation.phase, ...closings.map(({ now }) => now)]).toEqual(['failed', 'done', 'done']);
  });

  it('leaves a conversation failed that is let go of before the server has said so [CONV-4]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(doom);
    const closing = outcomeOf(conversation.close({ deadlineMs: 100 }));
    await server.it.time.advance(100);
    expect([closing.now, conversation.phase]).toEqual(['done', 'failed']);
  });

  it('is no second crash where the connection is lost meanwhile; what crossed the first was never forwarded [CRASH-1] [CRASH-4]', async () => {
    const conversation = await server.it.conversing();
    const told = toldOf(conversation);
    const crossing = outcomeOf(conversation.request('crosses the exit on its way'));
    await server.it.say(exit(1, [], { decision: COMPENSATE }));
    await server.it.destroy();
    expect([crossing.now, conversation.phase]).toEqual(['unavailable notDelivered', 'failed']);
    expect(told.filter((one) => one.startsWith('crash '))).toEqual(['crash crashed']);
    expect(told).toContain('failed');
  });

  it('has the server refuse what crossed it on its way [CRASH-4]', async () => {
    const conversation = await server.it.conversing();
    const crossing = outcomeOf(conversation.request('x'));
    await server.it.say(exit(1, [], { decision: COMPENSATE }), rejected({ ref: 1, op: 1 }, DENIED));
    expect(crossing.now).toBe('permissionDenied notDelivered');
  });
});
