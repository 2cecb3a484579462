import { consumerEnvironment, isWithin } from './consumer-environment';

describe('consumerEnvironment', () => {
  const environment = (inherited: NodeJS.ProcessEnv) =>
    consumerEnvironment({
      inherited,
      workspace: '/home/ada/liminal',
      temporary: '/tmp/consumers/tmp',
      binFolder: '/opt/node/bin',
      expected: { version: 'v24.1.0', check: '/tmp/a b/expected-node.cjs' },
    });

  it('puts the Node that is to run first, and leaves out every command of the workspace', () => {
    const PATH =
      '/home/ada/liminal/node_modules/.bin:/home/ada/node_modules/.bin:/home/ada/liminal/bin:/usr/bin';

    expect(environment({ PATH })['PATH']).toBe('/opt/node/bin:/usr/bin');
  });

  it('hands down nothing that npm, Nx, Jest or Node were told about the workspace', () => {
    const told = {
      INIT_CWD: '/home/ada/liminal',
      NODE_PATH: '/home/ada/liminal/node_modules',
      NX_WORKSPACE_ROOT: '/home/ada/liminal',
      JEST_WORKER_ID: '1',
      npm_config_local_prefix: '/home/ada/liminal',
      npm_package_json: '/home/ada/liminal/package.json',
      npm_lifecycle_event: 'consumers',
    };

    expect(Object.keys(environment(told)).filter((name) => name in told)).toEqual([]);
  });

  it('keeps what else there is, the settings of npm included', () => {
    const kept = { HOME: '/home/ada', npm_config_cache: '/cache' };

    expect(environment(kept)).toMatchObject(kept);
  });

  it('keeps the caches of tools together with the consumers', () => {
    expect(environment({ TMPDIR: '/var/tmp' })['TMPDIR']).toBe('/tmp/consumers/tmp');
  });

  it('has every program check its Node, wherever the check lies', () => {
    expect(environment({ NODE_OPTIONS: '--inspect' })).toMatchObject({
      EXPECTED_NODE: 'v24.1.0',
      NODE_OPTIONS: '--require "/tmp/a b/expected-node.cjs"',
    });
  });
});

describe('isWithin', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/a/../b', '/a', false],
    ['/ab', '/a', false],
  ])('says of %s whether it is within %s', (path, folder, within) => {
    expect(isWithin(path, folder)).toBe(within);
  });
});
