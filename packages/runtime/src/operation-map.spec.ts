import * as fc from 'fast-check';
import { OperationMap } from './operation-map';

type Step = { readonly kind: 'add' | 'delete'; readonly op: number };

/** Few ids in many places: neighbours, ids that share their low bits, and the ends of the range. */
const op = fc.oneof(
  fc.nat(40),
  fc.nat(20).map((n) => n * 64),
  fc.nat(5).map((n) => 0xffff_ffff - n),
);
const steps = fc.array(fc.record({ kind: fc.constantFrom('add' as const, 'delete' as const), op }), {
  maxLength: 200,
});

describe('a map of operations', () => {
  it('holds what was added and not deleted, like a Map, and gives it by ascending id', () => {
    fc.assert(
      fc.property(steps, (taken: Step[]) => {
        const map = new OperationMap<{ readonly op: number }>();
        const model = new Map<number, { readonly op: number }>();
        for (const { kind, op } of taken) {
          if (kind === 'delete') {
            expect(map.delete(op)).toBe(model.delete(op));
          } else if (!model.has(op)) {
            const item = { op };
            model.set(op, item);
            map.add(item);
          }
          expect(map.size).toBe(model.size);
        }
        for (const { op } of taken) expect(map.get(op)).toBe(model.get(op));
        expect(map.values()).toEqual([...model.values()].sort((a, b) => a.op - b.op));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the places of a burst, beside one that stays', () => {
    const map = new OperationMap<{ readonly op: number }>();
    const places = () => (map as unknown as { readonly places: readonly unknown[] }).places.length;
    for (let op = 1; op <= 10_000; op++) map.add({ op });
    const most = places();
    for (let op = 2; op <= 10_000; op++) map.delete(op);
    expect([most, places(), map.get(1)?.op, map.size]).toEqual([32_768, 256, 1, 1]);
  });

  it('finds one that has been there all the time among a million that came and went', () => {
    const map = new OperationMap<{ readonly op: number }>();
    const old = { op: 1 };
    map.add(old);
    for (let op = 2; op < 1_000_000; op++) {
      map.add({ op });
      if (op > 64) map.delete(op - 62); // 1 and 2 stay
    }
    expect(map.get(1)).toBe(old);
    expect(map.size).toBe(64);
  });
});
