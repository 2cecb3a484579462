import { type Client } from '@liminal/client';
import { type StatusCode, LIMITS } from '@liminal/protocol';
import { echo } from '../index';
import { HELLO, type RawPeer, bytesOf, rawPeer } from './raw-peer.fixture';
import { TcpWorlds } from './tcp-world.fixture';

interface Attack {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: StatusCode;
  readonly says: RegExp;
}

const hello = bytesOf(HELLO);
const garbage = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 151 + 7) % 256);
/** The length of a frame of just under 4 GiB. */
const hugeLength = Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x0f]);
/** A Hello whose length is a byte over the limit. */
const oversized = Uint8Array.from([0x81, 0x40, ...new Uint8Array(LIMITS.helloBytes + 1)]);
const request = bytesOf({
  kind: 'close',
  ref: 1,
  status: { code: 'ok', message: '', delivery: 'processed', retryable: false },
});

const TURNED_AWAY: Attack[] = [
  { name: 'garbage', bytes: garbage, code: 'invalidArgument', says: /./ },
  {
    name: 'a web browser',
    bytes: Buffer.from(`GET / HTTP/1.1\r\nHost: example\r\nUser-Agent: ${'browser'.repeat(8)}\r\n\r\n`),
    code: 'invalidArgument',
    says: /./,
  },
  { name: 'a length of 4 GiB', bytes: hugeLength, code: 'resourceExhausted', says: /4294967295/ },
  {
    name: 'a length of over 32 bits',
    bytes: new Uint8Array(16).fill(0xff),
    code: 'invalidArgument',
    says: /./,
  },
  { name: 'a Hello over its limit', bytes: oversized, code: 'resourceExhausted', says: /8193.*8192/ },
  { name: 'another first frame', bytes: request, code: 'invalidArgument', says: /close.*Hello/ },
  {
    name: 'more behind the Hello',
    bytes: Buffer.concat([hello, request]),
    code: 'invalidArgument',
    says: /Hello/,
  },
  { name: 'two Hellos', bytes: Buffer.concat([hello, hello]), code: 'invalidArgument', says: /Hello/ },
];

const SILENT: Attack[] = [
  { name: 'nothing at all', bytes: new Uint8Array(0), code: 'deadlineExceeded', says: /500 ms/ },
  {
    name: 'half a Hello',
    bytes: hello.subarray(0, hello.length / 2),
    code: 'deadlineExceeded',
    says: /500 ms/,
  },
];

const AFTER_HELLO: Attack[] = [
  { name: 'garbage', bytes: garbage, code: 'invalidArgument', says: /./ },
  { name: 'a length of 4 GiB', bytes: hugeLength, code: 'resourceExhausted', says: /4294967295/ },
  { name: 'another Hello', bytes: hello, code: 'invalidArgument', says: /hello/i },
  {
    name: 'a message to a conversation that was never opened',
    bytes: request,
    code: 'invalidArgument',
    says: /never opened/,
  },
];

/** Converses without a pause; gives what ends it, and fails if an answer fails. */
async function converse(client: Client): Promise<() => Promise<number>> {
  const conversation = await client.open('echo');
  let stopped = false;
  const answered = (async () => {
    let answers = 0;
    for (; !stopped; answers++) expect((await conversation.request(answers)).json()).toBe(answers);
    return answers;
  })();
  return () => ((stopped = true), answered);
}

describe('a hostile peer', () => {
  const worlds = new TcpWorlds();

  /** Connects and sends; then checks the answer, that the server lets go, and that somebody else conversed undisturbed. */
  async function expectTurnedAway(
    handshakeMs: number,
    attack: Attack,
    enter?: (peer: RawPeer) => Promise<unknown>,
  ) {
    const { client, url, server } = await worlds.start({ participants: [echo()], limits: { handshakeMs } });
    const stop = await converse(client);
    const peer = await rawPeer(url);
    await enter?.(peer);
    peer.socket.write(attack.bytes);
    const { status } = await peer.frame(enter ? 'goodbye' : 'reject');
    expect(status.code).toBe(attack.code);
    expect(status.message).toMatch(attack.says);
    await peer.ended;
    expect(peer.frames).toHaveLength(enter ? 2 : 1);
    expect(await stop()).toBeGreaterThan(0);
    expect(server.conversations.size).toBe(1);
  }

  // A handshake deadline of a minute: it is not what ends these.
  it.each(TURNED_AWAY)(
    'that sends $name is turned away at once, in words [WIRE-3, WIRE-5]',
    async (attack) => {
      await expectTurnedAway(60_000, attack);
    },
  );

  it.each(SILENT)(
    'that sends $name is turned away at the handshake deadline, in words [WIRE-5]',
    async (attack) => {
      await expectTurnedAway(500, attack);
    },
  );

  it.each(AFTER_HELLO)(
    'that was let in and sends $name is sent away, in words [WIRE-2, WIRE-3, WIRE-5]',
    async (attack) => {
      await expectTurnedAway(60_000, attack, (peer) => (peer.send(HELLO), peer.frame('welcome')));
    },
  );

  it('that sends its Hello byte by byte is let in [WIRE-3]', async () => {
    const { url } = await worlds.start({ participants: [echo()] });
    const peer = await rawPeer(url);
    for (const byte of hello) peer.socket.write(Uint8Array.of(byte));
    expect(await peer.frame('welcome')).toMatchObject({ version: 1 });
    peer.send({
      kind: 'goodbye',
      status: { code: 'ok', message: '', delivery: 'processed', retryable: false },
    });
    await peer.frame('goodbye');
    await peer.ended;
  });
});
