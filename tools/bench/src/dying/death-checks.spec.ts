import { deathChecks } from './death-checks';
import { type Death } from './dying-contest';

/** Deaths that were told after so long, Node's event being halfway. */
function toldAfter(...micros: readonly number[]): readonly Death[] {
  return micros.map((after) => ({ killed: 1_000, ended: 1_000 + after / 2, told: 1_000 + after }));
}

const RAW = { name: 'raw', deaths: toldAfter(...Array<number>(200).fill(12)) };
const PEER = { name: 'exit', deaths: toldAfter(...Array<number>(200).fill(10)) };

function lateCheck(...micros: readonly number[]) {
  return deathChecks(toldAfter(...micros), PEER, RAW).find(({ bar }) => bar);
}

describe('deathChecks', () => {
  it('hold the late ones against the late ones of the peer, from the kill on', () => {
    expect(lateCheck(...Array<number>(200).fill(14))).toMatchObject({ figure: 1.4, bar: { atMost: 1.5 } });
  });

  it('see two of a hundred that are late, and not one of two hundred', () => {
    const figures = [2, 1].map((late) => {
      const inTime = Array<number>(late === 2 ? 98 : 199).fill(10);
      return lateCheck(...inTime, ...Array<number>(late).fill(1_000))?.figure;
    });

    expect(figures).toEqual([100, 1]);
  });

  it('tell how late the raw notices are, by the same peer', () => {
    expect(deathChecks(toldAfter(4), PEER, RAW)).toContainEqual({
      name: '99 of 100 of raw, by the same',
      unit: '×',
      figure: 1.2,
    });
  });

  it("tell how long ours take from Node's event on", () => {
    expect(deathChecks(toldAfter(4, 8, 400), PEER, RAW)).toContainEqual({
      name: "ours, from Node's event on",
      unit: 'µs',
      figure: 4,
    });
  });
});
