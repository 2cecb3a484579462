import { DEFAULT_SERVER_LIMITS, resolveServerOptions } from './server-options';

describe('resolveServerOptions', () => {
  it('fills in what is not given, or given as undefined', () => {
    expect(
      resolveServerOptions({ limits: { connections: 5, handshakeMs: undefined as unknown as number } })
        .forConnections.limits,
    ).toEqual({
      ...DEFAULT_SERVER_LIMITS,
      connections: 5,
    });
  });

  it('lets the ceiling follow a larger limit by itself [FLOW-1]', () => {
    const outboundBytes = 2 ** 28;
    expect(
      resolveServerOptions({ limits: { outboundBytes } }).forConnections.limits.outboundCeilingBytes,
    ).toBe(outboundBytes);
  });

  it('takes silence for nothing where no keepalive is asked for [TIME-2]', () => {
    expect(resolveServerOptions({}).forConnections.keepaliveMs).toBe(0);
    for (const keepaliveMs of [0, 100, 2 ** 31 - 1])
      expect(resolveServerOptions({ keepaliveMs }).forConnections.keepaliveMs).toBe(keepaliveMs);
  });

  it('knows the options of conversations too, and no others: they would do nothing [STATUS]', () => {
    const { forConversations } = resolveServerOptions({ operations: 7, postMortems: 2 });
    expect(forConversations).toMatchObject({ operations: 7, postMortems: 2 });
    expect(() => resolveServerOptions({ keepAliveMs: 100 } as object)).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        message: expect.stringMatching(
          /^keepAliveMs is no option of createServer\(\); there are .*, keepaliveMs, .*, operations,/,
        ),
      }),
    );
  });

  it.each([{ conection: 3 }, { operations: 3 }])(
    'knows no limit like %j: it would bound nothing [STATUS]',
    (limits) => {
      expect(() => resolveServerOptions({ limits: limits as object })).toThrow(/is no option of limits;/);
    },
  );

  it.each([{ authenticate: 'secret' }, { mayRegister: 'no' }, { redact: true }])(
    'refuses %j: it is no function, and would be found out at the first client [STATUS]',
    (hook) => {
      expect(() => resolveServerOptions(hook as object)).toThrow(/; it is a function\.$/);
    },
  );

  it.each([-1, 1, 99, NaN, Infinity, 2 ** 31])(
    'refuses a keepalive of %d ms, and names it [STATUS]',
    (keepaliveMs) => {
      expect(() => resolveServerOptions({ keepaliveMs })).toThrow(
        expect.objectContaining({
          code: 'invalidArgument',
          message: expect.stringContaining('keepaliveMs'),
        }),
      );
    },
  );

  it.each([
    { handshakeMs: 0 },
    { handshakeMs: NaN },
    { outboundStallMs: -1 },
    { lingerMs: 2 ** 31 },
    { connections: 0 },
    { connections: 1.5 },
    { conversations: 2 ** 32 },
    { outboundBytes: 0 },
    { outboundBytes: 100, outboundCeilingBytes: 99 },
  ])('refuses %j, and names it [STATUS]', (limits) => {
    const [name] = Object.keys(limits).slice(-1);
    expect(() => resolveServerOptions({ limits })).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        message: expect.stringContaining(`limits.${name}`),
      }),
    );
  });
});
