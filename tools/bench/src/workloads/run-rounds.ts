import { orderOf } from '../measure/interleaving';
import { type Measured } from '../measure/outcome';
import { type Contest, OURS, type Rounds, type Workload } from './workload';

/** Runs the contestants in turn, round after round, and gives the figures of the rounds that count. */
export async function runRounds(
  { peers }: Pick<Workload, 'peers'>,
  contest: Contest,
  rounds: Rounds,
): Promise<Measured> {
  const figures = new Map<string, number[]>(
    [OURS, ...peers.map(({ name }) => name)].map((name) => [name, []]),
  );
  for (let round = 0; round < rounds.warmUp + rounds.measured; round++) {
    for (const [name, kept] of orderOf(round, [...figures])) {
      const figure = await contest.run(name);
      if (round >= rounds.warmUp) kept.push(figure);
    }
  }
  return {
    ours: figures.get(OURS) ?? [],
    peers: peers.map((peer) => ({ ...peer, figures: figures.get(peer.name) ?? [] })),
    checks: (await contest.checks?.()) ?? [],
  };
}
