import { type CallingRequest } from '../calling/in-process-requests.program';
import { startErlang } from '../erlang/start-erlang';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const ERLANG = 'gen_server:call';

const OURS_BY: Readonly<Record<string, CallingRequest['by']>> = {
  [OURS]: 'request',
  'ours, signal read': 'request to a reader of its signal',
  'ours over the seam': 'seam',
};

/** Request → reply in one program: what a conversation costs where there is no socket. */
export const IN_PROCESS_REQUESTS: Workload = {
  id: 'P-3',
  title: 'request → reply in-process, one outstanding, 64 B',
  measure: { better: 'higher', unit: 'msg/s' },
  peers: [
    { name: ERLANG, bar: { atLeast: 2 } },
    ...Object.keys(OURS_BY)
      .filter((name) => name !== OURS)
      .map((name) => ({ name })),
  ],
  rounds: { warmUp: 5, measured: 25 },
  open: openContest,
};

async function openContest(stage: Stage): Promise<Contest> {
  const erlang = startErlang(stage);
  // A process for each, as Erlang has: what one has taught the compiler is no matter of the others.
  const ours = new Map(
    Object.keys(OURS_BY).map((name) => [name, stage.start('calling/in-process-requests', { ours: true })]),
  );
  const durationMs = stage.short ? 50 : 300;
  const call = async (name: string, request: CallingRequest) => Number(await ours.get(name)?.ask(request));
  return {
    run: async (contestant) => {
      const by = OURS_BY[contestant];
      if (by) return call(contestant, { by, durationMs });
      const [callsPerSecond = NaN] = await erlang({ kind: 'calls', durationMs });
      return callsPerSecond;
    },
  };
}
