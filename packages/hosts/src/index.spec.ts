import * as hosts from './index';

describe('@liminal/hosts', () => {
  it('exports what users and other packages need, and nothing else', () => {
    expect(Object.keys(hosts).sort()).toEqual([
      'DEFAULT_POOL_OPTIONS',
      'FarInstance',
      'FarInstances',
      'createProcessHost',
      'createThreadHost',
    ]);
  });

  it.each([hosts.createThreadHost, hosts.createProcessHost])(
    'creates no host where an option is misspelt: it would do nothing [STATUS]',
    async (create) => {
      await expect(create({ files: './no.mjs', heapMB: 64 } as never)).rejects.toMatchObject({
        code: 'invalidArgument',
        message: expect.stringMatching(/^heapMB is no option of create.*Host\(\); there are files, .*heapMb/),
      });
    },
  );
});
