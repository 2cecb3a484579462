import { startErlang } from '../erlang/start-erlang';
import { type IdlingRequest } from '../idling/idle-conversations.program';
import { type Check } from '../measure/outcome';
import { median } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const ERLANG = 'bare BEAM process';
const ANSWERED = 'ours, one request answered';
const OBSERVED = 'ours, crash$ and reply$ observed';

const OURS_AS: Readonly<Record<string, IdlingRequest['as']>> = {
  [OURS]: 'opened',
  [ANSWERED]: 'answered',
  [OBSERVED]: 'observed',
};

/** What a conversation holds while nothing happens, its inline instance included. */
export const IDLE_CONVERSATION: Workload = {
  id: 'P-6',
  title: 'heap of an idle open conversation with its inline instance',
  measure: { better: 'lower', unit: 'B' },
  // The bars are in bytes: what takes memory takes the same on every machine.
  peers: [ERLANG, ANSWERED, OBSERVED].map((name) => ({ name })),
  rounds: { warmUp: 2, measured: 6 },
  open: openContest,
};

async function openContest(stage: Stage): Promise<Contest> {
  const erlang = startErlang(stage);
  const ours = stage.start('idling/idle-conversations', { ours: true, flags: ['--expose-gc'] });
  const count = stage.short ? 500 : 10_000;
  const figures = new Map<string, number[]>([OURS, OBSERVED].map((name) => [name, []]));
  const hold = async (request: IdlingRequest) => Number(await ours.ask(request));
  return {
    run: async (contestant) => {
      const as = OURS_AS[contestant];
      if (!as) return (await erlang({ kind: 'processes', processes: count }))[0] ?? NaN;
      const bytes = await hold({ conversations: count, as });
      figures.get(contestant)?.push(bytes);
      return bytes;
    },
    checks: async () => [
      bytesOf('unobserved', figures.get(OURS), 2_600),
      bytesOf('both streams observed', figures.get(OBSERVED), 3_500),
    ],
  };
}

function bytesOf(name: string, figures: readonly number[] = [], atMost: number): Check {
  return { name, unit: 'B', figure: median(figures), bar: { atMost } };
}
