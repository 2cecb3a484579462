import { PendingMessages } from './pending-messages';

describe('the messages that are being answered', () => {
  it('are shared from the moment another joins, and stay so when it is done', () => {
    const messages = new PendingMessages();
    const first = messages.add();
    expect(first.shared).toBe(false);
    const second = messages.add();
    messages.done(second);
    expect([first.shared, second.shared, messages.add().shared]).toEqual([true, true, true]);
  });

  it('are not shared with those that were answered before', () => {
    const messages = new PendingMessages();
    messages.done(messages.add());
    expect(messages.add().shared).toBe(false);
  });

  it('are all cancelled at once, and whether there was one is told', () => {
    const messages = new PendingMessages();
    expect(messages.cancel()).toBe(false);
    const both = [messages.add(), messages.add()];
    expect(messages.cancel()).toBe(true);
    expect(both.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });
});
