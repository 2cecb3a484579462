import { createLoopback } from '../index';
import { crashOnMessage } from './crash-on-message';
import { conversing } from './participants.fixture';

describe('crashOnMessage()', () => {
  it('answers until its nth message, and says that it is a script [CRASH-5]', async () => {
    await conversing(crashOnMessage(3), async (conversation) => {
      expect((await conversation.request('one')).text()).toBe('one');
      expect((await conversation.request('two')).text()).toBe('two');
      await expect(conversation.request('three')).rejects.toMatchObject({ code: 'aborted' });
      const message = 'The script crashes on message 3.';
      expect(await conversation.awaitCrash()).toMatchObject({
        reason: { kind: 'crashed', name: 'Error', message },
      });
    });
  });

  it.each([
    ['an error', new TypeError('no'), { name: 'TypeError', message: 'no' }],
    ['undefined', undefined, { name: 'undefined' }],
  ])('throws %s, where it was given [EXIT-6]', async (_what, error, reason) => {
    await conversing(crashOnMessage(1, { error }), async (conversation) => {
      conversation.send();
      expect(await conversation.awaitCrash()).toMatchObject({ reason });
    });
  });

  it('counts for each instance anew', async () => {
    const loopback = await createLoopback({ participants: [crashOnMessage(2)] });
    const [one, two] = [await loopback.open('crash-on-message'), await loopback.open('crash-on-message')];
    expect((await one.request('first')).text()).toBe('first');
    expect((await two.request('first too')).text()).toBe('first too');
    await loopback.close();
  });
});
