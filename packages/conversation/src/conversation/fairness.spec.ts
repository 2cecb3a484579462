import { createNode } from '../process/local-node';
import { createVirtualTime } from '@liminal/runtime/testing';
import { useWorlds } from '../world.fixture';
import { createConversations } from './conversations';

const world = useWorlds();

describe('a busy conversation', () => {
  it('lets another have its turn after each of its own, however much waits in it [FLOW-4]', async () => {
    const w = world();
    const order: string[] = [];
    const busy = await w.open((message) => void order.push(message.text()), { operations: 10_000 });
    const other = await w.open((message) => void order.push(message.text()));
    for (let i = 0; i < 5_000; i++) busy.send('busy');
    other.send('other');
    const answered = other.request('asked');
    await answered;
    expect(order.indexOf('other')).toBeLessThanOrEqual(2);
    expect(order.indexOf('asked')).toBeLessThanOrEqual(4);
    await w.settle();
    expect(order.filter((text) => text === 'busy')).toHaveLength(5_000);
  });

  it('lets sockets and timers be served between its turns, though each message brings the next [FLOW-4]', async () => {
    const w = world();
    let turns = 0;
    const conversation = await w.open(() => ++turns);
    let served = 0;
    const serve = () => {
      served++;
      if (turns < 20_000) setImmediate(serve);
    };
    setImmediate(serve);
    while (turns < 20_000) await conversation.request('x');
    // At the latest after 1 000 turns of a node: the conversation's and its instance's.
    expect(served).toBeGreaterThanOrEqual(20);
  });
});

describe('a node at rest', () => {
  it('has no wake-ups, with conversations open and watched, after whatever it did before [TIME-2]', async () => {
    const time = createVirtualTime();
    let wakeUps = 0;
    const { clock } = time;
    const timer = (delayMs: number, callback: () => void) =>
      clock.timer(delayMs, () => {
        wakeUps++;
        callback();
      });
    const node = createNode({ ports: { ...time.ports, clock: { ...clock, timer } } });
    const conversations = createConversations({
      node,
      participants: [
        {
          subject: 'echo',
          handle: (message) => message,
          supervision: { noProgressMs: 1_000, overrunMs: 1_000 },
        },
      ],
    });
    for (let i = 0; i < 100; i++) {
      const conversation = await conversations.open('echo', { policy: { kind: 'restart' } });
      conversation.crash$.subscribe();
      conversation.reply$.subscribe();
      await conversation.request('x', { idempotencyKey: String(i) });
    }
    // What was set for the deadlines of the requests may still go off, once.
    await time.advance(60_000);
    wakeUps = 0;
    await time.advance(24 * 3_600_000);
    expect([wakeUps, conversations.size, time.pendingTimers]).toEqual([0, 100, 0]);
  });
});
