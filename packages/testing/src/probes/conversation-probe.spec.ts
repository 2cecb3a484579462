import { type Conversation, type OpenOptions } from '@liminal/client';
import { createConversations } from '@liminal/conversation';
import {
  crashOnMessage,
  type ConversationProbe,
  type Loopback,
  type ParticipantProbe,
  type ProbedConversation,
  type VirtualTime,
  createConversationProbe,
  createLoopback,
  createParticipantProbe,
  createVirtualTime,
  echo,
  streamOf,
} from '../index';

let time: VirtualTime;
let tool: ParticipantProbe;
let loopback: Loopback;

beforeEach(async () => {
  time = createVirtualTime();
  tool = createParticipantProbe({ subject: 'tool', time });
  loopback = await createLoopback({ participants: [tool], time });
});

afterEach(() => loopback.close());

async function opened(
  options?: OpenOptions,
): Promise<{ conversation: Conversation; probe: ConversationProbe }> {
  const conversation = await loopback.open('tool', options);
  return { conversation, probe: createConversationProbe(conversation, { time }) };
}

function ask(conversation: Conversation, text: string): void {
  conversation.request(text).catch(() => undefined);
}

function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  );
}

describe('a conversation probe', () => {
  it('expects replies, in their order, with their contents', async () => {
    const { conversation, probe } = await opened();
    ask(conversation, 'a');
    ask(conversation, 'b');
    const [a, b] = [await tool.expectRequest('a'), await tool.expectRequest('b')];
    b.replyWith({ second: true });
    a.replyWith('first');
    expect(await probe.expectReply({ second: true })).toEqual({
      op: 2,
      index: 0,
      more: false,
      content: { second: true },
    });
    await probe.expectReply('first');
    await probe.expectNoMessage();
  });

  it('expects the status that an operation ends with [STATUS]', async () => {
    const { conversation, probe } = await opened();
    conversation.request('x', { deadlineMs: 1_000 }).catch(() => undefined);
    expect(await probe.expectStatus('deadlineExceeded')).toMatchObject({ delivery: 'unknown' });
    expect(await probe.expectExactlyOneTerminalEvent(1)).toMatchObject({ kind: 'status' });
  });

  it('expects a crash, what became of what was open, and what the policy did [CRASH-5] [POLICY-2]', async () => {
    const { conversation, probe } = await opened({ policy: { kind: 'restart' } });
    ask(conversation, 'a');
    (await tool.expectRequest('a')).crashWith(new Error('oops'));
    const crash = await probe.expectCrash('crashed');
    expect(crash.fates).toMatchObject([{ op: 1, fate: 'unknown' }]);
    expect(await probe.expectExactlyOneTerminalEvent(1)).toEqual({ kind: 'crash', fate: 'unknown' });
    expect(await probe.expectPolicy('restarted')).toMatchObject({ participant: { generation: 2 } });
    await probe.expectPhase('active');
    await conversation.close();
    await probe.expectPhase('closed');
  });

  it('says what it expected, what came instead, and all that happened', async () => {
    const { conversation, probe } = await opened();
    ask(conversation, 'a');
    (await tool.expectRequest('a')).replyWith('wrong');
    expect(await failureOf(probe.expectReply('right'))).toBe(
      [
        'Expected a reply "right", and got "wrong".',
        '',
        `what the probe saw of conversation ${conversation.id}`,
        '       +0.0 ms     created',
        '       +0.0 ms     active',
        '       +0.0 ms  <- #1 "wrong"',
      ].join('\n'),
    );
    expect(await failureOf(probe.expectReply(undefined, { withinMs: 20 }))).toContain(
      'Expected a reply within 20 ms, and none came.',
    );
    expect(await failureOf(probe.expectCrash('killed', { withinMs: 20 }))).toContain(
      'Expected a crash, killed within 20 ms',
    );
    ask(conversation, 'b');
    (await tool.expectRequest('b')).crashWith(new Error('oops'));
    expect(await failureOf(probe.expectCrash('killed'))).toContain(
      'Expected a crash, killed, and got crashed (Error: oops).',
    );
    expect(await failureOf(probe.expectPolicy('restarted'))).toContain(
      'Expected the policy to have restarted, and it has gaveUp.',
    );
  });

  it('tells what the server knows too, credit included, also when it has failed [CONV-7] [CRASH-6]', async () => {
    await loopback.close();
    const dying = crashOnMessage(2, { subject: 'dying' });
    loopback = await createLoopback({ participants: [streamOf({ count: 70 }), dying], time });
    const streaming = await loopback.open('stream');
    const { server } = loopback;
    const probe = createConversationProbe(streaming, { time, server });
    for await (const reply of streaming.stream()) expect(reply.json()).toBeDefined();
    expect(probe.timeline()).toMatch(/\n\nconversation [^]*-> credit +#1/);
    const failing = await loopback.open('dying');
    const late = createConversationProbe(failing, { time, server });
    ask(failing, 'a');
    ask(failing, 'b');
    await late.expectCrash('crashed');
    expect(late.timeline()).toMatch(/\n\nconversation [^]*, failed\n[^]*\*\* exit/);
  });

  it('expects no message for so long, and says what came', async () => {
    const { conversation, probe } = await opened();
    ask(conversation, 'a');
    const asked = await tool.expectRequest('a');
    await probe.expectNoMessage(5_000);
    asked.replyWith('now');
    await time.settle();
    expect(await failureOf(probe.expectNoMessage(10))).toContain(
      'Expected no message for 10 ms, and there is one: a reply to #1, "now".',
    );
  });

  it('fishes for a reply in a stream', async () => {
    const { conversation, probe } = await opened();
    conversation.stream('count').subscribe();
    (await tool.expectRequest()).replyWith([1, 2, 3].values());
    expect(await probe.fishFor(({ content }) => content === 3)).toMatchObject({
      op: 1,
      index: 2,
      more: true,
    });
  });

  it('finds an operation that does not end, and one that ends twice [OP-1]', async () => {
    const { conversation, probe } = await opened();
    ask(conversation, 'a');
    expect(await failureOf(probe.expectExactlyOneTerminalEvent(1, { withinMs: 100 }))).toContain(
      'Expected the end of operation 1 within 100 ms, and it is still open.',
    );
    // No conversation of ours does that: it takes one that is made up.
    const none = { subscribe: () => undefined };
    let tell: (event: object) => void = () => undefined;
    const reply$ = { subscribe: (next: typeof tell) => void (tell = next) };
    const lying = { id: 'lying', crash$: none, policy$: none, phase$: none, reply$ };
    const suspicious = createConversationProbe(lying as unknown as ProbedConversation, { time });
    for (let index = 0; index < 2; index++) tell({ kind: 'reply', op: 1, index, more: false });
    expect(await failureOf(suspicious.expectExactlyOneTerminalEvent(1))).toContain(
      'Expected operation 1 to end once, and it has ended 2 times: reply, reply. [OP-1]',
    );
  });

  it('watches a conversation in-process too, by the program’s own time', async () => {
    await using conversations = createConversations({ participants: [echo()] });
    const conversation = await conversations.open('echo');
    const probe = createConversationProbe(conversation);
    void conversation.request('hello');
    await probe.expectReply('hello');
    expect(probe.timeline()).toMatch(/<- #1 "hello"[^]*\n\nconversation [^]*-> message +#1/);
  });
});
