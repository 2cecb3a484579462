const preset = require('./jest.preset.js');

// All specs that need no other process, in one run on all cores. One project, so that a file which many packages use is compiled once.
module.exports = {
  ...preset,
  testMatch: ['<rootDir>/{packages,tools}/*/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/tools/consumers/fixtures/', '<rootDir>/packages/[^/]+/dist/'],
  transform: { '^.+\\.[cm]?ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.base.json' }] },
  maxWorkers: '100%',
};
