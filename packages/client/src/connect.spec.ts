import { encodeFrame, status } from '@liminal/protocol';
import { connect } from './connect';
import { WIRE_LIMITS, opened, outcomeOf, serverForEach, welcome, URL } from './scripted-server.fixture';

const server = serverForEach();

describe('connecting', () => {
  it('says Hello alone, and resolves with the Welcome [CONV-9]', async () => {
    const outcome = await server.it.dialled({ name: 'teller', version: '7' });
    expect(server.it.received).toEqual([
      {
        kind: 'hello',
        versions: { min: 1, max: 1 },
        capabilities: [],
        clientName: 'teller',
        clientVersion: '7',
      },
    ]);
    expect(outcome.now).toBe('waiting');
    await server.it.say(welcome());
    expect(outcome.value).toMatchObject({ url: URL, node: 'scripted', state: 'open', conversations: 0 });
  });

  it.each([undefined, null, 5, {}])('dials nobody where the URL is no string: %p [STATUS]', async (url) => {
    await expect(connect(url as unknown as string, server.it.options)).rejects.toMatchObject({
      code: 'invalidArgument',
      message: expect.stringContaining('A URL is a string'),
    });
    expect(server.it.dials).toBe(0);
  });

  it('sends a token as bearer credentials', async () => {
    await server.it.dialled({ token: 'sesame' });
    const credentials = new TextEncoder().encode('sesame');
    expect(server.it.last('hello').auth).toEqual({ scheme: 'bearer', credentials });
  });

  it('sends credentials of another scheme as they are', async () => {
    const credentials = { scheme: 'basic', credentials: Uint8Array.of(1, 2) };
    await server.it.dialled({ credentials });
    expect(server.it.last('hello').auth).toEqual(credentials);
  });

  it('rejects with the status of a Reject, and closes', async () => {
    const outcome = await server.it.dialled();
    const why = status('unauthenticated', { message: 'Who are you?', delivery: 'notDelivered' });
    await server.it.say({ kind: 'reject', status: why, alternates: [] });
    expect(outcome.error?.status).toEqual(why);
    expect([server.it.clientEnded, server.it.kinds()]).toEqual([true, ['hello']]);
  });

  it('rejects with deadlineExceeded when the server says nothing, and closes without a word', async () => {
    const outcome = await server.it.dialled({ connectDeadlineMs: 500 });
    await server.it.time.advance(499);
    expect(outcome.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(outcome.now).toBe('deadlineExceeded notDelivered');
    expect([server.it.clientEnded, server.it.kinds()]).toEqual([true, ['hello']]);
  });

  it('spends one deadline on dialing and the handshake together', async () => {
    const { time, options } = server.it;
    const dial = () =>
      new Promise<ReturnType<typeof options.dial>>((resolve) =>
        time.clock.timer(400, () => resolve(options.dial())),
      );
    const outcome = await server.it.dialled({ connectDeadlineMs: 500, dial });
    await time.advance(499);
    expect([outcome.now, server.it.kinds()]).toEqual(['waiting', ['hello']]);
    await time.advance(1);
    expect(outcome.now).toBe('deadlineExceeded notDelivered');
  });

  it.each([
    [
      'that are no protocol at all',
      Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(5)),
      'invalidArgument',
    ],
    ['of a frame that is too long', Uint8Array.of(0xff, 0xff, 0xff, 0x7f), 'resourceExhausted'],
    ['of a conversation', encodeFrame(opened(1)), 'invalidArgument'],
    ['of a client', encodeFrame({ kind: 'close', ref: 1, status: status('ok') }), 'invalidArgument'],
    [
      'of a Goaway',
      encodeFrame({ kind: 'goaway', status: status('unavailable'), deadlineMs: 1, alternates: [] }),
      'invalidArgument',
    ],
  ])(
    'rejects, and says goodbye with the reason, when the first bytes are those %s [WIRE-5]',
    async (_of, bytes, code) => {
      const outcome = await server.it.dialled();
      await server.it.sayBytes(bytes);
      expect([outcome.error?.code, outcome.error?.delivery]).toEqual([code, 'notDelivered']);
      expect(outcome.error?.message).toMatch(`${URL} broke the protocol: `);
      expect(server.it.last('goodbye').status.code).toBe(code);
      expect(server.it.last('goodbye').status.message).not.toContain(URL);
    },
  );

  it('rejects when the server chooses a version that was not offered', async () => {
    const outcome = await server.it.dialled();
    await server.it.say({ ...welcome(), version: 2 } as never);
    expect(outcome.now).toBe('unimplemented notDelivered');
    expect(server.it.last('goodbye').status.code).toBe('unimplemented');
  });

  it('rejects when the transport closes, and notes half a frame [C-13]', async () => {
    const outcome = await server.it.dialled();
    await server.it.sayBytes(encodeFrame(welcome()).subarray(0, 10));
    expect(outcome.now).toBe('waiting');
    await server.it.destroy();
    expect(outcome.now).toBe('unavailable notDelivered');
    expect(outcome.error?.retryable).toBe(true);
    expect(outcome.error?.message).toMatch(/10 bytes into a frame/);
  });

  it.each([
    ['with its status', status('resourceExhausted', { message: 'full' }), 'resourceExhausted processed'],
    ['as unavailable when it is friendly', status('ok'), 'unavailable notDelivered'],
  ])('rejects %s when the server says goodbye instead', async (_how, why, now) => {
    const outcome = await server.it.dialled();
    await server.it.say({ kind: 'goodbye', status: why });
    expect(outcome.now).toBe(now);
  });

  it('reads a Welcome that comes a byte at a time [WIRE-3]', async () => {
    const outcome = await server.it.dialled();
    for (const byte of encodeFrame(welcome())) await server.it.sayBytes(Uint8Array.of(byte));
    expect(outcome.now).toBe('done');
  });

  it('reads no longer frames than the Welcome allows [WIRE-3]', async () => {
    const outcome = await server.it.dialled();
    const lengthOver = Uint8Array.of(0xe9, 0x87, 0x01); // 17 385: a payload of 1 000, 16 KiB more, and one byte
    await server.it.sayBytes(encodeFrame(welcome({ ...WIRE_LIMITS, payloadBytes: 1_000 })), lengthOver);
    expect([outcome.now, outcome.value?.state]).toEqual(['done', 'closed']);
    expect(server.it.last('goodbye').status.code).toBe('resourceExhausted');
  });
});

