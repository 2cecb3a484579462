import { envelope } from '@liminal/protocol';
import { deferring, echo, silent } from '../index';
import { HELLO, rawPeer } from './raw-peer.fixture';
import { settledAbort } from './settled-abort.fixture';
import { TcpWorlds } from './tcp-world.fixture';

describe('at the edges', () => {
  const worlds = new TcpWorlds();

  it('a stopping server cancels and closes each of many conversations that do not end: none looks like a lost connection [CONV-3]', async () => {
    const { client, server } = await worlds.start({ participants: [silent(), echo()] });
    const conversations = await Promise.all(Array.from({ length: 300 }, () => client.open('silent')));
    const codes = conversations.map((each) => each.request().catch(({ code }: { code: string }) => code));
    // One connection: when this is answered, what was sent before it has arrived.
    await (await client.open('echo')).request('now');
    await server.close({ deadlineMs: 100 });
    expect(new Set(await Promise.all(codes))).toEqual(new Set(['cancelled']));
    await client.closed();
    expect(new Set(conversations.map(({ phase }) => phase))).toEqual(new Set(['closed']));
  });

  it('a crash with thousands of operations open is told whole, whatever the largest payload is [CRASH-5]', async () => {
    const crashes = {
      subject: 'crashes',
      concurrency: 4_096,
      handle: (message: { text(): string }) => {
        if (message.text() === 'now') throw new Error('as told');
        return new Promise(() => undefined);
      },
    };
    const limits = { payloadBytes: 1_024, operations: 4_096 };
    const { client } = await worlds.start({ participants: [crashes, echo()], ...limits });
    const other = await client.open('echo');
    const conversation = await client.open('crashes');
    const codes = Array.from({ length: 4_000 }, () =>
      conversation.request('wait').catch(({ code }: { code: string }) => code),
    );
    await expect(conversation.request('now')).rejects.toMatchObject({ code: 'aborted' });
    expect(new Set(await Promise.all(codes))).toEqual(new Set(['aborted']));
    const crash = await conversation.awaitCrash();
    expect([crash?.reason.kind, crash?.fates.length]).toEqual(['crashed', 4_001]);
    expect((await other.request('still here')).text()).toBe('still here');
  });

  it('an answer that is no envelope costs its operation alone [OP-10, OP-11]', async () => {
    const wrong = {
      subject: 'wrong',
      handle: () => envelope(new Uint8Array(1), { schemaId: 'x'.repeat(32) as unknown as Uint8Array }),
    };
    const { client } = await worlds.start({ participants: [wrong] });
    const conversation = await client.open('wrong');
    await expect(conversation.request()).rejects.toMatchObject({ code: 'internal', delivery: 'processed' });
    expect(conversation.phase).toBe('active');
  });

  it('a close that runs out of time tells the handlers at once, not only the caller [OP-5, CONV-3]', async () => {
    const participant = deferring();
    const { client, server } = await worlds.start({ participants: [participant], closeDeadlineMs: 600_000 });
    const conversation = await client.open('deferring');
    const request = expect(conversation.request()).rejects.toMatchObject({ code: 'cancelled' });
    const { context } = await participant.taken();
    await conversation.close({ deadlineMs: 20 });
    await request;
    await settledAbort(context.signal);
    expect(conversation.phase).toBe('closed');
    await server.close();
  });

  it('every refusal of a burst of casts is told, and at once [CONV-9, FLOW-2]', async () => {
    const { client } = await worlds.start({ participants: [silent()], operations: 100 });
    const conversation = await client.open('silent');
    const toldLater: string[] = [];
    conversation.reply$.subscribe(({ kind }) => void toldLater.push(kind));
    const told = Array.from({ length: 5_000 }, () => conversation.send('x').kind);
    expect(told.filter((kind) => kind === 'accepted')).toHaveLength(100);
    expect(new Set(told.slice(100))).toEqual(new Set(['deferred']));
    await (await client.open('silent')).close();
    expect([conversation.phase, toldLater]).toEqual(['active', []]);
  });

  it('a client that knows nothing of credit is told of each message that did not fit [CONV-9, FLOW-1]', async () => {
    const { url } = await worlds.start({ participants: [silent()], operations: 100 });
    const peer = await rawPeer(url);
    peer.send(HELLO);
    await peer.frame('welcome');
    peer.send({ kind: 'open', ref: 1, subject: 'silent', headers: [] });
    const envelope = { payload: new Uint8Array(0) };
    const cast = { kind: 'message', ref: 1, envelope, expects: 'nothing', deadlineMs: 60_000, deadlinePerReply: false } as const; // prettier-ignore
    for (let op = 1; op <= 150; op++) peer.send({ ...cast, op });
    await peer.until(() => peer.frames.filter(({ kind }) => kind === 'deferred').length === 50);
    expect(peer.frames.at(-1)).toMatchObject({
      kind: 'deferred',
      op: 150,
      status: { code: 'resourceExhausted' },
    });
    await peer.close();
  });

  it('the headers of an open reach the participant, its init too [OP-10]', async () => {
    const headed = {
      subject: 'headed',
      init: ({ headers }: { headers: unknown }) => headers,
      handle: (_message: unknown, { headers, state }: { headers: unknown; state: unknown }) => [
        headers,
        state,
      ],
    };
    const { client } = await worlds.start({ participants: [headed] });
    const headers = [['tenant', 'ada']] as const;
    const conversation = await client.open('headed', { headers });
    expect((await conversation.request()).content).toEqual([headers, headers]);
    expect((await (await client.open('headed')).request()).content).toEqual([[], []]);
  });
});
