import { type Child } from '../process/child';
import { type Side } from '../stage/seats';
import { type Stage } from '../stage/stage';
import { type DeathTimes, type KeeperRequest, type VictimKind, type WitnessRequest } from './dying-request';

/** When a death happened, and when it was told, in microseconds of the machine. */
export interface Death extends DeathTimes {
  /** When the last notice came; of a keeper without a witness, when it ended. */
  readonly told: number;
}

/** How long it took until it was told, in microseconds. */
export function untilTold({ killed, told }: Death): number {
  return told - killed;
}

/** How long it took until Node's event of it. */
export function untilEvent({ killed, ended }: Death): number {
  return ended - killed;
}

/** What dies, and who is told. */
export interface DyingOptions {
  readonly by: 'liminal' | 'raw';
  readonly victim: VictimKind;
  /** Whether another worker is launched as soon as the victim is dead. */
  readonly launchesAnother: boolean;
  /** How many notices follow each death. */
  readonly notices: number;
  /** Of a raw keeper: whether they are one write, made beforehand. Default `false`. */
  readonly atOnce?: boolean;
  /**
   * What is kept on the core of its side: all of a process; its main thread, and the engine's compile and collect wherever there is a core; or nothing. A thread is kept on the
   * cores of its program: on one with it, the program that is to tell of the death comes to its turn only when the thread has been taken apart. Default: all.
   */
  readonly kept?: 'all' | 'mainThread' | 'nothing';
}

/** Deaths before those that count, with so many notices each, for the compilers of both sides: those that count are too few for them. */
const WARM_UP = { deaths: 40, notices: 250 };

/** Has a victim killed, and resolves when it is over and has been told. */
export type KillOne = () => Promise<Death>;

/** Starts what keeps victims and, where there are notices, who is told. */
export async function startDying(
  stage: Stage,
  { by, notices, victim, launchesAnother, atOnce = false, kept = 'all' }: DyingOptions,
): Promise<KillOne> {
  const ours = by === 'liminal';
  const seatOf = (side: Side) => (kept === 'nothing' ? {} : { side, mainThreadOnly: kept === 'mainThread' });
  const keeper = stage.start(`dying/${by}-keeper`, { ours, ...seatOf('server') });
  const address = String(
    await ask<KeeperRequest>(keeper, { kind: 'begin', victim, launchesAnother, atOnce }),
  );
  if (notices === 0) {
    if (!stage.short) for (let i = 0; i < WARM_UP.deaths; i++) await killUnseen(keeper);
    return () => killUnseen(keeper);
  }
  const witness = stage.start(`dying/${by}-witness`, { ours, ...seatOf('client') });
  await ask<WitnessRequest>(witness, { kind: 'connect', address });
  if (!stage.short) for (let i = 0; i < WARM_UP.deaths; i++) await killSeen(keeper, witness, WARM_UP.notices);
  return () => killSeen(keeper, witness, notices);
}

async function killUnseen(keeper: Child): Promise<Death> {
  await ask<KeeperRequest>(keeper, { kind: 'prepare', notices: 0 });
  await ask<KeeperRequest>(keeper, { kind: 'kill' });
  const times = await timesOf(keeper);
  return { ...times, told: times.ended };
}

async function killSeen(keeper: Child, witness: Child, notices: number): Promise<Death> {
  await ask<KeeperRequest>(keeper, { kind: 'prepare', notices });
  await ask<WitnessRequest>(witness, { kind: 'watch', notices });
  await ask<KeeperRequest>(keeper, { kind: 'settle' });
  await ask<KeeperRequest>(keeper, { kind: 'kill' });
  const told = Number(await ask<WitnessRequest>(witness, { kind: 'told' }));
  return { ...(await timesOf(keeper)), told };
}

async function timesOf(keeper: Child): Promise<DeathTimes> {
  return (await ask<KeeperRequest>(keeper, { kind: 'times' })) as DeathTimes;
}

function ask<Request extends object>(child: Child, request: Request): Promise<unknown> {
  return child.ask(request);
}
