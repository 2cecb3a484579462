import { type Frame } from '@liminal/protocol';
import { type Conversation } from './conversation';
import { deferred, opened, outcomeOf, reply, serverForEach } from '../scripted-server.fixture';

const server = serverForEach();

const allow = (messages: number, bytes = 1_000): Frame => ({
  kind: 'credit',
  ref: 1,
  op: 0,
  credit: { messages, bytes },
});

/** A conversation that the server has opened with so much credit. */
async function conversing(messages: number, bytes = 1_000): Promise<Conversation> {
  const client = await server.it.connected();
  const opening = client.open('greeter');
  await server.it.time.settle();
  const frame = opened(1);
  await server.it.say(frame.kind === 'opened' ? { ...frame, credit: { messages, bytes } } : frame);
  return opening;
}

const texts = () => server.it.sent('message').map(({ envelope }) => Buffer.from(envelope.payload).toString());

describe('what a client sends', () => {
  it('goes no further than the server allows; what does not fit is deferred on this side, and takes no id [FLOW-2] [FLOW-1]', async () => {
    const conversation = await conversing(2);
    expect(['a', 'b', 'c'].map((text) => conversation.send(text).kind)).toEqual([
      'accepted',
      'accepted',
      'deferred',
    ]);
    expect(conversation.send('d')).toMatchObject({
      kind: 'deferred',
      retryAfterMs: 100,
      status: { code: 'resourceExhausted', delivery: 'notDelivered', retryable: true },
    });
    const request = outcomeOf(conversation.request('e'));
    await server.it.time.settle();
    expect([request.now, texts()]).toEqual(['resourceExhausted notDelivered', ['a', 'b']]);
    await server.it.say(allow(3));
    conversation.send('f');
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({ op: 3 });
    expect(texts()).toEqual(['a', 'b', 'f']);
  });

  it('ends with the message that crosses the byte mark, which goes out whole [FLOW-2]', async () => {
    const conversation = await conversing(100, 5);
    expect(['1234', '567890', ''].map((text) => conversation.send(text).kind)).toEqual([
      'accepted',
      'accepted',
      'deferred',
    ]);
    await server.it.say(allow(100, 11));
    expect(conversation.send('').kind).toBe('accepted');
  });

  it('may be more than Welcome said of a conversation: credit is the only bound where it is told [FLOW-2]', async () => {
    const client = await server.it.connected({ limits: { operations: 2 } });
    const opening = client.open('greeter');
    await server.it.time.settle();
    const frame = opened(1);
    await server.it.say(
      frame.kind === 'opened' ? { ...frame, credit: { messages: 5, bytes: 1_000 } } : frame,
    );
    const conversation = await opening;
    const asked = Array.from({ length: 6 }, () => outcomeOf(conversation.request('x')));
    await server.it.time.settle();
    expect(asked.map(({ now }) => now)).toEqual([
      ...Array<string>(5).fill('waiting'),
      'resourceExhausted notDelivered',
    ]);
  });

  it('is held up by no credit that sets less than the one before [FLOW-2]', async () => {
    const conversation = await conversing(2);
    await server.it.say(allow(1), allow(2));
    expect(['a', 'b', 'c'].map((text) => conversation.send(text).kind)).toEqual([
      'accepted',
      'accepted',
      'deferred',
    ]);
  });

  it('needs no credit where the server has never told any [FLOW-2]', async () => {
    const conversation = await server.it.conversing();
    for (let i = 0; i < 50; i++) expect(conversation.send('x').kind).toBe('accepted');
  });

  it('tells nothing of a request that waits for credit, until there is some: then it goes at once, the oldest first [FLOW-1] [FLOW-2]', async () => {
    const conversation = await conversing(1);
    conversation.send('first');
    const patient = ['b', 'c', 'd'].map((text) =>
      outcomeOf(conversation.request(text, { retryDeferred: true })),
    );
    await server.it.time.settle();
    expect(texts()).toEqual(['first']);
    await server.it.say(allow(3));
    expect(texts()).toEqual(['first', 'b', 'c']);
    await server.it.say(allow(4), reply({ ref: 1, op: 2 }, 'B'));
    expect(texts()).toEqual(['first', 'b', 'c', 'd']);
    expect(patient.map(({ now }) => now)).toEqual(['done', 'waiting', 'waiting']);
  });

  it('is not tried in vain where credit has come for messages and not for bytes [FLOW-1] [FLOW-2]', async () => {
    const conversation = await conversing(1, 5);
    conversation.send('123456');
    void outcomeOf(conversation.request('a', { retryDeferred: true }));
    await server.it.say(allow(10, 5));
    expect(conversation.counters.rejected).toBe(1);
    await server.it.say(allow(10, 7));
    expect(texts()).toEqual(['123456', 'a']);
  });

  it('is tried again after its time also where credit never tells of the room [FLOW-1]', async () => {
    const conversation = await conversing(10);
    void outcomeOf(conversation.request('a', { retryDeferred: true }));
    await server.it.say(deferred({ ref: 1, op: 1 }, 40));
    await server.it.time.advance(40);
    expect(texts()).toEqual(['a', 'a']);
  });

  it('is counted as refused where it did not go out', async () => {
    const conversation = await conversing(0);
    conversation.send('a');
    expect(conversation.counters.rejected).toBe(1);
  });

  it('makes credit of a stream that this side never asked for a violation [WIRE-5]', async () => {
    const conversation = await conversing(1);
    await server.it.say({ kind: 'credit', ref: 1, op: 1, credit: { messages: 1, bytes: 1 } });
    expect(server.it.last('goodbye').status).toMatchObject({ code: 'invalidArgument' });
    expect(conversation.phase).toBe('failed');
  });
});
