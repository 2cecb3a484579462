import fc from 'fast-check';
import { Fifo } from './fifo';

/** What a queue is seen to do: what is taken from it, and how long it is after each step. */
function seen<T>(queue: Pick<Fifo<T>, 'push' | 'shift' | 'length'>, steps: readonly T[]): unknown[] {
  return steps.map((step) => [step === 'take' ? queue.shift() : void queue.push(step), queue.length]);
}

describe('a queue', () => {
  it('gives what went in, in order, whatever goes in and out between', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.constant('take')), { size: 'large' }), (steps) => {
        expect(seen(new Fifo<unknown>(), steps)).toEqual(seen<unknown>([], steps));
      }),
    );
  });

  it('keeps its order over thousands, and is empty when it is cleared', () => {
    const fifo = new Fifo<number>();
    for (let i = 0; i < 10_000; i++) fifo.push(i);
    for (let i = 0; i < 9_000; i++) expect(fifo.shift()).toBe(i);
    fifo.push(10_000);
    expect(fifo.shift()).toBe(9_000);
    expect(fifo.length).toBe(1_000);
    fifo.clear();
    expect([fifo.length, fifo.shift()]).toEqual([0, undefined]);
  });
});
