import { deathChecks } from './death-checks';
import { type Death } from './dying-contest';

/** Deaths that were told after so long, Node's event being halfway. */
function toldAfter(...micros: readonly number[]): readonly Death[] {
  return micros.map((after) => ({ killed: 1_000, ended: 1_000 + after / 2, told: 1_000 + after }));
}

/** Deaths of which Node told after so long, and then all were told at once, but for so many. */
function eventsAfter(micros: number, count: number, late: number): readonly Death[] {
  return Array.from({ length: count }, (_, i) => ({
    killed: 1_000,
    ended: 1_000 + micros,
    told: 1_000 + micros + (i < late ? 10 * micros : micros / 5),
  }));
}

const BARE = {
  name: 'exit',
  deaths: eventsAfter(10, 200, 0).map((death) => ({ ...death, told: death.ended })),
};

const named = (ours: readonly Death[], name: RegExp) =>
  deathChecks(ours, BARE).find((check) => name.test(check.name));

describe('deathChecks', () => {
  it("hold the late ones against Node's events of the same deaths, from the kill on", () => {
    expect(named(eventsAfter(40, 200, 0), /by that of/)).toMatchObject({ figure: 1.2, bar: { atMost: 1.5 } });
  });

  it('see two of a hundred that are late, and not one of two hundred', () => {
    const figures = [2, 1].map(
      (late) => named(eventsAfter(10, late === 2 ? 100 : 200, late), /by that of/)?.figure,
    );

    expect(figures).toEqual([11, 1.2]);
  });

  it('hold the event of ours against that of a bare victim', () => {
    expect(named(eventsAfter(12, 200, 0), /event of ours/)).toMatchObject({
      figure: 1.2,
      bar: { atMost: 1.25 },
    });
  });

  it("tell how long ours take from Node's event on", () => {
    expect(deathChecks(toldAfter(4, 8, 400), BARE)).toContainEqual({
      name: "ours, from Node's event on",
      unit: 'µs',
      figure: 4,
    });
  });
});
