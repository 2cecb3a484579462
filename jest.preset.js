// The Nx preset without its transform: the transform hid a broken generated module once (it compiles .cjs too).
const { transform: _ignored, ...nxPreset } = require('@nx/jest/preset').default;

module.exports = {
  ...nxPreset,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@liminal/source', 'node', 'require', 'default'] },
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.[cm]?ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.spec.json' }] },
  // Never in Jest's own process, which this option rules out: its reporter's timers would be among those that a leak check counts.
  workerIdleMemoryLimit: '1GB',
  // No test waits for time: this only ends one that would hang, on the slowest machine too.
  testTimeout: 30_000,
};