describe('a caller who leaves while connecting', () => {
  it('dials nobody when the signal has fired before', async () => {
    const outcome = await server.it.dialled({ signal: AbortSignal.abort('no') });
    expect([outcome.now, outcome.error?.cause, server.it.dials]).toEqual(['cancelled notDelivered', 'no', 0]);
  });

  it('ends the handshake', async () => {
    const leave = new AbortController();
    const outcome = await server.it.dialled({ signal: leave.signal });
    leave.abort('enough');
    await server.it.time.settle();
    expect([outcome.now, outcome.error?.cause]).toEqual(['cancelled notDelivered', 'enough']);
    expect(server.it.clientEnded).toBe(true);
  });

  it('is given no client when the signal fires in the very turn of the Welcome', async () => {
    const leave = new AbortController();
    const dial = () => {
      const transport = server.it.options.dial();
      const start = transport.start.bind(transport);
      transport.start = (events) =>
        start({
          ...events,
          data: (chunk) => {
            events.data(chunk);
            leave.abort();
          },
        });
      return transport;
    };
    const outcome = await server.it.dialled({ signal: leave.signal, dial });
    await server.it.say(welcome());
    expect(outcome.now).toBe('cancelled notDelivered');
    expect(server.it.kinds()).toEqual(['hello', 'goodbye']);
  });

  it('has no effect any more once it is connected', async () => {
    const leave = new AbortController();
    const client = await server.it.connected({ signal: leave.signal });
    leave.abort();
    await server.it.time.settle();
    expect(client.state).toBe('open');
  });
});

describe('what cannot be connected', () => {
  const rejection = async (url: string, options: Parameters<typeof connect>[1]) =>
    outcomeOf(connect(url, { ...server.it.options, ...options }));

  it.each([
    [
      'no way to dial',
      { dial: undefined },
      /give a dial option, or import connect from '@liminal\/client\/node'/,
    ],
    ['a dial that gives no transport', { dial: () => undefined as never }, /gave no transport/],
    ['a deadline out of its range', { connectDeadlineMs: 0 }, /connectDeadlineMs is 0/],
    ['a grace out of its range', { deadlineGraceMs: -1 }, /deadlineGraceMs is -1/],
    ['no room for what is sent', { outboundBytes: NaN }, /outboundBytes is NaN/],
    [
      'a token and credentials',
      { token: 'a', credentials: { scheme: 'b', credentials: Uint8Array.of() } },
      /one of them/,
    ],
    ['a token too long for a Hello', { token: 'x'.repeat(9_000) }, /the limit is 8192/],
  ])('is refused with what is wrong: %s', async (_what, options, message) => {
    const outcome = await rejection(URL, options);
    await server.it.time.settle();
    expect(outcome.now).toBe('invalidArgument notDelivered');
    expect(outcome.error?.message).toMatch(message);
    expect(server.it.received).toEqual([]);
  });
});
