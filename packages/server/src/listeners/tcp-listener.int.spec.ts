import { connect } from 'node:net';
import { once } from 'node:events';
import { type Transport } from '@liminal/runtime';
import { resourceCheck } from '../resources-left.fixture';
import { type Listening } from './listener';
import { createTcpListener } from './tcp-listener';

describe('createTcpListener', () => {
  const resources = resourceCheck();
  const open: Listening[] = [];
  const listen = async (
    address?: Parameters<typeof createTcpListener>[0],
    accept = (_: Transport) => undefined as void,
  ) => {
    const listening = await createTcpListener(address).listen(accept);
    open.push(listening);
    return listening;
  };

  afterEach(async () => {
    await Promise.all(open.splice(0).map((listening) => listening.close()));
    await resources.verify();
  });

  it('takes any free port by default, and says which', async () => {
    expect((await listen()).url).toMatch(/^tcp:\/\/127\.0\.0\.1:[1-9]\d*$/);
  });

  it('gives a connection as a transport that says where it comes from', async () => {
    let accepted = (_: Transport): void => undefined;
    const transport = new Promise<Transport>((resolve) => (accepted = resolve));
    const { url } = await listen({}, (given) => accepted(given));
    const client = connect(Number(new URL(url).port));
    const { remote, destroy } = await transport;
    expect(remote).toMatch(/^127\.0\.0\.1:\d+$/);
    destroy.call(await transport);
    await once(client.resume(), 'close');
  });

  it('listens on IPv6, and brackets the address', async () => {
    expect((await listen({ host: '::1' })).url).toMatch(/^tcp:\/\/\[::1\]:\d+$/);
  });

  it('rejects when the address is taken, and takes it once it is free [STATUS] [EXIT-5]', async () => {
    const first = await listen();
    const port = Number(new URL(first.url).port);
    await expect(listen({ port })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/EADDRINUSE/),
    });
    await first.close();
    await first.close();
    expect((await listen({ port })).url).toBe(first.url);
  });

  it('rejects for a host that is not here [STATUS]', async () => {
    await expect(listen({ host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/192\.0\.2\.1/),
    });
  });

  it.each([-1, 65_536, 1.5, NaN])('refuses port %p [STATUS]', (port) => {
    expect(() => createTcpListener({ port })).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });
});
