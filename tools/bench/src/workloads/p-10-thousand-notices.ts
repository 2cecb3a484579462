import { type Death, type KillOne, startDying, untilTold } from '../dying/dying-contest';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const RAW = 'the same Exit frames, raw, from its exit on';
const RAW_AT_ONCE = 'the same, one write made before';
const NONE_LAUNCHED = 'ours, none launched at the death';

type Victim = 'thread' | 'child';

const WHAT: Readonly<Record<Victim, string>> = { thread: 'thread', child: 'child process' };

/** All that a host runs dies at once, and everybody is told. Ours from the kill on, for a thread's death may be told before Node's event of it; the raw ones from that on. */
export const THOUSAND_NOTICES: readonly Workload[] = (['thread', 'child'] as const).map((victim) => ({
  id: `P-10-${victim}`,
  title: `a ${WHAT[victim]} with 1 000 instances is killed → the last of 1 000 notices`,
  measure: { better: 'lower', unit: 'µs' },
  peers: [{ name: RAW, bar: { atMost: 5 } }, { name: RAW_AT_ONCE }, { name: NONE_LAUNCHED }],
  rounds: { warmUp: 4, measured: 20 },
  open: (stage) => openContest(stage, victim),
}));

async function openContest(stage: Stage, victim: Victim): Promise<Contest> {
  const how = { victim, notices: stage.short ? 50 : 1_000 } as const;
  const killers = new Map<string, KillOne>([
    [OURS, await startDying(stage, { ...how, by: 'liminal', launchesAnother: true })],
    [RAW, await startDying(stage, { ...how, by: 'raw', launchesAnother: false })],
    [RAW_AT_ONCE, await startDying(stage, { ...how, by: 'raw', launchesAnother: false, atOnce: true })],
    [NONE_LAUNCHED, await startDying(stage, { ...how, by: 'liminal', launchesAnother: false })],
  ]);
  return {
    run: async (contestant) => {
      const death = await killers.get(contestant)?.();
      if (!death) return NaN;
      return contestant === RAW || contestant === RAW_AT_ONCE ? afterEvent(death) : untilTold(death);
    },
  };
}

/** From Node's event on, as ours was measured too as long as none of it could come before that. */
function afterEvent({ ended, told }: Death): number {
  return told - ended;
}
