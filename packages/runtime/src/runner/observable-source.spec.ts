import { statusError } from '@liminal/protocol';
import { Observable, Subject, concat, map, of, range, throwError } from 'rxjs';
import { OBSERVABLE_BUFFER_BYTES } from './observable-source';
import { handling } from './runner-world.fixture';

const FEW = { messages: 2, bytes: 1_000_000 };

describe('a stream from an Observable', () => {
  it('sends what is emitted as it comes, then the end [OP-3]', () => {
    const subject = new Subject<number>();
    const world = handling(() => subject);
    world.send(undefined, { expects: 'stream' });
    return world.settle().then(() => {
      subject.next(1);
      subject.next(2);
      expect(world.outcomes).toEqual(["1.0 '1' …", "1.1 '2' …"]);
      subject.complete();
      expect(world.outcomes.slice(2)).toEqual(['1.2 end']);
    });
  });

  it('keeps what the reader does not allow yet, in order, and ends when it has gone out [OP-3]', async () => {
    const world = handling(() => range(0, 5));
    const op = world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 '0' …", "1.1 '1' …"]);
    world.runner.credit(op, { messages: 100, bytes: 1_000_000 });
    expect(world.outcomes.slice(2)).toEqual(["1.2 '2' …", "1.3 '3' …", "1.4 '4' …", '1.5 end']);
  });

  it('goes on where credit is given inside a reply, each value once [FLOW-2]', async () => {
    const world = handling(() => range(0, 4));
    world.host.onReply = (op, index) => world.runner.credit(op, { messages: index + 2, bytes: 1_000 });
    world.send(undefined, { expects: 'stream', credit: { messages: 1, bytes: 1_000 } });
    await world.settle();
    expect(world.outcomes.map((line) => line.slice(0, 3))).toEqual(['1.0', '1.1', '1.2', '1.3', '1.4']);
  });

  it('goes on so however much was kept, without a deep stack [FLOW-2]', async () => {
    const world = handling(() => range(0, 10_000));
    world.host.onReply = (op, index) => world.runner.credit(op, { messages: index + 2, bytes: 1_000_000 });
    const op = world.send(undefined, { expects: 'stream', credit: undefined });
    await world.settle();
    expect(world.outcomes).toEqual([]);
    world.runner.credit(op, { messages: 1, bytes: 1_000_000 });
    expect(world.outcomes).toHaveLength(10_001);
    expect(world.outcomes.at(-1)).toBe('1.10000 end');
  });

  it('ends with resourceExhausted once its reader is too far behind, and is unsubscribed [OP-3]', async () => {
    const subject = new Subject<string>();
    const world = handling((message) => (message.text() === 'stream' ? subject : 'next'), 1_000_000);
    world.send('stream', { expects: 'stream', credit: FEW });
    world.send('other');
    await world.settle();
    const big = 'x'.repeat(100_000);
    let emitted = 0;
    while (subject.observed) {
      subject.next(big);
      emitted++;
    }
    await world.settle();
    expect(emitted).toBe(2 + Math.ceil(OBSERVABLE_BUFFER_BYTES / 100_064));
    expect(world.outcomes.slice(2)).toEqual(['1 resourceExhausted', "2.0 'next'"]);
  });

  it.each(['numbers', 'empty texts', 'what cannot be sent'])(
    'that emits %s without an end is stopped [OP-3]',
    async (what) => {
      const value = { numbers: 7, 'empty texts': '', 'what cannot be sent': 1n }[what];
      const world = handling(() => range(0, Infinity).pipe(map(() => value)));
      world.send(undefined, { expects: 'stream', credit: FEW });
      await world.settle();
      expect(world.outcomes.at(-1)).toBe(
        what === 'what cannot be sent' ? '1 internal' : '1 resourceExhausted',
      );
    },
  );

  it('that cannot be sent after others is stopped at once, and the others go out first [OP-3]', async () => {
    const world = handling(() => concat(of(1, 2, 3), range(0, Infinity).pipe(map(() => 4n))));
    const op = world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    world.runner.credit(op, { messages: 9, bytes: 1_000 });
    expect(world.outcomes).toEqual(["1.0 '1' …", "1.1 '2' …", "1.2 '3' …", '1 internal']);
  });

  it('lets a status wait behind what was emitted before it [OP-3] [OP-11]', async () => {
    const failing$ = concat(
      of(1, 2, 3),
      throwError(() => statusError('notFound')),
    );
    const world = handling(() => failing$);
    const op = world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    expect(world.outcomes).toHaveLength(2);
    world.runner.credit(op, { messages: 9, bytes: 1_000 });
    expect(world.outcomes.slice(2)).toEqual(["1.2 '3' …", '1 notFound']);
  });

  it('is a crash at once where it fails with anything else [OP-11]', async () => {
    const failing$ = concat(
      of(1, 2, 3),
      throwError(() => new Error('bad')),
    );
    const world = handling(() => failing$);
    world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    expect(world.outcomes.slice(2)).toEqual(['crashed (Error: bad)']);
  });

  it('is a crash where its subscribe throws [OP-11]', async () => {
    const world = handling(() => ({
      subscribe: () => {
        throw new Error('bad');
      },
    }));
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(['crashed (Error: bad)']);
  });

  it('is unsubscribed when it is cancelled, frees the slot, and sends nothing more [OP-5] [OP-13]', async () => {
    const subject = new Subject<number>();
    const world = handling((message) => (message.text() === 'stream' ? subject : 'next'));
    const op = world.send('stream', { expects: 'stream' });
    world.send('other');
    await world.settle();
    expect(world.outcomes).toEqual([]);
    world.cancel(op);
    expect(subject.observed).toBe(false);
    subject.next(1);
    await world.settle();
    expect(world.outcomes).toEqual(["2.0 'next'"]);
  });

  it('may be cancelled inside one of its replies [OP-5]', async () => {
    const world = handling(() => range(0, 100));
    world.host.onReply = (op, index) => void (index === 1 && world.cancel(op));
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 '0' …", "1.1 '1' …"]);
  });

  it.each([
    ['RxJS', (tearDown: () => void) => new Observable(() => tearDown)],
    ['another library', (tearDown: () => void) => ({ subscribe: () => ({ unsubscribe: tearDown }) })],
  ])('of %s that throws when it is unsubscribed harms nothing [OP-11]', async (_whose, make) => {
    const source = make(() => {
      throw new Error('messy');
    });
    const world = handling((message) => (message.text() === 'stream' ? source : 'next'));
    const op = world.send('stream', { expects: 'stream' });
    world.send('other');
    await world.settle();
    world.cancel(op);
    await world.settle();
    expect(world.outcomes).toEqual(["2.0 'next'"]);
  });
});
