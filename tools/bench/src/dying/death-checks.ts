import { type Check } from '../measure/outcome';
import { median, quantile } from '../measure/statistics';
import { type Death, untilEvent, untilTold } from './dying-contest';

/** How much later than Node's events the late notices may be. */
const LATE_BAR = { atMost: 1.5 };
/** How much later Node may tell of ours than of a bare victim: what a host slows its own event by, it does not gain by that. */
const EVENT_BAR = { atMost: 1.25 };

/** What is told of deaths besides their medians. Of the late ones a round has too few: those of all rounds are taken together. */
export function deathChecks(
  ours: readonly Death[],
  bare: { readonly name: string; readonly deaths: readonly Death[] },
): readonly Check[] {
  const [told, event, bareEvent] = [ours.map(untilTold), ours.map(untilEvent), bare.deaths.map(untilTold)];
  return [
    {
      name: "99 of 100 within, by that of Node's event",
      unit: '×',
      figure: late(told) / late(event),
      bar: LATE_BAR,
    },
    { name: '99 of 100 of ours within', unit: 'µs', figure: late(told) },
    { name: `99 of 100 of ${bare.name} within`, unit: 'µs', figure: late(bareEvent) },
    {
      name: `Node's event of ours, by ${bare.name}`,
      unit: '×',
      figure: median(event) / median(bareEvent),
      bar: EVENT_BAR,
    },
    { name: "ours, from Node's event on", unit: 'µs', figure: median(ours.map(sinceEvent)) },
  ];
}

function sinceEvent({ ended, told }: Death): number {
  return told - ended;
}

function late(micros: readonly number[]): number {
  return quantile(micros, 0.99);
}
