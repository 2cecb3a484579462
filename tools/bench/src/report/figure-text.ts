import { type Summary } from '../measure/statistics';

const DIGITS = 3;

/** A figure with the digits that mean something, its thousands apart: `152 000`, `0.508`. */
export function figureText(figure: number): string {
  const rounded = Number(figure.toPrecision(DIGITS));
  const decimals = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)));
  return rounded.toFixed(Math.min(decimals, DIGITS)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** A median, and the half of the rounds around it: `0.508 (0.49–0.53)`. */
export function summaryText({ median, low, high }: Summary): string {
  return `${figureText(median)} (${figureText(low)}–${figureText(high)})`;
}
