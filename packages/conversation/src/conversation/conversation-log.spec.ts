import fc from 'fast-check';
import { failureOf, useWorlds } from '../world.fixture';
import { createMemoryLog } from './conversation-log';

const world = useWorlds();

describe('the log of a conversation', () => {
  it('keeps the last entries, oldest first, and counts all [CONV-7]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 100 }), (capacity, count) => {
        const log = createMemoryLog(capacity);
        for (let i = 1; i <= count; i++) log.append(i, 'message', i, i, 'reply');
        const kept = Array.from(
          { length: Math.min(count, capacity) },
          (_, i) => count - Math.min(count, capacity) + i + 1,
        );
        expect(log.read().map(({ op }) => op)).toEqual(kept);
        expect(log.appended).toBe(count);
      }),
    );
  });

  it('gives copies, which do not change under the reader [CONV-7]', () => {
    const log = createMemoryLog(1);
    log.append(1, 'message', 1, 10, 'reply');
    const before = log.read();
    log.append(2, 'reply', 1, 20, 'last');
    expect(before).toEqual([{ at: 1, kind: 'message', op: 1, bytes: 10, note: 'reply' }]);
    expect(log.read()).toEqual([{ at: 2, kind: 'reply', op: 1, bytes: 20, note: 'last' }]);
  });

  it('tells the fate of what was open at a crash, and of much only the first [CONV-7] [CRASH-5]', async () => {
    const w = world();
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    const dies = (message: { text(): string }) => {
      if (message.text() === '1') throw new Error('oops');
      return new Promise(() => undefined);
    };
    const conversation = await w.open(dies, { policy });
    for (let op = 1; op <= 19; op++) conversation.request(String(op)).catch(() => undefined);
    await w.settle();
    const entries = conversation.log().map(({ kind, op, note }) => `${kind} ${op} ${note}`);
    expect(entries.slice(entries.indexOf('exit 0 crashed'), -1)).toEqual([
      'exit 0 crashed',
      'policy 0 restart',
      'fate 1 unknown',
      ...Array.from({ length: 15 }, (_, i) => `fate ${i + 2} carriedOver`),
      'fate 0 3 more',
    ]);
  });

  it('tells what happened, with its instants, and never any content [CONV-7] [TIME-1]', async () => {
    const w = world();
    const conversation = await w.open(
      (message) => {
        if (message.text() === 'secret crash') throw new Error('oops');
        return message.text();
      },
      { payloadBytes: 100 },
    );
    await w.advance(10);
    await conversation.request('secret');
    conversation.send('secret crash', { deadlineMs: 1_000 });
    await w.settle();
    await failureOf(conversation.request('secret'));
    const entries = conversation.log();
    expect(entries.map(({ kind, op, bytes, note }) => `${kind} ${op} ${bytes} ${note}`)).toEqual([
      'phase 0 0 active',
      'message 1 6 reply',
      'reply 1 6 last',
      'message 2 12 nothing',
      'exit 0 0 crashed',
      'policy 0 0 fail',
      'phase 0 0 failed',
      'rejected 0 6 failedPrecondition',
    ]);
    expect(new Set(entries.map(({ at }) => at))).toEqual(new Set([Date.UTC(2026, 0, 1) + 10]));
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('keeps what the conversation says it keeps [CONV-7]', async () => {
    const w = world();
    const conversation = await w.open((message) => message.text(), { logEntries: 5 });
    for (let i = 0; i < 100; i++) await conversation.request('x');
    expect(conversation.log()).toHaveLength(5);
    expect(conversation.log().map(({ op }) => op)).toEqual([98, 99, 99, 100, 100]);
  });
});
