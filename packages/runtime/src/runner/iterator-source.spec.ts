import { deferred, handling } from './runner-world.fixture';

const FEW = { messages: 2, bytes: 1_000 };

function endless(log: string[] = []) {
  return async function* () {
    try {
      for (let i = 0; ; i++) {
        log.push(`made ${i}`);
        yield i;
      }
    } finally {
      log.push('closed');
    }
  };
}

function* endlessNow(log: string[] = []) {
  try {
    for (let i = 0; ; i++) {
      log.push(`made ${i}`);
      yield i;
    }
  } finally {
    log.push('closed');
  }
}

describe('a stream from an iterator', () => {
  it.each([
    ['async generator', (log: string[]) => endless(log)()],
    ['generator', endlessNow],
  ])('pulls its %s only as far as the reader allows [OP-3] [FLOW-2]', async (_what, make) => {
    const log: string[] = [];
    const world = handling(() => make(log));
    const op = world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    expect(log).toEqual(['made 0', 'made 1']);
    world.runner.credit(op, { messages: 3, bytes: 1_000 });
    await world.settle();
    expect(log).toEqual(['made 0', 'made 1', 'made 2']);
    expect(world.outcomes).toEqual(["1.0 '0' …", "1.1 '1' …", "1.2 '2' …"]);
  });

  it('sends nothing without credit, and does not begin [OP-3]', async () => {
    const log: string[] = [];
    const world = handling(() => endlessNow(log));
    world.send(undefined, { expects: 'stream', credit: undefined });
    await world.settle();
    expect(log).toEqual([]);
  });

  it('lets the reply that crosses the byte mark out whole, and stops there [FLOW-2]', async () => {
    const world = handling(function* () {
      yield 'aaaa';
      yield 'bbbb';
      yield 'cccc';
    });
    world.send(undefined, { expects: 'stream', credit: { messages: 100, bytes: 5 } });
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'aaaa' …", "1.1 'bbbb' …"]);
  });

  it('goes on where credit is given inside a reply, each value once [FLOW-2]', async () => {
    const world = handling(function* () {
      for (let i = 0; i < 5; i++) yield i;
    });
    world.host.onReply = (op, index) => world.runner.credit(op, { messages: index + 2, bytes: 1_000 });
    world.send(undefined, { expects: 'stream', credit: { messages: 1, bytes: 1_000 } });
    await world.settle();
    expect(world.outcomes.map((line) => line.slice(0, 3))).toEqual([
      '1.0',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
    ]);
  });

  it('asks for one value at a time, however often credit is given meanwhile [OP-3]', async () => {
    const steps: ReturnType<typeof deferred>[] = [];
    const next = () => {
      steps.push(deferred());
      return steps.at(-1)?.promise;
    };
    const world = handling(() => ({ [Symbol.asyncIterator]: () => ({ next }) }));
    const op = world.send(undefined, { expects: 'stream', credit: FEW });
    await world.settle();
    world.runner.credit(op, { messages: 10, bytes: 1_000 });
    world.runner.credit(op, { messages: 20, bytes: 1_000 });
    await world.settle();
    expect(steps).toHaveLength(1);
    steps[0]?.resolve({ done: false, value: 'a' });
    await world.settle();
    expect(steps).toHaveLength(2);
    expect(world.outcomes).toEqual(["1.0 'a' …"]);
  });

  it('takes turns with other messages, however fast it is [FLOW-4]', async () => {
    const world = handling((message, context) => {
      if (message.text() !== 'stream') return 'between';
      const answer = context.defer();
      answer.reply(endlessNow());
      return undefined;
    });
    world.send('stream', { expects: 'stream', credit: { messages: 50, bytes: 10_000 } });
    world.send('other');
    await world.settle();
    const between = world.outcomes.indexOf("2.0 'between'");
    expect(between).toBeGreaterThanOrEqual(0);
    expect(between).toBeLessThan(5);
  });

  it.each([
    ['async generator', (log: string[]) => endless(log)()],
    ['generator', endlessNow],
  ])('closes its %s when it is cancelled, and frees the slot [OP-5] [OP-13]', async (_what, make) => {
    const log: string[] = [];
    const world = handling((message) => (message.text() === 'stream' ? make(log) : 'next'));
    const op = world.send('stream', { expects: 'stream', credit: FEW });
    world.send('other');
    await world.settle();
    expect(world.outcomes).not.toContain("2.0 'next'");
    world.cancel(op);
    await world.settle();
    expect(log).toEqual(['made 0', 'made 1', 'closed']);
    expect(world.outcomes.slice(2)).toEqual(["2.0 'next'"]);
  });

  it('keeps the slot while a cancelled generator is still at work, and until it has cleaned up [OP-13]', async () => {
    const working = deferred();
    const cleaning = deferred();
    const world = handling(async function* (message) {
      if (message.text() === 'next') return;
      try {
        yield await working.promise;
      } finally {
        await cleaning.promise;
      }
    });
    const op = world.send('stream', { expects: 'stream' });
    world.send('next', { expects: 'stream' });
    await world.settle();
    world.cancel(op);
    await world.settle();
    expect(world.outcomes).toEqual([]);
    working.resolve('a value that nobody wants');
    await world.settle();
    expect(world.outcomes).toEqual([]);
    cleaning.resolve(undefined);
    await world.settle();
    expect(world.outcomes).toEqual(['2.0 end']);
  });

  it('frees the slot when what has no return settles after a cancellation [OP-13]', async () => {
    const step = deferred();
    const iterable = { [Symbol.asyncIterator]: () => ({ next: () => step.promise }) };
    const world = handling((message) => (message.text() === 'stream' ? iterable : 'next'));
    const op = world.send('stream', { expects: 'stream' });
    world.send('other');
    await world.settle();
    world.cancel(op);
    await world.settle();
    expect(world.outcomes).toEqual([]);
    step.resolve({ done: false, value: 1 });
    await world.settle();
    expect(world.outcomes).toEqual(["2.0 'next'"]);
  });

  it.each(['throws', 'rejects'])(
    'counts a clean-up that %s after a cancellation, and lives on [OP-11]',
    async (how) => {
      const error = new Error('messy');
      const iterator = {
        [Symbol.asyncIterator]: () => iterator,
        next: () => new Promise(() => undefined),
        return: () => {
          if (how === 'throws') throw error;
          return Promise.reject(error);
        },
      };
      const world = handling((message) => (message.text() === 'stream' ? iterator : 'next'));
      const op = world.send('stream', { expects: 'stream' });
      world.send('other');
      await world.settle();
      world.cancel(op);
      await world.settle();
      expect(world.outcomes).toEqual(["2.0 'next'"]);
      expect(world.runner.dropped).toBe(1);
    },
  );

  it('closes the generator that ends its own instance, and sends nothing more [EXIT-7]', async () => {
    const log: string[] = [];
    const world = handling(function* (_message, { exit }) {
      try {
        exit();
        yield 'nothing';
      } finally {
        log.push('closed');
      }
    });
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(['normal']);
    expect(log).toEqual(['closed']);
    // Closing it from inside its own body would have failed, and been counted.
    expect(world.runner.dropped).toBe(0);
  });

  it('closes its generator when a value cannot be sent, after what went before [OP-3]', async () => {
    const log: string[] = [];
    const world = handling((message) =>
      message.text() === 'next'
        ? 'next'
        : (function* () {
            try {
              yield 'fine';
              yield 1n;
            } finally {
              log.push('closed');
            }
          })(),
    );
    world.send('stream', { expects: 'stream' });
    world.send('next');
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'fine' …", '1 internal', "2.0 'next'"]);
    expect(log).toEqual(['closed']);
  });

  it.each([
    ['gives no result object', () => undefined],
    ['promises no result object', async () => undefined],
    ['throws', () => { throw new TypeError('no'); }], // prettier-ignore
  ])('is a crash where next %s [OP-11]', async (_how, next) => {
    const world = handling(() => ({ [Symbol.asyncIterator]: () => ({ next }) }));
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.host.reasons).toEqual([expect.objectContaining({ kind: 'crashed', name: 'TypeError' })]);
  });

  it('ends with a status after its replies, where the generator throws one [OP-3] [OP-11]', async () => {
    const world = handling(async function* () {
      yield 'one';
      throw Object.assign(new Error('enough'), { name: 'StatusError', code: 'outOfRange' });
    });
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'one' …", '1 outOfRange']);
  });
});
