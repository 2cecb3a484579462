import { type Death, type KillOne, startDying, untilTold } from '../dying/dying-contest';
import { median } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const RAW = 'the same Exit frames, raw';
const RAW_AT_ONCE = 'the same, one write made before';
const NONE_LAUNCHED = 'ours, none launched at the death';

type Victim = 'thread' | 'child';

const WHAT: Readonly<Record<Victim, string>> = { thread: 'thread', child: 'child process' };

/** All that a host runs dies at once, and everybody is told. */
export const THOUSAND_NOTICES: readonly Workload[] = (['thread', 'child'] as const).map((victim) => ({
  id: `P-10-${victim}`,
  title: `a ${WHAT[victim]} with 1 000 instances dies: exit → the last of 1 000 notices`,
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
  const deaths = new Map<string, Death[]>([...killers.keys()].map((name) => [name, []]));
  const fromKill = (name: string) => median((deaths.get(name) ?? []).map(untilTold));
  return {
    run: async (contestant) => {
      const death = await killers.get(contestant)?.();
      if (!death) return NaN;
      deaths.get(contestant)?.push(death);
      return death.told - death.ended;
    },
    checks: async () => [
      { name: 'ours, from the kill on', unit: 'µs', figure: fromKill(OURS) },
      { name: 'the same, by the raw one', unit: '×', figure: fromKill(OURS) / fromKill(RAW) },
    ],
  };
}
