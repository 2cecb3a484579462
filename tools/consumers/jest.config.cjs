module.exports = {
  displayName: 'consumers',
  preset: '../../jest.preset.js',
  // The fixtures are packages of their own, with tests of their own.
  modulePathIgnorePatterns: ['<rootDir>/fixtures/'],
};
