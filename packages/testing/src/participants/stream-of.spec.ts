import { conversing, valuesOf } from './participants.fixture';
import { streamOf } from './stream-of';

describe('streamOf()', () => {
  it.each<[string, Iterable<unknown>]>([
    ['an array', ['a', { b: 1 }, null]],
    ['a set', new Set(['a', { b: 1 }, null])],
    ['an array-like that is iterable', { *[Symbol.iterator]() { yield* ['a', { b: 1 }, null]; } }], // prettier-ignore
  ])('streams the values of %s, to every message anew [OP-3]', async (_what, values) => {
    await conversing(streamOf(values), async (conversation) => {
      expect(await valuesOf(conversation)).toEqual(['a', { b: 1 }, null]);
      expect(await valuesOf(conversation)).toEqual(['a', { b: 1 }, null]);
    });
  });

  it('streams as many numbers as it was told, from 0', async () => {
    await conversing(streamOf({ count: 3 }), async (conversation) => {
      expect(await valuesOf(conversation)).toEqual([0, 1, 2]);
    });
  });

  it('lets the time pass before each of them, on the clock that it was given [TIME-1]', async () => {
    await conversing(
      ({ clock }) => streamOf({ count: 3, everyMs: 10_000 }, { clock }),
      async (conversation, time) => {
        const at: number[] = [];
        conversation.reply$.subscribe(
          (event) => event.kind === 'reply' && event.more && at.push(time.clock.now()),
        );
        const reading = valuesOf(conversation);
        await time.settle();
        await time.advance(30_000);
        expect(await reading).toEqual([0, 1, 2]);
        expect(at).toEqual([10_000, 20_000, 30_000]);
      },
    );
  });

  it('without end stops when its reader leaves, and leaves no timer behind [OP-5]', async () => {
    await conversing(
      ({ clock }) => streamOf({ count: Infinity, everyMs: 1 }, { clock }),
      async (conversation, time) => {
        const replies = conversation.stream()[Symbol.asyncIterator]();
        const first = replies.next();
        await time.settle();
        await time.advance(1);
        expect((await first).value.json()).toBe(0);
        await replies.return?.();
        await time.settle();
        expect(time.pendingTimers).toBe(0);
      },
    );
  });
});
