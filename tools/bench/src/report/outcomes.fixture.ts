import { type Outcome, judge } from '../measure/outcome';

/** A throughput that meets one of two bars. */
export function missedOutcome(judged = true): Outcome {
  const workload = {
    id: 'P-1',
    title: 'request → reply',
    measure: { better: 'higher', unit: 'msg/s' },
  } as const;
  const peers = [
    { name: 'raw', bar: { atLeast: 0.5 }, figures: [400, 500, 600] },
    { name: 'grpc', bar: { atLeast: 6 }, figures: [10, 10, 10] },
  ];
  return judge(workload, { ours: [100, 200, 300], peers, checks: [] }, judged);
}

/** A throughput without a peer that it is held against, of which something is only recorded. */
export function recordedOutcome(): Outcome {
  const workload = { id: 'P-3', title: 'calls', measure: { better: 'higher', unit: 'msg/s' } } as const;
  const peers = [{ name: 'the same, read', figures: [50] }];
  const checks = [{ name: 'median', unit: 'µs', figure: 2 }];
  return judge(workload, { ours: [100], peers, checks }, true);
}

/** A latency that meets its bar, with a check that it meets as well. */
export function metOutcome(): Outcome {
  const workload = { id: 'P-8', title: 'old', measure: { better: 'lower', unit: 'µs' } } as const;
  const peers = [{ name: 'fresh', bar: { atMost: 1.1 }, figures: [2.9876543] }];
  const checks = [{ name: 'heap growth', unit: 'B/message', figure: 0.1234567, bar: { atMost: 1 } }];
  return judge(workload, { ours: [3], peers, checks }, true);
}
