/** Holds for what is not less. */
export interface AtLeast {
  readonly atLeast: number;
}

/** Holds for what is not more. */
export interface AtMost {
  readonly atMost: number;
}

export type Bar = AtLeast | AtMost;

/** Whether a value is on the right side of a bar. What is not a number is on neither. */
export function meets(bar: Bar, value: number): boolean {
  return 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost;
}

/** A bar as people write it: `≥ 0.5`. */
export function describeBar(bar: Bar): string {
  return 'atLeast' in bar ? `≥ ${bar.atLeast}` : `≤ ${bar.atMost}`;
}
