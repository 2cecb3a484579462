import { type Content, type Envelope, envelope } from '@liminal/protocol';
import { deferring, echo, seededRandom, silent, streamOf } from '../index';
import { TcpWorlds } from './tcp-world.fixture';

/** The received fields alone. */
function fieldsOf(received: Envelope): Envelope {
  const { payload, contentType, messageId, schemaId, publisherId, causal, headers } = received;
  return { payload: Uint8Array.from(payload), contentType, messageId, schemaId: schemaId && Uint8Array.from(schemaId), publisherId, causal, headers } as Envelope; // prettier-ignore
}

function wholeEnvelope(of: number): Envelope {
  return {
    payload: Uint8Array.from({ length: 300 }, (_, index) => (index * of) % 256),
    contentType: `application/x-part-${of}`,
    messageId: `message-${of}`,
    schemaId: new Uint8Array(32).fill(of),
    publisherId: `publisher-${of}`,
    causal: { parentId: `parent-${of}`, chainId: `chain-${of}` },
    headers: [
      ['name', `first ${of}`],
      ['name', `second ${of}`],
      ['', 'ünïcödé 🙂'],
    ],
  };
}

const contents: [string, Content][] = [
  ['text', 'grüße 🙂'],
  ['no text', ''],
  ['JSON', { list: [1, null, 'two'], nested: { yes: true } }],
  ['null', null],
  ['bytes', Uint8Array.from([0, 255, 128, 10])],
  ['nothing', undefined],
];

describe('a conversation over TCP', () => {
  const worlds = new TcpWorlds();

  it.each(contents)('carries %s there and back [OP-1, OP-10, CONV-9]', async (_what, content) => {
    const { client } = await worlds.start({ participants: [echo()] });
    const conversation = await client.open('echo');
    const reply = await conversation.request(content);
    const { content: arrived } = reply;
    expect(arrived instanceof Uint8Array ? Uint8Array.from(arrived) : arrived).toEqual(content);
  });

  it('keeps the envelope whole in both directions [OP-10]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const [sent, answer] = [wholeEnvelope(3), wholeEnvelope(7)];
    const request = conversation.request(envelope(sent.payload, sent));
    const taken = await participant.taken();
    taken.reply(envelope(answer.payload, answer));
    expect(fieldsOf(taken.message)).toEqual(sent);
    expect(fieldsOf(await request)).toEqual(answer);
  });

  it('carries a payload as large as the limit, and refuses one byte more before it is sent [OP-10, STATUS]', async () => {
    const { client } = await worlds.start({ participants: [echo()] });
    const conversation = await client.open('echo');
    const largest = new Uint8Array(1024 * 1024).fill(7);
    const { payload } = await conversation.request(largest);
    expect(Buffer.compare(payload, largest)).toBe(0);
    const refused = conversation.request(new Uint8Array(largest.length + 1));
    await expect(refused).rejects.toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: false,
    });
  });

  it('streams replies in order, and ends once [OP-3]', async () => {
    const { client } = await worlds.start({ participants: [streamOf({ count: 1_000 })] });
    const conversation = await client.open('stream');
    const seen: [number, unknown][] = [];
    for await (const reply of conversation.stream()) seen.push([reply.index, reply.json()]);
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, index) => [index, index]));
  });

  it('gives a cast its turn and no answer, and never that of another message [OP-2, C-22]', async () => {
    const { client } = await worlds.start({ participants: [echo()] });
    const conversation = await client.open('echo');
    const ops: number[] = [];
    conversation.reply$.subscribe(({ op }) => ops.push(op));
    expect(conversation.send('a cast')).toEqual({ kind: 'accepted', op: 1 });
    expect((await conversation.request('a request')).text()).toBe('a request');
    expect(ops).toEqual([2]);
  });

  it('tells whoever casts that there is no room, before anything is sent [CONV-9, FLOW-1, FLOW-2]', async () => {
    const { client } = await worlds.start({ participants: [silent()], operations: 2 });
    const conversation = await client.open('silent');
    const told = ['a', 'b', 'c'].map((text) => conversation.send(text));
    expect(told.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'deferred']);
    const status = { code: 'resourceExhausted', delivery: 'notDelivered', retryable: true };
    expect(told[2]).toMatchObject({ retryAfterMs: 100, status });
  });

  it('acknowledges when the handler is done, without its answer [OP-12]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const acknowledged = conversation.request('do it', { expects: 'acknowledgement' });
    const taken = await participant.taken();
    expect(taken.message.expects).toBe('acknowledgement');
    taken.reply('an answer that nobody asked for');
    expect((await acknowledged).payload).toHaveLength(0);
  });

  it('collects replies in the inbox, in the order in which they come [OP-8]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    for (const text of ['a', 'b', 'c']) conversation.send(text, { expects: 'reply', to: 'inbox' });
    const [a, b, c] = [await participant.taken(), await participant.taken(), await participant.taken()];
    for (const taken of [c, a, b]) taken.reply(taken.message);
    const texts = [];
    for (let count = 0; count < 3; count++) texts.push((await conversation.receiveReply()).text());
    expect(texts).toEqual(['c', 'a', 'b']);
  });

  it('gives each of a thousand open operations its own answer, in whatever order they come [OP-1, OP-2]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const requests = Array.from({ length: 1_000 }, (_, index) => conversation.request(index));
    const random = seededRandom(42);
    const taken = await Promise.all(requests.map(() => participant.taken()));
    const shuffled = taken.map((each) => [random.uint32(), each] as const).sort(([a], [b]) => a - b);
    for (const [, { message, reply }] of shuffled) reply({ answerTo: message.json() });
    const answers = (await Promise.all(requests)).map((reply) => reply.json());
    expect(answers).toEqual(requests.map((_, index) => ({ answerTo: index })));
  });

  it('refuses to open what nobody answers for, and the connection goes on [STATUS]', async () => {
    const { client } = await worlds.start({ participants: [echo()] });
    await expect(client.open('nobody')).rejects.toMatchObject({ code: 'notFound', delivery: 'notDelivered' });
    const conversation = await client.open('echo');
    expect((await conversation.request('still here')).text()).toBe('still here');
  });

  it('closes gracefully once what is open has finished, at both ends [CONV-3, CONV-9]', async () => {
    const participant = deferring();
    const { client, server } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const request = conversation.request('last');
    const taken = await participant.taken();
    const closed = conversation.close();
    await expect(conversation.request('too late')).rejects.toMatchObject({ code: 'failedPrecondition' });
    taken.reply('answer');
    expect((await request).text()).toBe('answer');
    await closed;
    expect([conversation.phase, client.conversations, server.conversations.size]).toEqual(['closed', 0, 0]);
  });
});
