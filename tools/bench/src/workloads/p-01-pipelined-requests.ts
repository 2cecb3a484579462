import { openEchoContest } from '../echo/echo-contest';
import { OURS, type Workload } from './workload';

/** Request → reply over TCP with many outstanding: what the hot path costs from end to end. */
export const PIPELINED_REQUESTS: Workload = {
  id: 'P-1',
  title: 'request → reply over TCP, 64 outstanding, 64 B',
  measure: { better: 'higher', unit: 'msg/s' },
  peers: [
    { name: 'raw TCP echo', bar: { atLeast: 0.5 } },
    { name: 'gRPC-js stream', bar: { atLeast: 6 } },
    { name: 'Socket.IO acks', bar: { atLeast: 10 } },
  ],
  // Many short rounds rather than few long ones: what disturbs the machine meets neighbours alike.
  rounds: { warmUp: 8, measured: 25 },
  open: (stage) =>
    openEchoContest(
      stage,
      { [OURS]: 'liminal', 'raw TCP echo': 'raw', 'gRPC-js stream': 'grpc', 'Socket.IO acks': 'socket-io' },
      { outstanding: 64, measure: 'repliesPerSecond', durationMs: stage.short ? 50 : 300 },
    ),
};
