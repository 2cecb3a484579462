import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { createFrameSplitter, decodeFrame, encodeFrame } from '@liminal/protocol';
import { createLeakCheck } from '@liminal/runtime/testing';
import { opened, outcomeOf, reply, welcome } from '../scripted-server.fixture';
import { connect, dialTcp } from '.';

const NEVER = new AbortController().signal;

/** Timers are looked after under virtual time, and the test runner has some of its own in this program. */
const sockets = createLeakCheck({ without: ['Timeout'] });
let listener: Server | undefined;

afterEach(async () => {
  listener?.close();
  listener = undefined;
  await sockets.verify();
});

async function listen(onSocket: (socket: Socket) => void, host = '127.0.0.1'): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, onSocket);
  listener = server;
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

describe('dialing TCP', () => {
  it('gives a transport when somebody listens', async () => {
    const port = await listen((socket) => socket.pipe(socket));
    const transport = await dialTcp(`tcp://127.0.0.1:${port}`, NEVER);
    const echo = new Promise<string>((resolve) =>
      transport.start({
        data: (chunk) => resolve(Buffer.from(chunk).toString()),
        ended: () => undefined,
        drained: () => undefined,
        closed: () => undefined,
      }),
    );
    transport.write(Buffer.from('hello'));
    expect([await echo, transport.remote]).toEqual(['hello', `127.0.0.1:${port}`]);
    transport.end();
  });

  it('reads an IPv6 address in its brackets', async () => {
    const port = await listen((socket) => socket.end(), '::1');
    const transport = await dialTcp(`tcp://[::1]:${port}`, NEVER);
    expect(transport.remote).toContain('::1');
    transport.destroy();
  });

  it('rejects as unavailable when nobody listens, and says so', async () => {
    const port = await listen(() => undefined);
    await new Promise((resolve) => listener?.close(resolve));
    await expect(dialTcp(`tcp://127.0.0.1:${port}`, NEVER)).rejects.toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
      message: `tcp://127.0.0.1:${port} cannot be reached: ECONNREFUSED. Is the server running?`,
    });
  });

  it.each(['http://a:1', 'tcp://a', 'tcp://a:0', 'tcp://:1', 'tcp://a:70000', 'nonsense', ''])(
    'refuses %j as no address',
    async (url) => {
      await expect(dialTcp(url, NEVER)).rejects.toMatchObject({ code: 'invalidArgument' });
    },
  );

  it('rejects when its signal fires before, and while it connects, leaving no socket', async () => {
    // Reserved for documents: nothing answers there, or the network says at once that nothing can.
    const leave = new AbortController();
    const outcome = outcomeOf(dialTcp('tcp://192.0.2.1:9', leave.signal));
    leave.abort();
    const before = outcomeOf(dialTcp('tcp://192.0.2.1:9', leave.signal));
    await sockets.verify();
    expect([outcome.now, before.now]).toEqual(['cancelled notDelivered', 'cancelled notDelivered']);
  });
});

describe('connecting over TCP', () => {
  it('converses, hears of a server that dies after the replies it had sent, and leaves nothing behind [C-13] [C-15]', async () => {
    const port = await listen((socket) => {
      const splitter = createFrameSplitter({
        maxFrameBytes: 10_000,
        onFrame: (body, owned) => {
          const frame = decodeFrame(body, owned);
          if (frame.kind === 'hello') socket.write(encodeFrame(welcome()));
          if (frame.kind === 'open') socket.write(encodeFrame(opened(1)));
          if (frame.kind === 'message' && frame.op === 2)
            socket.write(encodeFrame(reply({ ref: 1, op: 1 }, 'first')), () => socket.destroy());
        },
      });
      socket.on('data', (chunk) => splitter.push(chunk));
    });
    const client = await connect(`tcp://127.0.0.1:${port}`);
    const conversation = await client.open('greeter');
    const [one, two] = [outcomeOf(conversation.request('1')), outcomeOf(conversation.request('2'))];
    const crash = await conversation.awaitCrash();
    await client.closed();
    expect(crash?.reason.kind).toBe('noconnection');
    expect(two.now).toBe('unavailable unknown');
    expect(one.value?.text()).toBe('first');
  });

  it('closes with a goodbye that the server reads', async () => {
    const kinds: string[] = [];
    const port = await listen((socket) => {
      const splitter = createFrameSplitter({
        maxFrameBytes: 10_000,
        onFrame: (body, owned) => {
          const { kind } = decodeFrame(body, owned);
          kinds.push(kind);
          if (kind === 'hello') socket.write(encodeFrame(welcome()));
        },
      });
      socket.on('data', (chunk) => splitter.push(chunk));
      socket.on('end', () => socket.end());
    });
    const client = await connect(`tcp://127.0.0.1:${port}`);
    await client.close();
    expect([kinds, (await client.closed()).code]).toEqual([['hello', 'goodbye'], 'ok']);
  });

  it('tells a server that breaks the protocol why, on a real socket [WIRE-5]', async () => {
    let kinds: (kinds: string[]) => void = () => undefined;
    const heard = new Promise<string[]>((resolve) => (kinds = resolve));
    const port = await listen((socket) => {
      const seen: string[] = [];
      const splitter = createFrameSplitter({
        maxFrameBytes: 10_000,
        onFrame: (body, owned) => {
          const { kind } = decodeFrame(body, owned);
          seen.push(kind);
          if (kind === 'hello')
            socket.write(Buffer.concat([welcome(), welcome()].map((frame) => encodeFrame(frame))));
        },
      });
      socket.on('data', (chunk) => splitter.push(chunk));
      socket.on('end', () => {
        kinds(seen);
        socket.end();
      });
    });
    const client = await connect(`tcp://127.0.0.1:${port}`);
    expect([await heard, (await client.closed()).code]).toEqual([['hello', 'goodbye'], 'invalidArgument']);
  });
});
