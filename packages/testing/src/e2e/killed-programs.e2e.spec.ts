import { type CrashRecord } from '@liminal/protocol';
import { LONGEST_MS } from '@liminal/runtime';
import { deferring, echo } from '../index';
import { Program } from './program.fixture';
import { settledAbort } from './settled-abort.fixture';
import { TcpWorlds } from './tcp-world.fixture';

describe('a program that is killed', () => {
  const worlds = new TcpWorlds();

  it('as a client, has its conversations finalized: handlers see their signals fire, and nothing is left [CONV-12, OP-6, CONV-4]', async () => {
    const participant = deferring();
    const { client, url, server } = await worlds.start({ participants: [participant, echo()] });
    const other = await client.open('echo');
    const program = new Program('client-with-open-operations.mjs', [url, 'deferring', '3']);
    await program.next();
    const taken = [await participant.taken(), await participant.taken(), await participant.taken()];
    const aborted = Promise.all(taken.map(({ context }) => settledAbort(context.signal)));
    expect([server.connections, server.conversations.size]).toEqual([2, 2]);
    await program.kill();
    expect(await aborted).toHaveLength(3);
    expect((await other.request('still here')).text()).toBe('still here');
    expect(server.conversations.size).toBe(1);
  });

  it('as a server, is known to its clients at once: noconnection, and what was open is unknown [C-15, CRASH-5, OP-7, STATUS]', async () => {
    const program = new Program('server.mjs');
    const { url } = await program.next<{ url: string }>();
    const client = await worlds.connect(url);
    const conversation = await client.open('stops');
    const replies = conversation.stream('stream', { deadlineMs: LONGEST_MS })[Symbol.asyncIterator]();
    await replies.next();
    await replies.next();
    // Its deadline is weeks away: only the lost connection can end it.
    const request = conversation.request('acknowledge', {
      expects: 'acknowledgement',
      deadlineMs: LONGEST_MS,
    });
    const lost = { code: 'unavailable', delivery: 'unknown', retryable: false };
    const outcomes = [
      expect(request).rejects.toMatchObject(lost),
      expect(replies.next()).rejects.toMatchObject(lost),
    ];
    const events: string[] = [];
    client.state$.subscribe((state) => events.push(state));
    conversation.crash$.subscribe(({ reason }) => events.push(reason.kind));
    await program.kill();
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    await Promise.all(outcomes);
    expect(crash).toMatchObject({
      participant: conversation.participants[0]?.pid,
      reason: { kind: 'noconnection' },
      fates: [
        { op: 1, fate: 'unknown', replies: 2 },
        { op: 2, fate: 'unknown', replies: 0 },
      ],
    });
    expect(events).toEqual(['open', 'noconnection', 'closed']);
    expect(await client.closed()).toMatchObject({ code: 'unavailable' });
    await expect(client.open('echo')).rejects.toMatchObject({ code: 'failedPrecondition' });
    await expect(conversation.request()).rejects.toMatchObject({
      code: 'failedPrecondition',
      delivery: 'notDelivered',
    });
  });

  it('is lost where it only stands still, if the server keeps its connections alive, and one that answers is not [TIME-2, C-14, C-15]', async () => {
    const participant = deferring();
    const { client, url, server } = await worlds.start({
      participants: [participant, echo()],
      keepaliveMs: 100,
    });
    const other = await client.open('echo');
    const program = new Program('client-with-open-operations.mjs', [url, 'deferring', '1']);
    await program.next();
    const { context } = await participant.taken();
    const aborted = settledAbort(context.signal);
    program.stop();
    try {
      await aborted;
      expect((await other.request('still here')).text()).toBe('still here');
      expect(server.conversations.size).toBe(1);
    } finally {
      await program.kill();
    }
  });

  it('cannot be reached any more, and says so by name [STATUS]', async () => {
    const program = new Program('server.mjs');
    const { url } = await program.next<{ url: string }>();
    await program.kill();
    const refusal = expect(worlds.connect(url)).rejects;
    await refusal.toMatchObject({ code: 'unavailable', delivery: 'notDelivered', retryable: true });
  });
});
