import * as fc from 'fast-check';
import { type RunnerMessage } from '@liminal/runtime';
import { MessageWindow, PREFETCH } from './message-window';

const message = (op: number): RunnerMessage => ({
  op,
  envelope: { payload: new Uint8Array(0) },
  expects: 'reply',
  dueAt: 1,
});

/** What may happen to a window: a message comes, the far side starts or answers the oldest, the caller takes one back. */
const events = fc.array(fc.constantFrom('add', 'start', 'release', 'takeBack' as const), { maxLength: 200 });

describe('a message window', () => {
  it('sends in order, never more ahead than a few, and knows each start once [OP-7] [OP-13]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), events, (concurrency, steps) => {
        const window = new MessageWindow(concurrency);
        const sent: { readonly op: number; readonly ahead: boolean }[] = [];
        const [started, answered, taken] = [new Set<number>(), new Set<number>(), new Set<number>()];
        let last = 0;
        for (const step of steps) {
          const [oldest] = sent.filter(({ op }) => !answered.has(op));
          if (step === 'add') window.add(message(++last));
          if (step === 'takeBack' && window.takeBack(last)) taken.add(last);
          const [next] = window.notStarted();
          for (const op of step === 'start' && next ? window.startedUpTo(next[0]) : []) {
            expect(started.has(op)).toBe(false);
            started.add(op);
          }
          if (step === 'release' && oldest) {
            window.release(oldest.op);
            answered.add(oldest.op);
          }
          for (let toSend = window.next(); toSend; toSend = window.next()) {
            const open = sent.filter(({ op }) => !answered.has(op));
            const { ahead } = toSend.sent;
            expect(ahead).toBe(open.length >= concurrency);
            sent.push({ op: toSend.message.op, ahead });
          }
          const waiting = sent.filter(({ op }) => !started.has(op) && !answered.has(op));
          expect(waiting.filter(({ ahead }) => ahead).length).toBeLessThanOrEqual(PREFETCH);
          expect(window.notStarted().map(([op]) => op)).toEqual(waiting.map(({ op }) => op));
        }
        const ops = sent.map(({ op }) => op);
        expect(ops).toEqual([...ops].sort((a, b) => a - b));
        expect(ops.some((op) => taken.has(op))).toBe(false);
      }),
    );
  });

  it('takes a start that is told twice, or behind another, for no news [OP-7]', () => {
    const window = new MessageWindow(1);
    for (const op of [1, 2, 3, 4]) window.add(message(op));
    while (window.next());
    expect([2, 2, 1].map((op) => window.startedUpTo(op))).toEqual([[1, 2], [], []]);
    expect(window.notStarted().map(([op]) => op)).toEqual([3, 4]);
  });

  it('keeps what it sent until that is known to have started, and no longer [OP-7]', () => {
    const window = new MessageWindow(2);
    for (const op of [1, 2, 3]) window.add(message(op));
    while (window.next());
    expect(window.notStarted().map(([, { envelope }]) => envelope)).toEqual(
      [1, 2, 3].map(() => message(1).envelope),
    );
    window.startedUpTo(1);
    expect(window.get(1)?.envelope).toBeUndefined();
    window.release(2);
    expect(window.notStarted().map(([op]) => op)).toEqual([3]);
  });

  it('knows whether anybody waits: not for casts, nor for what was cancelled [EXIT-3]', () => {
    const window = new MessageWindow(1);
    expect(window.hasOpenOperations).toBe(false);
    window.add({ ...message(1), expects: 'nothing' });
    window.next();
    expect(window.hasOpenOperations).toBe(false);
    window.add(message(2));
    expect(window.hasOpenOperations).toBe(true);
    window.next();
    expect(window.hasOpenOperations).toBe(true);
    Object.assign(window.get(2) ?? {}, { cancelled: true });
    expect(window.hasOpenOperations).toBe(false);
  });

  it('has the latest version of what waits, and nothing once it is cleared [FLOW-2]', () => {
    const window = new MessageWindow(1);
    window.add(message(1));
    window.replace({ ...message(1), dueAt: 7 });
    window.replace(message(9));
    expect([window.waitingMessage(1)?.dueAt, window.waitingMessage(9)]).toEqual([7, undefined]);
    window.clear();
    expect(window.next()).toBeUndefined();
  });
});
