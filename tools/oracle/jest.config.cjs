module.exports = { displayName: 'oracle', preset: '../../jest.preset.js' };
