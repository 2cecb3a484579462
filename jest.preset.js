module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@liminal/source', 'node', 'require', 'default'] },
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out-tsc/'],
  transform: { '^.+\\.[cm]?ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.spec.json' }] },
  // The same RxJS in one file: each spec loads it anew, and its two hundred files took a sixth of the time of the unit specs.
  moduleNameMapper: { '^rxjs$': `${__dirname}/node_modules/rxjs/dist/bundles/rxjs.umd.js` },
  // Never in Jest's own process, which this option rules out: its reporter's timers would be among those that a leak check counts.
  workerIdleMemoryLimit: '1GB',
  // No test waits for time: this only ends one that would hang, on the slowest machine too.
  testTimeout: 30_000,
};
