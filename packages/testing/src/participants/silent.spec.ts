import { silent } from './silent';
import { conversing } from './participants.fixture';

describe('silent()', () => {
  it('takes message after message and answers none: each ends at its deadline [OP-4, OP-12]', async () => {
    await conversing(silent(), async (conversation, time) => {
      const requests = [1, 2, 3].map((seconds) =>
        conversation.request('hello?', { deadlineMs: seconds * 1_000 }),
      );
      const outcomes = Promise.allSettled(requests);
      await time.settle();
      await time.advance(4_000);
      const late = { reason: { code: 'deadlineExceeded', delivery: 'unknown' } };
      expect(await outcomes).toMatchObject([late, late, late]);
      expect(conversation.hasDetectedCrash()).toBe(false);
    });
  });
});
