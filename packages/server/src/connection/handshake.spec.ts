import { type HelloFrame, statusError } from '@liminal/protocol';
import { SILENT_LOGGER } from '@liminal/runtime';
import { ALLOW_ALL, type Authenticate } from '../authentication';
import { hello } from '../raw-peer.fixture';
import { judgeHello } from './handshake';

describe('judgeHello', () => {
  const error = jest.fn();
  const judge = (authenticate: Authenticate, versions = { min: 1, max: 1 }) =>
    judgeHello(
      { ...(hello() as HelloFrame), versions },
      { authenticate, remote: 'here', logger: { ...SILENT_LOGGER, error } },
    );

  it('chooses the highest version that both sides speak [WIRE-1]', async () => {
    expect(await judge(ALLOW_ALL, { min: 0, max: 9 })).toEqual({
      kind: 'admitted',
      version: 1,
      identity: { name: 'anonymous' },
    });
  });

  it('does not ask the hook where no version is common', async () => {
    const authenticate = jest.fn();
    expect(await judge(authenticate, { min: 2, max: 9 })).toMatchObject({
      kind: 'refused',
      status: { code: 'unimplemented' },
    });
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('refuses with the status that the hook throws, and logs nothing [STATUS]', async () => {
    const full = statusError('resourceExhausted', { retryAfterMs: 5 });
    expect(await judge(() => Promise.reject(full))).toEqual({ kind: 'refused', status: full.status });
    expect(error).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 'text', Object.create(null)])(
    'refuses and logs when the hook throws %p',
    async (thrown) => {
      expect(await judge(() => Promise.reject(thrown))).toMatchObject({
        kind: 'refused',
        status: { code: 'unauthenticated' },
      });
      expect(error).toHaveBeenCalledWith(
        'the authentication hook failed',
        expect.objectContaining({ remote: 'here' }),
      );
    },
  );
});
