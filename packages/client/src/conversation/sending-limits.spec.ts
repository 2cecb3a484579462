import { OK } from '@liminal/protocol';
import { createDeadlineWheel } from '@liminal/runtime';
import { closed, opened, outcomeOf, reply, serverForEach, WIRE_LIMITS } from '../scripted-server.fixture';
import { ClientConversation } from './client-conversation';

const server = serverForEach();

describe('what is refused on this side, and not sent', () => {
  it('more operations than the server allows at once: deferred [FLOW-1]', async () => {
    const conversation = await server.it.conversing();
    for (let op = 1; op <= 4; op++) outcomeOf(conversation.request('x'));
    const fifth = outcomeOf(conversation.request('x'));
    await server.it.time.settle();
    expect(fifth.error).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: true,
      retryAfterMs: 100,
    });
    expect(conversation.send('x')).toMatchObject({ kind: 'deferred', retryAfterMs: 100 });
    expect([server.it.sent('message').length, conversation.counters.rejected]).toEqual([4, 2]);
  });

  it('a payload over the limit that the server told [STATUS]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request(new Uint8Array(1_001)));
    const admission = conversation.send(new Uint8Array(1_001));
    await server.it.time.settle();
    expect([request.now, request.error?.retryable]).toEqual(['resourceExhausted notDelivered', false]);
    expect([admission.kind, server.it.sent('message')]).toEqual(['rejected', []]);
    expect(conversation.phase).toBe('created');
  });

  it('what JSON cannot hold, and a deadline out of its range, as the status error', async () => {
    const conversation = await server.it.conversing();
    const [content, deadline] = [
      outcomeOf(conversation.request(1n)),
      outcomeOf(conversation.request('x', { deadlineMs: 0 })),
    ];
    await server.it.time.settle();
    expect([content.now, deadline.now]).toEqual([
      'invalidArgument notDelivered',
      'invalidArgument notDelivered',
    ]);
  });

  it('anything while more waits to be sent than is allowed; it works again when that has gone out [FLOW-1]', async () => {
    const conversation = await server.it.conversing({ outboundBytes: 1_500 });
    server.it.pause();
    const admissions = [1, 2, 3].map(() => conversation.send(new Uint8Array(800)));
    expect(admissions.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'deferred']);
    expect(admissions[2]).toMatchObject({
      retryAfterMs: 100,
      status: { code: 'resourceExhausted', retryable: true },
    });
    await server.it.resume();
    expect([conversation.send('x').kind, conversation.counters.rejected]).toEqual(['accepted', 1]);
  });

  it('a message beyond the last id: the conversation ends with that, gracefully [WIRE-2]', async () => {
    const { clock } = server.it.time;
    const sent: unknown[] = [];
    const conversation = new ClientConversation(
      1,
      'greeter',
      {
        clock,
        wheel: createDeadlineWheel(clock),
        limits: WIRE_LIMITS,
        deadlineGraceMs: 0,
        send: (frame) => sent.push(frame),
        outboundRefusal: () => undefined,
        ended: () => undefined,
      },
      2,
    );
    outcomeOf(conversation.open({ kind: 'open', ref: 1, subject: 'greeter', headers: [] }, 1_000, undefined));
    conversation.receive(opened(1) as never);
    const { caller } = conversation.operations;
    const last = [outcomeOf(caller.request('1')), outcomeOf(caller.request('2'))];
    const refused = outcomeOf(caller.request('3'));
    await server.it.time.settle();
    expect([refused.now, refused.error?.retryAfterMs]).toEqual(['resourceExhausted notDelivered', undefined]);
    expect(sent.at(-1)).toMatchObject({ kind: 'close', ref: 1, status: { code: 'resourceExhausted' } });
    expect(conversation.phase).toBe('completing');
    conversation.receive(reply({ ref: 1, op: 2 }, 'done') as never);
    conversation.receive(closed(1, OK) as never);
    await server.it.time.settle();
    expect(last.map(({ now }) => now)).toEqual(['failedPrecondition notDelivered', 'done']);
  });
});
