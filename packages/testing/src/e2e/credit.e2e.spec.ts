import { defineParticipant, STREAM_WINDOW } from '@liminal/runtime';
import { echo } from '../index';
import { HELLO, rawPeer } from './raw-peer.fixture';
import { TcpWorlds } from './tcp-world.fixture';

const VALUE = new Uint8Array(16 * 1024);

/** Streams without end, and says how far it has come and when it was closed. */
function endless() {
  const progress = { sent: 0, closed: new Promise<void>(() => undefined) };
  let close: () => void;
  progress.closed = new Promise((resolve) => (close = resolve));
  const participant = defineParticipant({
    subject: 'endless',
    *handle() {
      try {
        for (;;) {
          progress.sent++;
          yield VALUE;
        }
      } finally {
        close();
      }
    },
  });
  return { participant, progress };
}

describe('a stream over TCP', () => {
  const worlds = new TcpWorlds();
  const window = Math.min(STREAM_WINDOW.messages, Math.ceil(STREAM_WINDOW.bytes / VALUE.length));

  it('is made no faster than its reader reads, and holds up nobody else on its connection [OP-3, FLOW-2, FLOW-3]', async () => {
    const { participant, progress } = endless();
    const { client } = await worlds.start({ participants: [participant, echo()] });
    const [slow, other] = [await client.open('endless'), await client.open('echo')];
    const replies = slow.stream()[Symbol.asyncIterator]();
    for (let read = 1; read <= 1_000; read++) {
      expect((await replies.next()).value).toMatchObject({ index: read - 1 });
      // The value that crosses the byte mark goes out whole, and the one after it may wait at the door.
      expect(progress.sent).toBeLessThanOrEqual(read + window + 1);
      if (read % 50 === 0) await Promise.all(Array.from({ length: 10 }, () => other.request('a word')));
    }
    expect(progress.sent).toBeGreaterThan(1_000);
    await replies.return?.();
    await progress.closed;
  });

  it('stands still for a reader who stops, however long the others converse [FLOW-2, FLOW-3]', async () => {
    const { participant, progress } = endless();
    const { client } = await worlds.start({ participants: [participant, echo()] });
    const [slow, other] = [await client.open('endless'), await client.open('echo')];
    const replies = slow.stream()[Symbol.asyncIterator]();
    await replies.next();
    for (let round = 0; round < 200; round++) await other.request('a word');
    const stoodAt = progress.sent;
    for (let round = 0; round < 200; round++) await other.request('a word');
    expect([stoodAt, progress.sent]).toEqual([progress.sent, stoodAt]);
    expect(stoodAt).toBeLessThanOrEqual(window + 2);
    await replies.return?.();
    await progress.closed;
  });

  it('of a client that reads nothing at all is given up with its connection, and the others go on [FLOW-3]', async () => {
    const { participant, progress } = endless();
    const limits = { outboundBytes: 64 * 1024, outboundStallMs: 100 };
    const { client, url, server } = await worlds.start({ participants: [participant, echo()], limits });
    const other = await client.open('echo');
    const deaf = await rawPeer(url);
    deaf.send(HELLO);
    await deaf.frame('welcome');
    deaf.socket.pause();
    const endlessly = { expects: 'stream', deadlineMs: 60_000, deadlinePerReply: false } as const;
    const credit = { messages: 2 ** 31 - 1, bytes: 2 ** 31 - 1 };
    deaf.send(
      { kind: 'open', ref: 1, subject: 'endless', policy: { kind: 'fail' }, headers: [] },
      { kind: 'message', ref: 1, op: 1, envelope: { payload: new Uint8Array(0) }, credit, ...endlessly },
    );
    await progress.closed;
    expect((await other.request('still here')).text()).toBe('still here');
    expect(server.conversations.size).toBe(1);
    await deaf.close();
  });
});

describe('messages over TCP', () => {
  const worlds = new TcpWorlds();

  it('of a sender who is faster than the participant are deferred on the side of the sender, and none that was accepted is lost [FLOW-1, FLOW-2]', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const handled: string[] = [];
    const narrow = defineParticipant({
      subject: 'narrow',
      async handle(message) {
        await gate;
        handled.push(message.text());
      },
    });
    const { client } = await worlds.start({ participants: [narrow], operations: 8 });
    const conversation = await client.open('narrow');
    const refusedLater: number[] = [];
    conversation.reply$.subscribe((event) => void (event.kind === 'status' && refusedLater.push(event.op)));
    const sent = Array.from({ length: 100 }, (_, i) => conversation.send(`${i}`).kind);
    expect(sent).toEqual(Array.from({ length: 100 }, (_, i) => (i < 8 ? 'accepted' : 'deferred')));
    open();
    // It comes behind the others, as soon as the server has told of room.
    await conversation.request('last', { retryDeferred: true });
    expect(handled).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', 'last']);
    expect(refusedLater).toEqual([]);
  });

  it('that are patient are all answered, through however few places [FLOW-1, FLOW-2]', async () => {
    const { client } = await worlds.start({ participants: [echo()], operations: 3, waitingBytes: 20 });
    const conversation = await client.open('echo');
    const words = Array.from({ length: 2_000 }, (_, i) => `word ${i}`);
    const answers = await Promise.all(
      words.map((word) => conversation.request(word, { retryDeferred: true })),
    );
    expect(answers.map((answer) => answer.text())).toEqual(words);
  });
});
