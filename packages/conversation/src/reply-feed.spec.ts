import { status, textOf, toEnvelope } from '@liminal/protocol';
import { EmissionQueue, type ReplyObserver } from '@liminal/runtime';
import { config } from 'rxjs';
import { ReplyFeed } from './reply-feed';

const CANCELLED = status('cancelled');

function setUp() {
  const queue = new EmissionQueue();
  return { queue, feed: new ReplyFeed(queue) };
}

/** Writes down what it is told, and does what the test adds. */
function observer(log: string[], then: (line: string) => void = () => undefined): ReplyObserver {
  const told = (line: string) => {
    log.push(line);
    then(line);
  };
  return {
    reply: (op, index, envelope, more) =>
      told(`${op}.${index} ${envelope ? textOf(envelope) : '-'}${more ? ' …' : ''}`),
    status: (op, { code }) => told(`${op} ${code}`),
  };
}

describe('a feed of replies', () => {
  it('tells observers and the stream the same, in the same order [STREAM-2]', () => {
    const { feed } = setUp();
    const log: string[] = [];
    const events: unknown[] = [];
    feed.observe(observer(log));
    feed.stream$.subscribe((event) => events.push(event));
    const envelope = toEnvelope('a');
    feed.reply(1, 0, envelope, true);
    feed.status(2, CANCELLED);
    feed.reply(1, 1, undefined, false);
    expect(log).toEqual(['1.0 a …', '2 cancelled', '1.1 -']);
    expect(events).toEqual([
      { kind: 'reply', op: 1, index: 0, more: true, envelope },
      { kind: 'status', op: 2, status: CANCELLED },
      { kind: 'reply', op: 1, index: 1, more: false, envelope: undefined },
    ]);
  });

  it('lets what is told inside an emission wait, for all alike, also of other streams [STREAM-2] [C-16]', () => {
    const { queue, feed } = setUp();
    const [first, second, stream]: [string[], string[], string[]] = [[], [], []];
    feed.observe(
      observer(first, (line) => {
        if (line !== '1.0 -') return;
        feed.status(2, CANCELLED);
        feed.reply(3, 0, undefined, false);
      }),
    );
    feed.observe(observer(second));
    feed.stream$.subscribe((event) => stream.push(`${event.op}`));
    queue.run(() => {
      feed.reply(1, 0, undefined, false);
      expect(first).toEqual([]);
    });
    expect(first).toEqual(['1.0 -', '2 cancelled', '3.0 -']);
    expect(second).toEqual(first);
    expect(stream).toEqual(['1', '2', '3']);
  });

  it('goes through a hundred thousand that each cause the next without a deep stack [STREAM-2]', () => {
    const { feed } = setUp();
    const log: string[] = [];
    feed.observe(
      observer(log, () => {
        if (log.length < 100_000) feed.reply(1, log.length, undefined, true);
      }),
    );
    feed.reply(1, 0, undefined, true);
    expect(log).toHaveLength(100_000);
  });

  it('tells nothing to one who has left, nor anything after the completion [STREAM-1] [STREAM-4]', () => {
    const { feed } = setUp();
    const [left, stayed]: [string[], string[]] = [[], []];
    let completed = 0;
    const leave = feed.observe(observer(left));
    feed.observe(observer(stayed));
    feed.stream$.subscribe({ complete: () => completed++ });
    leave();
    feed.status(1, CANCELLED);
    feed.complete();
    feed.status(2, CANCELLED);
    feed.reply(3, 0, undefined, false);
    expect([left, stayed, completed]).toEqual([[], ['1 cancelled'], 1]);
    feed.stream$.subscribe({ complete: () => completed++ });
    expect(completed).toBe(2);
  });

  it('takes no observer after its completion [STREAM-4]', () => {
    const { feed } = setUp();
    const log: string[] = [];
    feed.complete();
    feed.observe(observer(log));
    feed.status(1, CANCELLED);
    feed.reply(2, 0, undefined, false);
    expect([log, feed.observed]).toEqual([[], false]);
  });

  it('settles who is told of an event when its turn comes: nobody who has left, nor who comes meanwhile [STREAM-2]', () => {
    const { feed } = setUp();
    const [left, came, events]: [string[], string[], unknown[]] = [[], [], []];
    const leaving = observer(left);
    feed.observe(
      observer([], () => {
        leave();
        feed.observe(observer(came));
        feed.stream$.subscribe((event) => events.push(event));
      }),
    );
    const leave = feed.observe(leaving);
    const stay = feed.observe(leaving);
    feed.status(1, CANCELLED);
    expect([left, came, events]).toEqual([['1 cancelled'], [], []]);
    stay();
    expect(left).toHaveLength(1);
  });

  it('serves the others when an observer throws, and reports it as RxJS does [STREAM-3]', async () => {
    const { feed } = setUp();
    const log: string[] = [];
    const defect = new Error('a defect of an observer');
    const throwing = () => {
      throw defect;
    };
    const before = config.onUnhandledError;
    const reported = new Promise<unknown[]>((resolve) => {
      const errors: unknown[] = [];
      config.onUnhandledError = (error) => errors.push(error) === 2 && resolve(errors);
    });
    feed.observe({ reply: throwing, status: throwing });
    feed.observe(observer(log));
    feed.reply(1, 0, undefined, false);
    feed.status(2, CANCELLED);
    expect(log).toEqual(['1.0 -', '2 cancelled']);
    expect(await reported).toEqual([defect, defect]);
    config.onUnhandledError = before;
  });

  it('tells what came before its completion though that comes first in its turn, and holds nobody then [STREAM-1] [STREAM-4]', () => {
    const { queue, feed } = setUp();
    const log: string[] = [];
    feed.observe(observer(log));
    feed.stream$.subscribe();
    queue.run(() => {
      feed.reply(1, 0, undefined, false);
      feed.complete();
      feed.status(1, CANCELLED);
    });
    expect(log).toEqual(['1.0 -']);
    expect(feed.observed).toBe(false);
  });
});
