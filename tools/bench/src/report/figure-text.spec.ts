import { figureText, summaryText } from './figure-text';

describe('figureText', () => {
  it.each([
    [1_234_567, '1 230 000'],
    [152_499, '152 000'],
    [999.6, '1 000'],
    [101.2, '101'],
    [23.46, '23.5'],
    [1.254, '1.25'],
    [0.50834, '0.508'],
    [0.00512, '0.005'],
    [-0.0541, '-0.054'],
    [0, '0.00'],
  ])('writes %d as %s', (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });
});

describe('summaryText', () => {
  it('has the half of the rounds around the median behind it', () => {
    expect(summaryText({ median: 10_000, low: 9_000, high: 12_345 })).toBe('10 000 (9 000–12 300)');
  });
});
