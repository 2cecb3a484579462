import { type CrashingRequest } from '../crashing/kill-participants.program';
import { startErlang } from '../erlang/start-erlang';
import { type Check } from '../measure/outcome';
import { median, quantile } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const ERLANG = 'kill → DOWN in Erlang';
const KILLS = 5_000;

/** From the kill of an inline participant to the subscriber of `crash$`: how long it takes to be told, and 99 of 100 times at most. */
export const CRASH_NOTICE: Workload = {
  id: 'P-4',
  title: 'crash → crash$, inline participant killed: 99 of 100 within',
  measure: { better: 'lower', unit: 'µs' },
  peers: [{ name: ERLANG, bar: { atMost: 2 } }],
  rounds: { warmUp: 8, measured: 40 },
  open: openContest,
};

async function openContest(stage: Stage): Promise<Contest> {
  const erlang = startErlang(stage);
  const ours = stage.start('crashing/kill-participants', { ours: true });
  const kills = stage.short ? 100 : KILLS;
  const request: CrashingRequest = { kills };
  const medians = new Map<string, number[]>([OURS, ERLANG].map((name) => [name, []]));
  return {
    run: async (contestant) => {
      const asked = contestant === OURS ? ours.ask(request) : erlang({ kind: 'kills', kills });
      const micros = (await asked) as readonly number[];
      medians.get(contestant)?.push(median(micros));
      return quantile(micros, 0.99);
    },
    checks: async () => [...medians].map(([name, all]) => medianOf(name, all)),
  };
}

/** For what it is worth beside the slow ones. The rounds that warm up are among them, which does not move it. */
function medianOf(name: string, medians: readonly number[]): Check {
  return { name: `half of ${name} within`, unit: 'µs', figure: median(medians) };
}
