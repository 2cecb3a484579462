import { envelope } from '@liminal/protocol';
import { echo } from './echo';
import { conversing } from './participants.fixture';

describe('echo()', () => {
  it('answers with the message, envelope and all [OP-10]', async () => {
    await conversing(echo(), async (conversation) => {
      const sent = envelope(Uint8Array.of(1, 2), {
        contentType: 'x/y',
        headers: [['a', 'b']],
        messageId: 'm',
      });
      expect(await conversation.request(sent)).toMatchObject({
        contentType: 'x/y',
        headers: [['a', 'b']],
        messageId: 'm',
      });
    });
  });

  it('answers on the subject, and as many at once, as it was told', () => {
    expect(echo({ subject: 'parrot', concurrency: 4 })).toMatchObject({ subject: 'parrot', concurrency: 4 });
    expect(echo()).toMatchObject({ subject: 'echo', concurrency: 1 });
  });
});
