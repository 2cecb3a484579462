import { DEFAULT_CONVERSATION_OPTIONS, resolveConversationOptions } from './conversation-options';

describe('the options of a conversation', () => {
  it('have the defaults that their documentation says [FLOW-1]', () => {
    expect(resolveConversationOptions()).toEqual(DEFAULT_CONVERSATION_OPTIONS);
    expect(DEFAULT_CONVERSATION_OPTIONS).toEqual({
      startDeadlineMs: 10_000,
      closeDeadlineMs: 5_000,
      operations: 1_024,
      waitingBytes: 16 * 1024 * 1024,
      retryAfterMs: 100,
      payloadBytes: 1024 * 1024,
      logEntries: 64,
    });
  });

  it('fill in what is not given, undefined too, from other defaults [FLOW-1]', () => {
    const defaults = resolveConversationOptions({ operations: 7 });
    const resolved = resolveConversationOptions({ operations: undefined, logEntries: 3 }, defaults);
    expect(resolved).toEqual({ ...DEFAULT_CONVERSATION_OPTIONS, operations: 7, logEntries: 3 });
  });

  it.each([
    ['startDeadlineMs', [0, -1, NaN, Infinity, 2 ** 31]],
    ['closeDeadlineMs', [-1, NaN, Infinity, 2 ** 31]],
    ['retryAfterMs', [0, NaN, 2 ** 31]],
    ['operations', [0, 65_537, 1.5, NaN]],
    ['waitingBytes', [0, 0.5, Infinity]],
    ['payloadBytes', [0, 2 ** 30 + 1]],
    ['logEntries', [0, 4_097, 1.5]],
  ] as const)('refuse a %s that is out of its range [STATUS]', (name, values) => {
    for (const value of values) {
      expect(() => resolveConversationOptions({ [name]: value })).toThrow(
        expect.objectContaining({
          code: 'invalidArgument',
          message: expect.stringContaining(`${name} is ${value}`),
        }),
      );
    }
  });
});
