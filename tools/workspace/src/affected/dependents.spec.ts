import { type Manifest } from '../tree/manifest';
import { dependentsOf } from './dependents';

function manifest(project: string, ...dependencies: string[]): Manifest {
  return { packageName: `@x/${project}`, project, layer: undefined, dependencies };
}

describe('dependentsOf', () => {
  it('follows dependents through any number of steps and leaves the rest alone', () => {
    const manifests = [
      manifest('app', '@x/server'),
      manifest('server', '@x/core'),
      manifest('core'),
      manifest('client'),
    ];

    expect([...dependentsOf('core', manifests)].sort()).toEqual(['app', 'core', 'server']);
  });

  it('is the project alone where nothing depends on it', () => {
    expect([...dependentsOf('app', [manifest('app', '@x/core'), manifest('core')])]).toEqual(['app']);
  });
});
