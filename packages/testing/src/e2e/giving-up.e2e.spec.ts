import { type ClientOptions } from '@liminal/client/node';
import { type HandlerContext, defineParticipant } from '@liminal/runtime';
import { deferring } from '../index';
import { settledAbort } from './settled-abort.fixture';
import { TcpWorlds } from './tcp-world.fixture';

/** The server is given all the time that it needs to say what it knows. */
const PATIENT: ClientOptions = { deadlineGraceMs: 20_000 };

describe('giving up over TCP', () => {
  const worlds = new TcpWorlds();

  it('settles a cancelled operation at once, and its handler sees the signal fire [OP-5]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const caller = new AbortController();
    const request = conversation.request('work', { signal: caller.signal });
    const { context } = await participant.taken();
    expect(context.signal.aborted).toBe(false);
    const reason = new Error('changed my mind');
    caller.abort(reason);
    await expect(request).rejects.toMatchObject({ code: 'cancelled', delivery: 'unknown', cause: reason });
    await expect(settledAbort(context.signal)).resolves.toMatchObject({ code: 'cancelled' });
  });

  it('lets a late answer to a cancelled operation answer nothing else [OP-2, OP-5]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const caller = new AbortController();
    const cancelled = conversation.request('first', { signal: caller.signal });
    const first = await participant.taken();
    caller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const request = conversation.request('second');
    const second = await participant.taken();
    first.reply('late');
    second.reply('in time');
    expect((await request).text()).toBe('in time');
  });

  it('ends an operation at its deadline, which reaches the handler as time left and as a signal [OP-4, STATUS]', async () => {
    const participant = deferring();
    const { client } = await worlds.start({ participants: [participant], client: PATIENT });
    const conversation = await client.open('deferring');
    const request = conversation.request('work', { deadlineMs: 500 });
    const outcome = expect(request).rejects.toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    const { context } = await participant.taken();
    const left = context.remainingMs();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(500);
    await expect(settledAbort(context.signal)).resolves.toMatchObject({ code: 'deadlineExceeded' });
    await outcome;
  });

  it('does not run what expired before its turn, and says that it was not delivered [OP-4, OP-13, STATUS]', async () => {
    const seen: string[] = [];
    let finish: (() => void) | undefined;
    const participant = defineParticipant({
      subject: 'one-at-a-time',
      handle: (message) => {
        seen.push(message.text());
        return message.text() === 'long' ? new Promise<void>((resolve) => (finish = resolve)) : undefined;
      },
    });
    const { client } = await worlds.start({ participants: [participant], client: PATIENT });
    const conversation = await client.open('one-at-a-time');
    const long = conversation.request('long');
    const late = conversation.request('late', { deadlineMs: 50 });
    await expect(late).rejects.toMatchObject({
      code: 'deadlineExceeded',
      delivery: 'notDelivered',
      retryable: true,
    });
    finish?.();
    await long;
    await conversation.request('next');
    expect(seen).toEqual(['long', 'next']);
  });

  it('closes the stream of a reader who leaves, and its handler sees the signal fire [OP-3, OP-5]', async () => {
    let tellClosed: (context: HandlerContext) => void = () => undefined;
    const closed = new Promise<HandlerContext>((resolve) => (tellClosed = resolve));
    const participant = defineParticipant({
      subject: 'endless',
      async *handle(_message, context) {
        try {
          for (let next = 0; ; next++) yield next;
        } finally {
          tellClosed(context);
        }
      },
    });
    const { client } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('endless');
    for await (const reply of conversation.stream()) if (reply.index === 10) break;
    expect((await closed).signal.aborted).toBe(true);
    await conversation.close();
  });
});
