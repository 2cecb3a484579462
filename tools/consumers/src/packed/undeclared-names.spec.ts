import { undeclaredNames } from './undeclared-names';

describe('undeclaredNames', () => {
  const protocol = { name: 'protocol', version: '1.0.0', dependencies: { protobufjs: '8' } };
  const client = {
    name: 'client',
    version: '1.0.0',
    dependencies: { protocol: '1.0.0', rxjs: '7' },
    peerDependencies: { ws: '8' },
  };
  const cli = {
    name: 'cli',
    version: '1.0.0',
    dependencies: { client: '1.0.0' },
    optionalDependencies: { pty: '1' },
  };
  const all = [protocol, client, cli];

  it('names every other package, and whatever only others declare', () => {
    expect(undeclaredNames(protocol, all)).toEqual(['cli', 'client', 'pty', 'rxjs', 'ws']);
  });

  it('leaves out what a package declares, in whatever way', () => {
    expect(undeclaredNames(client, all)).toEqual(['cli', 'protobufjs', 'pty']);
    expect(undeclaredNames(cli, all)).toEqual(['protobufjs', 'protocol', 'rxjs', 'ws']);
  });
});
