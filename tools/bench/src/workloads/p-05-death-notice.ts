import { deathChecks } from '../dying/death-checks';
import { type Death, type KillOne, startDying } from '../dying/dying-contest';
import { type VictimKind } from '../dying/dying-request';
import { median } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

/** As little as tells another process: what is above that is ours alone (decision 0053). */
const TOLD = 'one Exit frame, raw';
const NONE_LAUNCHED = 'ours, none launched at the death';
const BAR = { atMost: 1.25 };
const DEATHS = 8;
const WARM_UP = 2;

interface DeathWorkload {
  readonly victim: VictimKind;
  /** What of it is killed. */
  readonly what: string;
  /** What Node tells by itself, in the process that has the victim, which has nothing of ours but the modules that it has loaded. */
  readonly event: string;
  /** Whether its host launches another one. */
  readonly isPooled: boolean;
}

const DEATHS_OF: readonly DeathWorkload[] = [
  { victim: 'thread', what: 'thread killed', event: 'exit of a bare thread', isPooled: true },
  { victim: 'child', what: 'child process killed', event: 'exit of a bare child', isPooled: true },
  { victim: 'remote', what: 'remote program killed', event: 'close of a bare socket', isPooled: false },
];

/** From the kill of a thread, a child or a program to the client's `crash$`, to a raw notice of it, and to the event of Node alone. */
export const DEATH_NOTICES: readonly Workload[] = DEATHS_OF.map((death) => ({
  id: `P-5-${death.victim}`,
  title: `crash → the client's crash$ over TCP, ${death.what}`,
  measure: { better: 'lower', unit: 'µs' },
  peers: [
    { name: death.event, bar: BAR },
    { name: TOLD, bar: BAR },
    ...(death.isPooled ? [{ name: NONE_LAUNCHED }] : []),
  ],
  rounds: { warmUp: WARM_UP, measured: 20 },
  open: (stage) => openContest(stage, death),
}));

async function openContest(stage: Stage, { victim, event, isPooled }: DeathWorkload): Promise<Contest> {
  const liminal = { by: 'liminal', victim, notices: 1 } as const;
  const raw = { by: 'raw', victim, launchesAnother: false } as const;
  const killers = new Map<string, KillOne>([
    [OURS, await startDying(stage, { ...liminal, launchesAnother: true })],
    [TOLD, await startDying(stage, { ...raw, notices: 1 })],
    [event, await startDying(stage, { ...raw, notices: 0 })],
  ]);
  if (isPooled) killers.set(NONE_LAUNCHED, await startDying(stage, { ...liminal, launchesAnother: false }));
  const rounds = new Map<string, Death[][]>([...killers.keys()].map((name) => [name, []]));
  return {
    run: async (contestant) => {
      const deaths: Death[] = [];
      for (let i = 0; i < (stage.short ? 1 : DEATHS); i++) deaths.push(await killWith(killers, contestant));
      rounds.get(contestant)?.push(deaths);
      return median(deaths.map(({ told, killed }) => told - killed));
    },
    checks: async () => {
      const counted = (name: string) => (rounds.get(name) ?? []).slice(stage.short ? 0 : WARM_UP).flat();
      return deathChecks(counted(OURS), { name: event, deaths: counted(event) });
    },
  };
}

async function killWith(killers: ReadonlyMap<string, KillOne>, contestant: string): Promise<Death> {
  const kill = killers.get(contestant);
  if (!kill) throw new Error(`Nobody is ${contestant}.`);
  return kill();
}
