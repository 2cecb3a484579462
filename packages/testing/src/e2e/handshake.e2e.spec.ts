import { type ServerOptions, bearerToken } from '@liminal/server';
import { echo } from '../index';
import { HELLO, rawPeer } from './raw-peer.fixture';
import { TcpWorlds } from './tcp-world.fixture';

const GUARDED: ServerOptions = {
  participants: [echo()],
  authenticate: bearerToken((token) => (token === 'let me in' ? { name: 'ada' } : undefined)),
};

describe('a handshake over TCP', () => {
  const worlds = new TcpWorlds();

  it('lets in whoever has a valid token [STATUS]', async () => {
    const { client } = await worlds.start({ ...GUARDED, client: { token: 'let me in' } });
    expect((await (await client.open('echo')).request('hello')).text()).toBe('hello');
  });

  it.each([
    ['no token', {}],
    ['another token', { token: 'let me in!' }],
    ['another scheme', { credentials: { scheme: 'basic', credentials: new Uint8Array(8) } }],
  ])('turns away %s, and lets nothing of it in [STATUS, WIRE-5]', async (_what, options) => {
    const { server, url } = await worlds.serve(GUARDED);
    const refusal = { code: 'unauthenticated', delivery: 'notDelivered', retryable: false };
    await expect(worlds.connect(url, options)).rejects.toMatchObject(refusal);
    expect(server.conversations.size).toBe(0);
  });

  it('shows a stranger nothing of an authentication hook that fails [STATUS]', async () => {
    const authenticate = () => Promise.reject(new Error('the password of the database is 1234'));
    const { url } = await worlds.serve({ authenticate });
    const error = await worlds.connect(url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unauthenticated' });
    expect((error as Error).message).not.toContain('1234');
  });

  it('turns away a version that is not spoken here, naming both ranges [WIRE-5]', async () => {
    const { url } = await worlds.serve({ participants: [echo()] });
    const peer = await rawPeer(url);
    peer.send({ ...HELLO, versions: { min: 7, max: 9 } });
    const { status } = await peer.frame('reject');
    expect(status).toMatchObject({ code: 'unimplemented', delivery: 'notDelivered' });
    expect(status.message).toMatch(/7.*9/);
    await peer.ended;
  });

  it('is refused in words when the server has all the connections that it may have [STATUS, FLOW-1]', async () => {
    const { url } = await worlds.start({ participants: [echo()], limits: { connections: 1 } });
    await expect(worlds.connect(url)).rejects.toMatchObject({ code: 'resourceExhausted', retryable: true });
  });

  it('waits no longer than its deadline for a server that says nothing [STATUS]', async () => {
    const { url } = await worlds.serve({
      authenticate: () => new Promise(() => undefined),
      limits: { handshakeMs: 60_000 },
    });
    await expect(worlds.connect(url, { connectDeadlineMs: 50 })).rejects.toMatchObject({
      code: 'deadlineExceeded',
    });
  });
});
