import { createMortalHost, scriptedFaults, seededFaults } from '../index';

function first(plan: ReturnType<typeof seededFaults>, count = 500) {
  return Array.from({ length: count }, (_, chunk) => plan(chunk, 100) ?? {});
}

describe('faults that cannot be', () => {
  it.each<[string, () => unknown]>([
    ['delayMs is -5', () => scriptedFaults({ 0: { delayMs: -5 } })],
    ['pieceBytes is 0', () => scriptedFaults({ 0: { pieceBytes: 0 } })],
    ['pieceBytes is NaN', () => scriptedFaults({ 0: { pieceBytes: NaN } })],
    ['flipBit is 0.5', () => scriptedFaults({ 0: { flipBit: 0.5 } })],
    ['then is stop', () => scriptedFaults({ 0: { then: 'stop' as never } })],
    ['delay is -1', () => seededFaults(1, { delay: -1 })],
    ['oneIn is 0', () => createMortalHost({ atRandom: { seed: 1, oneIn: 0 } })],
    ['at is handover', () => createMortalHost().dieAt({ at: 'handover' as never })],
    ['nth is 0', () => createMortalHost().dieAt({ at: 'reply', nth: 0 })],
  ])('are refused: %s', (what, make) => {
    expect(make).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    expect(make).toThrow(what);
  });
});

describe('faults', () => {
  it('by script befall the chunks that they are for, and no others', () => {
    const plan = scriptedFaults({ 2: { pieceBytes: 1 } });
    expect([plan(1, 10), plan(2, 10), plan(3, 10)]).toEqual([undefined, { pieceBytes: 1 }, undefined]);
  });

  it('by seed are the same for the same seed, and others for another', () => {
    expect(first(seededFaults(7))).toEqual(first(seededFaults(7)));
    expect(first(seededFaults(7))).not.toEqual(first(seededFaults(8)));
  });

  it('by seed are delays, pieces and joints, and nothing is lost or changed unless it is asked for', () => {
    const faults = first(seededFaults(1));
    expect(faults.filter(({ then, flipBit }) => then !== undefined || flipBit !== undefined)).toEqual([]);
    const kinds = new Set(faults.flatMap((fault) => Object.keys(fault)));
    expect(kinds).toEqual(new Set(['delayMs', 'pieceBytes', 'joins']));
    expect(Math.max(...faults.map(({ delayMs = 0 }) => delayMs))).toBeLessThanOrEqual(20);
  });

  it('by seed come as often as they are asked for', () => {
    const none = first(seededFaults(1, { delay: 0, split: 0, join: 0 }));
    expect(new Set(none.map((fault) => JSON.stringify(fault)))).toEqual(new Set(['{}']));
    const all = first(seededFaults(1, { flip: 1, cut: 1 }), 20);
    expect(all.every(({ then, flipBit }) => then === 'cut' && flipBit !== undefined)).toBe(true);
  });
});
