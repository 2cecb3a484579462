import { slow } from './slow';
import { conversing } from './participants.fixture';

describe('slow()', () => {
  it('answers after its delay, on the clock that it was given [TIME-1]', async () => {
    await conversing(
      ({ clock }) => slow({ delayMs: 60_000, clock }),
      async (conversation, time) => {
        const request = conversation.request('hello', { deadlineMs: 100_000 });
        const ops: number[] = [];
        conversation.reply$.subscribe(({ op }) => ops.push(op));
        await time.advance(59_999);
        expect(ops).toEqual([]);
        await time.advance(1);
        expect((await request).text()).toBe('hello');
      },
    );
  });

  it('takes one message after the other, unless it was told otherwise [OP-13]', async () => {
    const answeredIn = async (concurrency: number) => {
      const ops: number[] = [];
      await conversing(
        ({ clock }) => slow({ delayMs: 10, concurrency, clock }),
        async (conversation, time) => {
          conversation.reply$.subscribe(({ op }) => ops.push(op));
          const requests = ['a', 'b'].map((text) => conversation.request(text));
          await time.advance(10);
          ops.push(0);
          await time.advance(10);
          await Promise.all(requests);
        },
      );
      return ops;
    };
    expect(await answeredIn(1)).toEqual([1, 0, 2]);
    expect(await answeredIn(2)).toEqual([1, 2, 0]);
  });

  it('leaves no timer behind when nobody wants the answer any more [OP-5]', async () => {
    await conversing(
      ({ clock }) => slow({ delayMs: 60_000, clock }),
      async (conversation, time) => {
        const caller = new AbortController();
        const request = conversation.request('hello', { signal: caller.signal });
        await time.settle();
        caller.abort();
        await expect(request).rejects.toMatchObject({ code: 'cancelled' });
        await time.settle();
        expect([time.pendingTimers, conversation.hasDetectedCrash()]).toEqual([0, false]);
      },
    );
  });

  it('measures real time where no clock is given', async () => {
    expect(slow({ delayMs: 1 })).toMatchObject({ subject: 'slow', concurrency: 1 });
  });
});
