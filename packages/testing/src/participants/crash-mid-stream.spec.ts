import { crashMidStream } from './crash-mid-stream';
import { conversing, valuesOf } from './participants.fixture';

describe('crashMidStream()', () => {
  it('streams that many values, then crashes [OP-3, CRASH-5]', async () => {
    await conversing(crashMidStream({ after: 2 }), async (conversation) => {
      expect(await valuesOf(conversation)).toEqual([0, 1, 'aborted']);
      const message = 'The script crashes after 2 values.';
      const fates = [{ op: 1, fate: 'unknown', replies: 2 }];
      expect(await conversation.awaitCrash()).toMatchObject({ reason: { message }, fates });
    });
  });

  it('throws what it was given, undefined too [EXIT-6]', async () => {
    await conversing(crashMidStream({ after: 0, error: undefined }), async (conversation) => {
      expect(await valuesOf(conversation)).toEqual(['aborted']);
      expect(await conversation.awaitCrash()).toMatchObject({ reason: { name: 'undefined' } });
    });
  });
});
