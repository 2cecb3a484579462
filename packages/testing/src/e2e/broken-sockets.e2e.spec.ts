import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { type CrashRecord, type Frame, LIMITS, toEnvelope } from '@liminal/protocol';
import { LONGEST_MS } from '@liminal/runtime';
import { deferring, echo } from '../index';
import { HELLO, RawPeer, bytesOf, rawPeer } from './raw-peer.fixture';
import { settledAbort } from './settled-abort.fixture';
import { TcpWorlds } from './tcp-world.fixture';

const OPEN = { kind: 'open', ref: 1, subject: 'deferring', policy: { kind: 'fail' }, headers: [] } as const;
const REQUEST = { kind: 'message', ref: 1, envelope: toEnvelope('a request'), expects: 'reply', deadlineMs: LONGEST_MS, deadlinePerReply: false } as const; // prettier-ignore
const { payloadBytes, conversations, operations } = LIMITS;
const WELCOME: Frame = { kind: 'welcome', version: 1, capabilities: [], node: 'raw', creation: 1, keepaliveMs: 0,
      limits: { payloadBytes, conversations, operations } }; // prettier-ignore
const PARTICIPANT = { pid: { node: 'raw', number: 1, creation: 1 }, subject: 'deferring', host: 'inline', generation: 1 }; // prettier-ignore

/** A server that is a bare socket: gives its address and its one connection. */
async function bareServer(): Promise<{
  readonly url: string;
  readonly accepted: Promise<RawPeer>;
  readonly server: Server;
}> {
  const server = createServer();
  const accepted = new Promise<RawPeer>((resolve) =>
    server.once('connection', (socket: Socket) => resolve(new RawPeer(socket))),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, accepted, server };
}

/** Lets a client in, opens its conversation, and waits for its messages. */
async function serveByHand(accepted: Promise<RawPeer>): Promise<RawPeer> {
  const peer = await accepted;
  await peer.frame('hello');
  peer.send(WELCOME);
  await peer.frame('open');
  peer.send({
    kind: 'opened',
    ref: 1,
    conversationId: 'by-hand',
    policy: { kind: 'fail' },
    participants: [PARTICIPANT],
  });
  return peer;
}

describe('a socket that is cut in the middle of a frame', () => {
  const worlds = new TcpWorlds();

  it('gives the client the whole frames, then noconnection with how far the last one was [LINK-4, C-13, C-15]', async () => {
    const { url, accepted, server } = await bareServer();
    const served = serveByHand(accepted);
    const client = await worlds.connect(url);
    const conversation = await client.open('deferring');
    const requests = ['one', 'two'].map((text) => conversation.request(text, { deadlineMs: LONGEST_MS }));
    const outcomes = Promise.allSettled(requests);
    const peer = await served;
    await peer.frame('message');
    const reply = (op: number): Frame => ({ kind: 'reply', ref: 1, op, index: 0, more: false, envelope: toEnvelope(`reply ${op}`) }); // prettier-ignore
    const bytes = bytesOf(reply(1), reply(2));
    peer.socket.end(bytes.subarray(0, -5));
    const [first, second] = await outcomes;
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ reason: { code: 'unavailable', delivery: 'unknown' } });
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    const detail = expect.stringMatching(/\d+ bytes into a frame/);
    expect(crash).toMatchObject({
      reason: { kind: 'noconnection', detail },
      fates: [{ op: 2, fate: 'unknown', replies: 0 }],
    });
    await peer.ended;
    server.close();
  });

  it.each(['end', 'resetAndDestroy'] as const)(
    'by %s, ends what its client had open at the server, and nothing else [CONV-12, OP-6]',
    async (way) => {
      const participant = deferring();
      const { client, url, server } = await worlds.start({
        participants: [participant, echo()],
      });
      const other = await client.open('echo');
      const peer = await rawPeer(url);
      peer.send(HELLO);
      await peer.frame('welcome');
      peer.send(OPEN, { ...REQUEST, op: 1 });
      const { context } = await participant.taken();
      peer.socket.write(bytesOf({ ...REQUEST, op: 2 }).subarray(0, 10));
      peer.socket[way]();
      await settledAbort(context.signal);
      await peer.ended;
      expect((await other.request('still here')).text()).toBe('still here');
      expect(server.conversations.size).toBe(1);
    },
  );
});
