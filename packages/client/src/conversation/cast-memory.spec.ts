import { CastMemory } from './cast-memory';

describe('the memory of casts', () => {
  it('takes each once', () => {
    const memory = new CastMemory(2);
    memory.add(1);
    expect([memory.take(1), memory.take(1), memory.take(2)]).toEqual([true, false, false]);
  });

  it('is bounded: the oldest are forgotten first [FLOW-1]', () => {
    const memory = new CastMemory(2);
    for (const op of [1, 2, 3]) memory.add(op);
    expect([1, 2, 3].map((op) => memory.take(op))).toEqual([false, true, true]);
  });
});
