import { deathChecks } from '../dying/death-checks';
import { type Death, type KillOne, startDying, untilEvent, untilTold } from '../dying/dying-contest';
import { type VictimKind } from '../dying/dying-request';
import { median } from '../measure/statistics';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

/** As little as tells another process of a death: what is above that is ours alone (decision 0053). */
const TOLD = 'one Exit frame, raw';
/** What Node tells the server of the very deaths that its client is told of. No bar: it is a part of ours, and what slows it would flatter the rest. */
const SAME_DEATH = "Node's event of the same death";
const NONE_LAUNCHED = 'ours, none launched at the death';
const BAR = { atMost: 1.25 };
const DEATHS = 8;
const WARM_UP = 2;
/** So many that the 99th percentile is not the second worst of all. */
const MEASURED = 40;

interface DeathWorkload {
  readonly victim: VictimKind;
  /** What of it is killed. */
  readonly what: string;
  /** What Node tells by itself, in a process that has a victim and nothing of ours but the modules that it has loaded. */
  readonly bare: string;
  /** Whether its host launches another one. */
  readonly isPooled: boolean;
}

const DEATHS_OF: readonly DeathWorkload[] = [
  { victim: 'thread', what: 'thread killed', bare: 'exit of a bare thread', isPooled: true },
  { victim: 'child', what: 'child process killed', bare: 'exit of a bare child', isPooled: true },
  { victim: 'remote', what: 'remote program killed', bare: 'close of a bare socket', isPooled: false },
];

/** From the kill of a thread, a child or a program to the client's `crash$`, to a raw notice of it, and to the event of Node alone. */
export const DEATH_NOTICES: readonly Workload[] = DEATHS_OF.map((death) => ({
  id: `P-5-${death.victim}`,
  title: `crash → the client's crash$ over TCP, ${death.what}`,
  measure: { better: 'lower', unit: 'µs' },
  peers: [
    { name: death.bare, bar: BAR },
    { name: TOLD, bar: BAR },
    { name: SAME_DEATH },
    ...(death.isPooled ? [{ name: NONE_LAUNCHED }] : []),
  ],
  rounds: { warmUp: WARM_UP, measured: MEASURED },
  open: (stage) => openContest(stage, death),
}));

async function openContest(stage: Stage, { victim, bare, isPooled }: DeathWorkload): Promise<Contest> {
  const where = { victim, kept: victim === 'thread' ? 'nothing' : 'mainThread' } as const;
  const liminal = { ...where, by: 'liminal', notices: 1 } as const;
  const raw = { ...where, by: 'raw', launchesAnother: false } as const;
  const killers = new Map<string, KillOne>([
    [OURS, await startDying(stage, { ...liminal, launchesAnother: true })],
    [TOLD, await startDying(stage, { ...raw, notices: 1 })],
    [bare, await startDying(stage, { ...raw, notices: 0 })],
  ]);
  if (isPooled) killers.set(NONE_LAUNCHED, await startDying(stage, { ...liminal, launchesAnother: false }));
  const rounds = new Map<string, (readonly Death[])[]>([...killers.keys()].map((name) => [name, []]));
  const killSome = async (contestant: string) => {
    const deaths: Death[] = [];
    // What has rested since its last turn is cold, and so is a worker that has waited since then; those that are launched for a death have not.
    if (!stage.short) await killWith(killers, contestant);
    for (let i = 0; i < (stage.short ? 1 : DEATHS); i++) deaths.push(await killWith(killers, contestant));
    rounds.get(contestant)?.push(deaths);
    return deaths;
  };
  const killOurs = shared(() => killSome(OURS));
  return {
    run: async (contestant) => {
      if (contestant === SAME_DEATH) return median((await killOurs(SAME_DEATH)).map(untilEvent));
      const deaths = contestant === OURS ? await killOurs(OURS) : await killSome(contestant);
      return median(deaths.map(untilTold));
    },
    checks: async () => {
      const counted = (name: string) => ({
        name,
        deaths: (rounds.get(name) ?? []).slice(stage.short ? 0 : WARM_UP).flat(),
      });
      return deathChecks(counted(OURS).deaths, counted(bare), counted(TOLD));
    },
  };
}

/** Of two that look at the same, once each in a round, the first one has it made and the other one gets that. */
function shared<T>(make: () => Promise<T>): (asker: string) => Promise<T> {
  let made: { readonly by: string; readonly what: Promise<T> } | undefined;
  return (asker) => {
    const forOther = made && made.by !== asker ? made.what : undefined;
    const what = forOther ?? make();
    made = forOther ? undefined : { by: asker, what };
    return what;
  };
}

async function killWith(killers: ReadonlyMap<string, KillOne>, contestant: string): Promise<Death> {
  const kill = killers.get(contestant);
  if (!kill) throw new Error(`Nobody is ${contestant}.`);
  return kill();
}
