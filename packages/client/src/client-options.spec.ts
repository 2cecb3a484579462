import { readFileSync } from 'node:fs';
import { DEFAULT_CLIENT_OPTIONS, resolveClientOptions } from './client-options';

describe('the options of a client', () => {
  it('have defaults for everything but the dial', () => {
    const { ports, ...resolved } = resolveClientOptions({});
    expect(resolved).toEqual({ auth: undefined, ...DEFAULT_CLIENT_OPTIONS });
    expect(ports.clock.now()).toBeGreaterThan(0);
  });

  it('are no others: they would do nothing [STATUS]', () => {
    expect(() => resolveClientOptions({ tokne: 'secret' } as object)).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        message: expect.stringMatching(/^tokne is no option of connect\(\); there are dial, token,/),
      }),
    );
  });

  it('name the version of this package', () => {
    const manifest = JSON.parse(readFileSync(`${__dirname}/../package.json`, 'utf8')) as { version: string };
    expect(DEFAULT_CLIENT_OPTIONS.version).toBe(manifest.version);
  });
});
