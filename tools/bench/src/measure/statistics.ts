/** The value at `fraction` of the way through the sorted values, interpolated between neighbours. */
export function quantile(values: ArrayLike<number>, fraction: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = fraction * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** The middle of several measurements, and the half of them that lies around it. */
export interface Summary {
  readonly median: number;
  /** A quarter of the measurements is below this. */
  readonly low: number;
  /** A quarter of the measurements is above this. */
  readonly high: number;
}

export function summarize(values: ArrayLike<number>): Summary {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}
