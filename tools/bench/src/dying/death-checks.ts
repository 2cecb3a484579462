import { type Check } from '../measure/outcome';
import { median, quantile } from '../measure/statistics';
import { type Death, untilTold } from './dying-contest';

/** How much later than the peer's the late notices may be. */
const LATE_BAR = { atMost: 1.5 };

/** Deaths of one contestant. */
interface Deaths {
  readonly name: string;
  readonly deaths: readonly Death[];
}

/**
 * What is told of deaths besides their medians. Of the late ones a round has too few: those of all rounds are taken together. How late the raw notice of
 * them is says how much of that is the machine's, which has to wake another program for both.
 */
export function deathChecks(ours: readonly Death[], bare: Deaths, raw: Deaths): readonly Check[] {
  const [late, theirs] = [lateOf(ours), lateOf(bare.deaths)];
  return [
    { name: `99 of 100 within, by that of ${bare.name}`, unit: '×', figure: late / theirs, bar: LATE_BAR },
    { name: '99 of 100 of ours within', unit: 'µs', figure: late },
    { name: `99 of 100 of ${bare.name} within`, unit: 'µs', figure: theirs },
    { name: `99 of 100 of ${raw.name}, by the same`, unit: '×', figure: lateOf(raw.deaths) / theirs },
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
