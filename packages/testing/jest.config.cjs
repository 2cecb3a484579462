module.exports = {
  displayName: 'testing',
  preset: '../../jest.preset.js',
  testTimeout: 30_000,
  // Never in Jest's own process, which this option rules out: its reporter's timers would be among those that the leak check counts.
  workerIdleMemoryLimit: '1GB',
};
