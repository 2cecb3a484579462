module.exports = { displayName: 'surface', preset: '../../jest.preset.js' };
