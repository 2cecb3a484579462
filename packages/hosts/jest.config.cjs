module.exports = { displayName: 'hosts', preset: '../../jest.preset.js' };
