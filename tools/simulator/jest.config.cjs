module.exports = {
  displayName: 'simulator',
  preset: '../../jest.preset.js',
  // Hundreds of seeds, and then hundreds of tries to make what was found smaller.
  testTimeout: 120_000,
};
