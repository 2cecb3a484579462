import { createLoopback } from '../index';
import { deferring } from './deferring';

describe('deferring()', () => {
  it('leaves the order and the kind of its answers to the test [OP-12]', async () => {
    const participant = deferring();
    const loopback = await createLoopback({ participants: [participant] });
    const conversation = await loopback.open('deferring');
    const [one, two] = [conversation.request('one'), conversation.request('two')];
    const outcome = expect(two).rejects.toMatchObject({ code: 'aborted' });
    const taken = [await participant.taken(), await participant.taken()];
    expect(taken.map(({ message }) => message.text())).toEqual(['one', 'two']);
    taken[0]?.reply('answer');
    expect((await one).text()).toBe('answer');
    taken[1]?.fail(new Error('crash'));
    await outcome;
    await loopback.close();
  });

  it('tells of a message at once when it was taken before, and when it comes else', async () => {
    const participant = deferring({ subject: 'later' });
    const loopback = await createLoopback({ participants: [participant] });
    const conversation = await loopback.open('later');
    const [first, second] = [participant.taken(), participant.taken()];
    conversation.send('a');
    conversation.send('b');
    conversation.send('c');
    const texts = [await first, await second, await participant.taken()].map(({ message }) => message.text());
    expect(texts).toEqual(['a', 'b', 'c']);
    await loopback.close();
  });
});
