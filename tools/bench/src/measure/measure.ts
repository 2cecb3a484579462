/** Something of which more is better. Its bars say how much of a peer's it has to be at least. */
export interface Throughput {
  readonly better: 'higher';
  readonly unit: string;
}

/** Something of which less is better. Its bars say how much of a peer's it may be at most. */
export interface Latency {
  readonly better: 'lower';
  readonly unit: string;
}

export type Measure = Throughput | Latency;
