import { type Check } from '../measure/outcome';
import { median, quantile } from '../measure/statistics';
import { type Death, untilTold } from './dying-contest';

/** How much later than the peer's the late notices may be. */
const LATE_BAR = { atMost: 1.5 };

/** What is told of deaths besides their medians. Of the late ones a round has too few: those of all rounds are taken together. */
export function deathChecks(
  ours: readonly Death[],
  peer: { readonly name: string; readonly deaths: readonly Death[] },
): readonly Check[] {
  const [late, theirs] = [lateOf(ours), lateOf(peer.deaths)];
  return [
    { name: `99 of 100 within, by that of ${peer.name}`, unit: '×', figure: late / theirs, bar: LATE_BAR },
    { name: '99 of 100 of ours within', unit: 'µs', figure: late },
    { name: `99 of 100 of ${peer.name} within`, unit: 'µs', figure: theirs },
    {
      name: "ours, from Node's event on",
      unit: 'µs',
      figure: median(ours.map(({ told, ended }) => told - ended)),
    },
  ];
}

function lateOf(deaths: readonly Death[]): number {
  return quantile(deaths.map(untilTold), 0.99);
}
