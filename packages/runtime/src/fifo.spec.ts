import fc from 'fast-check';
import { Fifo } from './fifo';

describe('a queue', () => {
  it('gives what went in, in order, whatever goes in and out between', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.constant('take')), { size: 'large' }), (steps) => {
        const fifo = new Fifo<unknown>();
        const model: unknown[] = [];
        for (const step of steps) {
          if (step === 'take') expect(fifo.shift()).toBe(model.shift());
          else {
            fifo.push(step);
            model.push(step);
          }
          expect(fifo.length).toBe(model.length);
        }
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
