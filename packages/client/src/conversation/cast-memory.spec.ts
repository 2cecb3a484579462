import { CastMemory } from './cast-memory';

describe('the memory of casts', () => {
  it('knows each cast of a long row once, however many there are [CONV-9]', () => {
    const casts = new CastMemory(2);
    for (let op = 1; op <= 5_000; op++) casts.add(op);
    const taken = Array.from({ length: 5_000 }, (_, index) => casts.take(index + 1));
    expect(taken.every(Boolean)).toBe(true);
    expect([casts.take(1), casts.take(5_000), casts.take(5_001)]).toEqual([false, false, false]);
  });

  it('does not take an operation between two casts for one [OP-2]', () => {
    const casts = new CastMemory(4);
    for (const op of [1, 2, 4, 5]) casts.add(op);
    expect([casts.take(3), casts.take(2), casts.take(4)]).toEqual([false, true, true]);
  });

  it('settles all that was sent before a refusal: a server refuses in order', () => {
    const casts = new CastMemory(4);
    for (const op of [1, 3, 5]) casts.add(op);
    expect([casts.take(3), casts.take(1), casts.take(5)]).toEqual([true, false, true]);
  });

  it('forgets the oldest row beyond its capacity', () => {
    const casts = new CastMemory(2);
    for (const op of [1, 3, 5]) casts.add(op);
    expect([casts.take(1), casts.take(3)]).toEqual([false, true]);
  });
});
