import { ALLOW_ALL, bearerToken } from './authentication';

const client = { remote: 'here', clientName: 'c', clientVersion: '1' };
const token = (text: string, scheme = 'bearer') => ({ scheme, credentials: Buffer.from(text) });

describe('authentication', () => {
  it('lets everybody in by default', () => {
    expect(ALLOW_ALL(undefined, client)).toEqual({ name: 'anonymous' });
  });

  it('gives the identity that a token stands for', async () => {
    const authenticate = bearerToken(async (text) => (text === 'geheim' ? { name: 'ada' } : undefined));
    await expect(authenticate(token('geheim'), client)).resolves.toEqual({ name: 'ada' });
  });

  it.each([undefined, token('geheim', 'basic'), token('falsch'), token('\ufeffgeheim')])(
    'refuses %p [STATUS]',
    async (credentials) => {
      const authenticate = bearerToken((text) => (text === 'geheim' ? { name: 'ada' } : undefined));
      await expect(authenticate(credentials, client)).rejects.toMatchObject({ code: 'unauthenticated' });
    },
  );

  it('passes on what the check itself throws', async () => {
    const authenticate = bearerToken(() => Promise.reject(new Error('database')));
    await expect(authenticate(token('x'), client)).rejects.toThrow('database');
  });
});
