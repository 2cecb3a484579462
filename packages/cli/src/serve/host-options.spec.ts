import { checkHostFlags } from './host-options';

describe('where participants run', () => {
  it.each([
    ['--pool', { pool: 2 }],
    ['--instances-per-worker', { instancesPerWorker: 1 }],
    ['--heap', { heap: 64 }],
  ])('has no %s without workers', (option, flags) => {
    expect(() => checkHostFlags({ host: 'inline', ...flags })).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: `${option} is about workers, and an inline host has none; add --host thread or process`,
      }),
    );
    expect(() => checkHostFlags({ host: 'thread', ...flags })).not.toThrow();
  });
});
