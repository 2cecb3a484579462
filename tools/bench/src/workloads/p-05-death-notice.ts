import { deathChecks } from '../dying/death-checks';
import { type Death, type KillOne, startDying } from '../dying/dying-contest';
import { type VictimKind } from '../dying/dying-request';
import { median } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

/** The peer: as little as tells another process. */
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
    { name: TOLD, bar: BAR },
    // A program's end comes over a socket itself: there the bare event is near enough to be held against (decision 0053).
    ...(death.isPooled
      ? [{ name: death.event }, { name: NONE_LAUNCHED }]
      : [{ name: death.event, bar: BAR }]),
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
      return deathChecks(counted(OURS), { name: TOLD, deaths: counted(TOLD) });
    },
  };
}

async function killWith(killers: ReadonlyMap<string, KillOne>, contestant: string): Promise<Death> {
  const kill = killers.get(contestant);
  if (!kill) throw new Error(`Nobody is ${contestant}.`);
  return kill();
}
