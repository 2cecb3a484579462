import { type CrashRecord, type OperationFate } from '@liminal/protocol';
import { type HandlerContext, type Message, defineParticipant } from '@liminal/runtime';
import { crashMidStream, crashOnMessage, deferring, echo, throws } from '../index';
import { TcpWorlds } from './tcp-world.fixture';

/** Takes two at once, and ends neither: a stream stops after two values. Tells the context of the second. */
function busy() {
  let tell: (context: HandlerContext) => void;
  const second = new Promise<HandlerContext>((resolve) => (tell = resolve));
  async function* twoValues() {
    yield 'one';
    yield 'two';
    await new Promise(() => undefined);
  }
  const participant = defineParticipant({
    subject: 'busy',
    concurrency: 2,
    handle: (message: Message, context: HandlerContext) => {
      if (message.expects === 'stream') return twoValues();
      tell(context);
      return new Promise(() => undefined);
    },
  });
  return { participant, second };
}

const FATES: OperationFate[] = [
  { op: 1, fate: 'unknown', replies: 2 },
  { op: 2, fate: 'unknown', replies: 0 },
  { op: 3, fate: 'notDelivered', replies: 0 },
  { op: 4, fate: 'notDelivered', replies: 0 },
];

describe('a crash, told over TCP', () => {
  const worlds = new TcpWorlds();

  it('comes with its reason, its instant and the fate of every open operation, and each settles by its fate [CRASH-5, OP-7, STATUS]', async () => {
    const { participant, second } = busy();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('busy');
    const replies = conversation.stream('stream')[Symbol.asyncIterator]();
    await replies.next();
    const requests = ['a', 'b', 'c'].map((text) => conversation.request(text, { deadlineMs: 2 ** 31 - 1 }));
    const outcomes = Promise.allSettled(requests);
    await replies.next();
    const { exit } = await second;
    const before = performance.timeOrigin + performance.now();
    exit(new RangeError('out of sorts'));
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    expect(crash).toMatchObject({
      participant: conversation.participants[0]?.pid,
      subject: 'busy',
      host: 'inline',
      generation: 1,
      reason: { kind: 'crashed', name: 'RangeError', message: 'out of sorts' },
      unclean: false,
      fates: FATES,
      decision: { action: 'fail' },
    });
    expect(crash.at).toBeGreaterThanOrEqual(before);
    expect(crash.at).toBeLessThanOrEqual(performance.timeOrigin + performance.now());
    await expect(replies.next()).rejects.toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
      retryable: false,
      details: { replies: '2' },
    });
    const [running, ...waiting] = await outcomes;
    expect(running).toMatchObject({
      reason: { code: 'aborted', delivery: 'unknown', details: { replies: '0' } },
    });
    const notDelivered = { reason: { code: 'unavailable', delivery: 'notDelivered', retryable: true } };
    expect(waiting).toMatchObject([notDelivered, notDelivered]);
  });

  it('keeps the stack on its node [EXIT-2]', async () => {
    const { client } = await worlds.start({ participants: [crashOnMessage(1)] });
    const conversation = await client.open('crash-on-message');
    conversation.send();
    expect((await conversation.awaitCrash())?.reason).not.toHaveProperty('stack');
  });

  it('comes after every reply that was sent before it, and once [LINK-4, CRASH-1, STREAM-2]', async () => {
    const { client } = await worlds.start({ participants: [crashMidStream({ after: 200 })] });
    const conversation = await client.open('crash-mid-stream');
    const seen: string[] = [];
    conversation.reply$.subscribe((event) => seen.push(event.kind));
    conversation.crash$.subscribe((crash) => seen.push(`crash after ${crash.fates[0]?.replies}`));
    conversation.policy$.subscribe(({ outcome }) => seen.push(outcome));
    const ended = new Promise<void>((resolve) => conversation.phase$.subscribe({ complete: resolve }));
    const values: unknown[] = [];
    const reading = (async () => {
      for await (const reply of conversation.stream()) values.push(reply.json());
    })();
    await expect(reading).rejects.toMatchObject({ code: 'aborted', details: { replies: '200' } });
    await ended;
    expect(values).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(seen).toEqual([...new Array(200).fill('reply'), 'crash after 200', 'gaveUp']);
  });

  it('comes after the reply to another operation that was given in the same breath [LINK-4]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const [first, second] = [conversation.request('first'), conversation.request('second')];
    const outcome = expect(second).rejects.toMatchObject({ code: 'aborted' });
    const [one, two] = [await participant.taken(), await participant.taken()];
    one.reply('just in time');
    two.fail(new Error('right behind it'));
    expect((await first).text()).toBe('just in time');
    await outcome;
    expect((await conversation.awaitCrash())?.fates).toEqual([{ op: 2, fate: 'unknown', replies: 0 }]);
  });

  it('leaves a conversation that refuses everything, naming the participant that died [CONV-2, CRASH-4, STATUS]', async () => {
    const participant = crashOnMessage(1, { error: new Error('a secret of the handler') });
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('crash-on-message');
    const pid = conversation.participants[0]?.pid;
    await expect(conversation.request()).rejects.toMatchObject({ code: 'aborted' });
    const refusal = { code: 'failedPrecondition', delivery: 'notDelivered', retryable: false };
    const details = { participant: `<${pid?.node}.${pid?.number}.${pid?.creation}>`, reason: 'crashed' };
    await expect(conversation.request()).rejects.toMatchObject({ ...refusal, details });
    expect(conversation.send()).toMatchObject({ kind: 'rejected', status: { ...refusal, details } });
    await expect(conversation.receiveReply()).rejects.toMatchObject(refusal);
    expect([conversation.hasDetectedCrash(), conversation.phase]).toEqual([true, 'failed']);
    await conversation.close();
    expect(conversation.phase).toBe('failed');
  });

  it('is told to all who wait and to whoever comes later, the same to each [CRASH-2, CRASH-3]', async () => {
    const { client } = await worlds.start({ participants: [crashOnMessage(1)] });
    const conversation = await client.open('crash-on-message');
    const waiting = [conversation.awaitCrash(), conversation.awaitCrash({ timeoutMs: 60_000 })];
    conversation.send();
    const [crash, same] = await Promise.all(waiting);
    expect(crash).toBeDefined();
    expect(same).toBe(crash);
    const late: unknown[] = [];
    conversation.crash$.subscribe({
      next: (record) => late.push(record),
      complete: () => late.push('complete'),
    });
    await conversation.close();
    expect(late).toEqual([crash, 'complete']);
    expect(await conversation.awaitCrash({ timeoutMs: 0 })).toBe(crash);
    expect(await conversation.awaitCrash({ afterGeneration: 1 })).toBeUndefined();
  });

  it('concerns one conversation: the server and the others go on, on the same subject too [CONV-2]', async () => {
    const { client, connect } = await worlds.start({ participants: [crashOnMessage(2), echo()] });
    const other = await (await connect()).open('echo');
    const [one, two] = [await client.open('crash-on-message'), await client.open('crash-on-message')];
    await one.request();
    await expect(one.request()).rejects.toMatchObject({ code: 'aborted' });
    expect((await two.request('mine is alive')).text()).toBe('mine is alive');
    expect((await other.request('so is mine')).text()).toBe('so is mine');
    expect((await (await client.open('crash-on-message')).request('and a new one')).text()).toBe(
      'and a new one',
    );
    expect([two.hasDetectedCrash(), client.state]).toEqual([false, 'open']);
  });

  it('in init is the answer to the opening, and leaves nothing behind [CONV-9, C-19, STATUS]', async () => {
    const init = () => Promise.reject(new Error('no database'));
    const participant = defineParticipant({ subject: 'unready', init, handle: () => undefined });
    const { client, server } = await worlds.start({ participants: [participant, echo()] });
    const opening = client.open('unready');
    await expect(opening).rejects.toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
    });
    await expect(opening).rejects.toThrow('no database');
    expect([client.conversations, server.conversations.size]).toEqual([0, 0]);
    expect((await (await client.open('echo')).request('go on')).text()).toBe('go on');
  });

  it('is what a participant that leaves with operations open has done, however normally [EXIT-3]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const request = expect(conversation.request()).rejects.toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
    });
    (await participant.taken()).context.exit();
    await request;
    expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'normal' }, unclean: true });
    expect(conversation.phase).toBe('failed');
  });

  it('is not what a participant that leaves with nothing open has done [EXIT-3, POLICY-6]', async () => {
    const handle = (_message: Message, { exit }: HandlerContext) => exit();
    const participant = defineParticipant({ subject: 'leaves', handle });
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('leaves');
    conversation.send('go');
    expect(await conversation.awaitCrash()).toBeUndefined();
    expect([conversation.phase, conversation.hasDetectedCrash()]).toEqual(['closed', false]);
  });

  it('is shown to clients as the server allows, in the notice and in every status [EXIT-6]', async () => {
    const redact = () => ({ kind: 'crashed', name: 'Hidden', message: 'see the log' }) as const;
    const { client } = await worlds.start({ participants: [throws(new Error('password 1234'))], redact });
    const conversation = await client.open('throws');
    const failure = await conversation.request().catch((error: unknown) => error);
    const crash = await conversation.awaitCrash();
    expect(crash?.reason).toEqual({ kind: 'crashed', name: 'Hidden', message: 'see the log' });
    const told = JSON.stringify([failure, crash, conversation.send(), (failure as Error).message]);
    expect(told).not.toContain('1234');
  });

  it('in init is shown as the server allows too [EXIT-6, C-19]', async () => {
    const init = () => Promise.reject(new Error('password 1234'));
    const redact = () => ({ kind: 'crashed', name: 'Hidden', message: 'see the log' }) as const;
    const participants = [{ subject: 'unready', init, handle: () => undefined }];
    const { client } = await worlds.start({ participants, redact });
    const failure = await client.open('unready').catch((error: unknown) => error as Error);
    expect(JSON.stringify([failure, (failure as Error).message])).toMatch(/^(?!.*1234).*see the log/);
  });

  it('is told without its reason where the redaction throws [EXIT-6]', async () => {
    const redact = () => {
      throw new Error('a defect');
    };
    const { client } = await worlds.start({ participants: [throws(new Error('password 1234'))], redact });
    const conversation = await client.open('throws');
    conversation.send();
    expect((await conversation.awaitCrash())?.reason).toMatchObject({ kind: 'crashed', name: 'Redacted' });
  });
});
