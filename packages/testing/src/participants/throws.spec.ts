import { statusError } from '@liminal/protocol';
import { conversing } from './participants.fixture';
import { throws } from './throws';

describe('throws()', () => {
  it('crashes with the value, at the first message [EXIT-6]', async () => {
    await conversing(throws('just a text'), async (conversation) => {
      await expect(conversation.request()).rejects.toMatchObject({ code: 'aborted' });
      expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'crashed', name: 'string' } });
    });
  });

  it('answers with a status error, and lives on [OP-11]', async () => {
    await conversing(throws(statusError('notFound', { message: 'no such order' })), async (conversation) => {
      const failure = { code: 'notFound', message: 'no such order', delivery: 'processed' };
      await expect(conversation.request()).rejects.toMatchObject(failure);
      await expect(conversation.request()).rejects.toMatchObject(failure);
      expect(conversation.hasDetectedCrash()).toBe(false);
    });
  });
});
