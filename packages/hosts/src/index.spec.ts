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
});
