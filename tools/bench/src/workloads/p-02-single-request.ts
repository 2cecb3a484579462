import { openEchoContest } from '../echo/echo-contest';
import { OURS, type Workload } from './workload';

/** Request → reply over TCP with one outstanding: what the way there and back takes when nothing waits. */
export const SINGLE_REQUEST: Workload = {
  id: 'P-2',
  title: 'request → reply over TCP, one outstanding, 64 B: median round trip',
  measure: { better: 'lower', unit: 'µs' },
  peers: [{ name: 'raw TCP echo', bar: { atMost: 1.25 } }],
  rounds: { warmUp: 5, measured: 75 },
  open: (stage) =>
    openEchoContest(
      stage,
      { [OURS]: 'liminal', 'raw TCP echo': 'raw' },
      { outstanding: 1, measure: 'roundTripMicros', durationMs: stage.short ? 50 : 200 },
    ),
};
