import { listenerFor } from './listener-for';

describe('listenerFor', () => {
  it.each(['tcp://127.0.0.1:0', 'tcp://localhost:4000', 'tcp://[::1]:4000', 'tcp://host.example:4000/'])(
    'takes %s',
    (url) => {
      expect(listenerFor(url)).toHaveProperty('listen');
    },
  );

  it.each([
    '',
    'nonsense',
    'tcp://127.0.0.1',
    'tcp://:4000',
    'tcp://127.0.0.1:99999',
    'tcp://127.0.0.1:4000/path',
    'tcp://127.0.0.1:4000?a=b',
    'tcp://user@127.0.0.1:4000',
    'ws://127.0.0.1:4000',
    `tcp://${'x'.repeat(10_000)}`,
  ])('refuses %s, and says what it wants [STATUS]', (url) => {
    expect(() => listenerFor(url)).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        message: expect.stringContaining('tcp://HOST:PORT'),
      }),
    );
  });
});
