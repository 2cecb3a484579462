import { type Bar } from '../measure/bar';
import { type Outcome } from '../measure/outcome';
import { type Summary } from '../measure/statistics';
import { type Machine } from './machine';

/** An outcome on one line, for other programs. What is told of a peer or a check is under its name. */
export function jsonLine({ id, measure, ours, peers, checks, pass }: Outcome, machine: Machine): string {
  const byPeer = <T>(of: (peer: Outcome['peers'][number]) => T) => byName(peers, of);
  return JSON.stringify({
    id,
    ours: rounded(ours.median),
    peers: byPeer(({ figure }) => rounded(figure.median)),
    ratios: byPeer(({ ratio }) => rounded(ratio.median)),
    bar: byPeer(({ bar }): Bar | undefined => bar),
    pass,
    checks: byName(checks, ({ figure, unit, bar }) => ({ figure: rounded(figure), unit, bar })),
    spread: { ours: quartiles(ours), ratios: byPeer(({ ratio }) => quartiles(ratio)) },
    unit: measure.unit,
    better: measure.better,
    machine,
  });
}

function byName<N extends { readonly name: string }, T>(all: readonly N[], of: (one: N) => T) {
  return Object.fromEntries(all.map((one) => [one.name, of(one)]));
}

function quartiles({ low, high }: Summary): readonly number[] {
  return [rounded(low), rounded(high)];
}

// More digits than these are noise, and make the lines hard to compare.
function rounded(figure: number): number {
  return Number(figure.toPrecision(5));
}
