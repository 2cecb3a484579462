import { type LogFields } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { createNode } from '../process/local-node';
import { createConversations } from './conversations';

describe('the logger', () => {
  it('is warned of each crash with who, why, and how much was open, and of no clean end [CRASH-5]', async () => {
    const warnings: [string, LogFields | undefined][] = [];
    const { ports } = createVirtualTime();
    const logger = {
      ...ports.logger,
      warn: (...line: [string, LogFields?]) => void warnings.push([line[0], line[1]]),
    };
    const conversations = createConversations({
      node: createNode({ ports: { ...ports, logger } }),
      participants: [{ subject: 'fragile', handle: () => Promise.reject(new TypeError('no row 3')) }],
    });
    const clean = await conversations.open('fragile');
    await clean.close();
    const conversation = await conversations.open('fragile');
    await expect(conversation.request('import')).rejects.toMatchObject({ code: 'aborted' });
    expect(warnings).toEqual([
      [
        'participant crashed',
        {
          conversation: conversation.id,
          participant: expect.stringMatching(/^<local\.\d+\.\d+>$/),
          subject: 'fragile',
          generation: 1,
          reason: 'crashed (TypeError: no row 3)',
          openOperations: 1,
          decision: 'fail',
          stack: expect.stringContaining('crash-logging.spec.ts'),
        },
      ],
    ]);
    expect(conversations.node.processCount).toBe(0);
  });

  it('is warned once when the breaker of a subject opens, and for how long [SUP-4]', async () => {
    const warnings: unknown[] = [];
    const time = createVirtualTime();
    const warn = (...line: unknown[]) => void warnings.push(line);
    const node = createNode({ ports: { ...time.ports, logger: { ...time.ports.logger, warn } } });
    const supervision = { breaker: { failures: 2, openMs: 500 } };
    const handle = () => Promise.reject(new TypeError('no row 3'));
    const conversations = createConversations({
      node,
      participants: [{ subject: 'fragile', handle, supervision }],
    });
    const opened = [
      await conversations.open('fragile'),
      await conversations.open('fragile'),
      await conversations.open('fragile'),
    ];
    for (const conversation of opened) await conversation.request('import').catch(() => undefined);
    expect(warnings.filter((line) => (line as string[])[0] === 'breaker opened')).toEqual([
      ['breaker opened', { subject: 'fragile', openMs: 500 }],
    ]);
  });
});
