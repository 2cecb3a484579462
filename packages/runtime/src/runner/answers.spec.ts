import { type Status, envelope, status, statusError, statusFor, toStatusError } from '@liminal/protocol';
import { Subject, of } from 'rxjs';
import { type Deferred } from '../participant/participant';
import { deferred, handling, startedWorld } from './runner-world.fixture';

async function* asyncNumbers() {
  yield 1;
  yield 2;
}

function* numbers() {
  yield 1;
  yield 2;
}

function raise(error: unknown): never {
  throw error;
}

const values: [string, unknown, string][] = [
  ['a string', 'text', 'text'],
  ['an object', { a: 1 }, '{"a":1}'],
  ['null', null, 'null'],
  ['false', false, 'false'],
  ['nothing', undefined, ''],
  ['an array', [1, 2], '[1,2]'],
  ['a Map', new Map(), '{}'],
  ['bytes', new Uint8Array([104, 105]), 'hi'],
  ['a promise', Promise.resolve('later'), 'later'],
  ['a promise of nothing', Promise.resolve(), ''],
  ['a thenable', { then: (take: (value: unknown) => void) => take('then') }, 'then'],
];

const streams: [string, () => unknown][] = [
  ['an async generator', asyncNumbers],
  ['a generator', numbers],
  ['an Observable', () => of(1, 2)],
  ['an async iterable', () => ({ [Symbol.asyncIterator]: asyncNumbers })],
  ['a promise of a stream', async () => asyncNumbers()],
  ['something with subscribe', () => ({ subscribe: of(1, 2).subscribe.bind(of(1, 2)) })],
  ['a generator that yields promises', function* () { yield Promise.resolve(1); yield Promise.resolve(2); }], // prettier-ignore
];

describe('an answer', () => {
  it.each(values)('of %s is one reply, where one is asked for [OP-12]', async (_what, value, text) => {
    const world = handling(() => value);
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual([`1.0 '${text}'`]);
  });

  it.each(values)(
    'of %s is a stream of it, where a stream is asked for [OP-3]',
    async (_what, value, text) => {
      const world = handling(() => value);
      world.send(undefined, { expects: 'stream' });
      await world.settle();
      expect(world.outcomes).toEqual(text === '' ? ['1.0 end'] : [`1.0 '${text}' …`, '1.1 end']);
    },
  );

  it.each(values)(
    'of %s is an empty acknowledgement, where that is asked for [OP-12]',
    async (_what, value) => {
      const world = handling(() => value);
      world.send(undefined, { expects: 'acknowledgement' });
      await world.settle();
      expect(world.outcomes).toEqual(["1.0 ''"]);
    },
  );

  it.each(values)('of %s to a cast is no reply [OP-2]', async (_what, value) => {
    const world = handling(() => value);
    world.send(undefined, { expects: 'nothing' });
    await world.settle();
    expect(world.outcomes).toEqual(['cast done 1']);
  });

  it.each(streams)('of %s is a stream of replies, in order [OP-3]', async (_what, make) => {
    const world = handling(make);
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 '1' …", "1.1 '2' …", '1.2 end']);
  });

  it.each(streams)(
    'of %s is read to its end for a cast and an acknowledgement [OP-2]',
    async (_what, make) => {
      const world = handling(make);
      world.send(undefined, { expects: 'nothing', credit: undefined });
      world.send(undefined, { expects: 'acknowledgement', credit: undefined });
      await world.settle();
      expect(world.outcomes).toEqual(['cast done 1', "2.0 ''"]);
    },
  );

  it.each(streams)(
    'of %s is refused where one reply was asked for, and the slot is free',
    async (_what, make) => {
      const world = handling((message) => (message.text() === 'stream' ? make() : 'fine'));
      world.send('stream');
      world.send('next');
      await world.settle();
      expect(world.outcomes).toEqual(['1 unimplemented', "2.0 'fine'"]);
      expect(world.host.statuses[0]?.message).toMatch(/ask for a stream/);
    },
  );

  it('of a generator that is refused never begins its body, and closes what is open already', async () => {
    const steps: string[] = [];
    async function* body() {
      steps.push('begun');
      yield 1;
    }
    const open = {
      [Symbol.asyncIterator]: () => open,
      next: async () => ({ done: true, value: undefined }),
      return: async () => (steps.push('closed'), { done: true, value: undefined }),
    };
    const world = handling((message) => (message.text() === 'body' ? body() : open));
    world.send('body');
    world.send('open');
    await world.settle();
    expect(world.outcomes).toEqual(['1 unimplemented', '2 unimplemented']);
    expect(steps).toEqual(['closed']);
  });

  it('made with envelope() goes out whole [OP-10]', async () => {
    const whole = envelope(new Uint8Array([0, 127]), {
      contentType: 'image/png',
      messageId: 'm1',
      schemaId: new Uint8Array(32),
      publisherId: 'p1',
      causal: { parentId: 'a', chainId: 'b' },
      headers: [['x', '1'], ['x', '2']], // prettier-ignore
    });
    const world = handling(() => whole);
    world.send();
    await world.settle();
    expect(world.host.envelopes).toEqual([whole]);
  });

  it.each(['itself', 'its envelope'])(
    'with the received message, %s, sends it back whole [OP-10]',
    async (what) => {
      const world = handling((message) => (what === 'itself' ? message : message.envelope));
      const sent = envelope(new Uint8Array([1]), { contentType: 'x/y', headers: [['a', 'b']] });
      world.runner.message({ op: 1, envelope: { ...sent }, expects: 'reply', dueAt: 1_000 });
      await world.settle();
      expect(world.host.envelopes).toEqual([{ ...sent }]);
    },
  );

  it('over the payload limit ends its operation with resourceExhausted, and the instance lives', async () => {
    const world = handling((message) => 'x'.repeat(Number(message.text())), 100);
    world.send('101');
    world.send('100', { expects: 'reply' });
    await world.settle();
    expect(world.outcomes).toEqual(['1 resourceExhausted', `2.0 '${'x'.repeat(100)}'`]);
    expect(world.host.statuses[0]).toMatchObject({ delivery: 'processed', retryable: false });
  });

  it.each([
    ['a cycle', () => { const a: { a?: unknown } = {}; a.a = a; return a; }], // prettier-ignore
    ['a BigInt', () => 1n],
    ['a function', () => () => undefined],
    ['what throws when it is encoded', () => ({ toJSON: () => { throw new Error('no'); } })], // prettier-ignore
    [
      'headers over their limit',
      () => envelope(new Uint8Array(0), { headers: new Array(33).fill(['a', 'b']) }),
    ],
  ])('of %s ends its operation with internal, and the instance lives', async (_what, make) => {
    const world = handling((message) => (message.text() === 'bad' ? make() : 'fine'));
    world.send('bad');
    world.send('bad', { expects: 'stream' });
    world.send('good');
    await world.settle();
    expect(world.outcomes).toEqual(['1 internal', '2 internal', "3.0 'fine'"]);
  });

  it('that ends its own instance while it is encoded has no effect [EXIT-7]', async () => {
    const world = handling((_message, { exit }) => ({ toJSON: () => (exit(), 'late') }));
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['normal']);
    expect(world.runner.dropped).toBe(1);
  });

  it('whose look throws is a crash of the instance [OP-11] [EXIT-6]', async () => {
    const trap = { get then() { throw new Error('a trap'); } }; // prettier-ignore
    const world = handling(() => trap);
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['crashed (Error: a trap)']);
  });

  it('by a thenable that answers twice counts once [OP-1]', async () => {
    const twice = { then: (take: (value: unknown) => void) => (take('one'), take('two')) };
    const world = handling(() => twice);
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'one'"]);
  });
});

describe('what a handler throws', () => {
  const ways: [string, (error: unknown) => unknown][] = [
    ['thrown', (error) => { throw error; }], // prettier-ignore
    ['rejected with', (error) => Promise.reject(error)],
    ['thrown by a generator', function* (error) { yield raise(error); }], // prettier-ignore
    ['thrown by an async generator', async function* (error) { yield raise(error); }], // prettier-ignore
    ['rejected inside a generator', function* (error) { yield Promise.reject(error); }], // prettier-ignore
    ['given by an Observable', (error) => { const s = new Subject(); s.error(error); return s; }], // prettier-ignore
  ];
  const plain = Object.assign(new Error('no such order'), { name: 'StatusError', code: 'notFound' });

  it.each(ways)(
    'is the status of its operation when a status error is %s, and it lives on [OP-11]',
    async (_how, end) => {
      const world = handling((message) =>
        message.text() === 'fine' ? message.text() : end(statusError('notFound', { message: 'no order' })),
      );
      world.send('bad', { expects: 'stream' });
      world.send('fine');
      await world.settle();
      expect(world.outcomes).toEqual(['1 notFound', "2.0 'fine'"]);
      expect(world.host.statuses).toEqual([status('notFound', { message: 'no order' })]);
    },
  );

  it.each<[string, Status]>([
    ['was not taken', statusFor('queueFull', 'full', { retryAfterMs: 5 })],
    ['has an unknown outcome', statusFor('crashHandedOver', 'died', { keyed: true })],
  ])(
    'is processed, whatever it says of another message that %s: this one was delivered [STATUS] [FLOW-1]',
    async (_what, thrown) => {
      const world = handling(() => raise(toStatusError(thrown)));
      world.send();
      await world.settle();
      expect(world.host.statuses).toEqual([{ ...thrown, delivery: 'processed' }]);
    },
  );

  it.each(ways)('is a crash when anything else is %s [OP-11]', async (_how, end) => {
    const world = handling(() => end(new RangeError('bad')));
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    expect(world.outcomes).toEqual(['crashed (RangeError: bad)']);
  });

  it('is a status too when it is a plain error with the name and a code [OP-11]', async () => {
    const world = handling(() => Promise.reject(plain));
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['1 notFound']);
    expect(world.host.statuses[0]?.message).toBe('no such order');
  });

  it.each([undefined, null, 0, '', () => undefined, Object.create(null)])(
    'may be anything: %p is a crash with a reason that is not empty [OP-11] [EXIT-6]',
    async (thrown) => {
      const world = handling(() => {
        throw thrown;
      });
      world.send();
      await world.settle();
      expect(world.host.reasons).toEqual([
        { kind: 'crashed', name: expect.stringMatching(/./), message: expect.stringMatching(/./) },
      ]);
    },
  );

  it('for a cast ends the cast when it is a status, and is a crash else [OP-11]', async () => {
    const world = handling((message) => {
      throw message.text() === 'status' ? statusError('notFound') : new Error('bad');
    });
    world.send('status', { expects: 'nothing' });
    world.send('crash', { expects: 'nothing' });
    await world.settle();
    expect(world.outcomes).toEqual(['cast done 1', 'crashed (Error: bad)']);
  });

  it.each([
    ['its own error', () => new Error('after the end')],
    ['the reason of its signal', (signal: AbortSignal) => signal.reason],
    ['an AbortError', () => Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])(
    'as %s after it was cancelled is dropped and counted, and it lives on [OP-11] [C-29]',
    async (_what, errorOf) => {
      const world = handling((message, { signal }) => {
        if (message.text() === 'fine') return 'fine';
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(errorOf(signal)));
        });
      });
      const op = world.send('fetch');
      await world.settle();
      world.cancel(op);
      world.send('fine');
      await world.settle();
      expect(world.outcomes).toEqual(["2.0 'fine'"]);
      expect(world.runner.dropped).toBe(1);
    },
  );

  it('after it has answered by a deferral is dropped and counted [OP-11]', async () => {
    const world = handling(async (_message, context) => {
      context.defer().reply('answered');
      throw new Error('after the end');
    });
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'answered'"]);
    expect(world.runner.dropped).toBe(1);
  });
});

describe('a deferral', () => {
  function deferring(concurrency = 1) {
    const deferrals: Deferred[] = [];
    const handle = (_message: unknown, context: { defer(): Deferred }) =>
      void deferrals.push(context.defer());
    return { deferrals, world: startedWorld({ handle, concurrency }) };
  }

  it('frees the slot and answers later, in any order [OP-12]', async () => {
    const { world, deferrals } = deferring();
    for (let i = 0; i < 3; i++) world.send();
    await world.settle();
    expect(world.outcomes).toEqual([]);
    deferrals[2]?.reply('third');
    deferrals[0]?.fail(statusError('notFound'));
    deferrals[1]?.reply();
    expect(world.outcomes).toEqual(["3.0 'third'", '1 notFound', "2.0 ''"]);
  });

  it('counts once: what comes after the first answer is dropped and counted [OP-12]', async () => {
    const { world, deferrals } = deferring();
    world.send();
    await world.settle();
    const promised = deferred();
    deferrals[0]?.reply(promised.promise);
    deferrals[0]?.reply('second');
    deferrals[0]?.fail(new Error('third'));
    promised.resolve('first');
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'first'"]);
    expect(world.runner.dropped).toBe(2);
  });

  it('may answer with a stream [OP-3] [OP-12]', async () => {
    const { world, deferrals } = deferring();
    world.send(undefined, { expects: 'stream' });
    await world.settle();
    deferrals[0]?.reply(asyncNumbers());
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 '1' …", "1.1 '2' …", '1.2 end']);
  });

  it('that fails with anything but a status is a crash [OP-11] [OP-12]', async () => {
    const { world, deferrals } = deferring();
    world.send();
    await world.settle();
    deferrals[0]?.fail(new Error('bad'));
    expect(world.outcomes).toEqual(['crashed (Error: bad)']);
  });

  it('is ignored once its operation was cancelled [OP-2]', async () => {
    const { world, deferrals } = deferring();
    const op = world.send();
    await world.settle();
    world.cancel(op);
    deferrals[0]?.reply('late');
    expect(world.outcomes).toEqual([]);
    expect(world.runner.dropped).toBe(1);
  });

  it('may be made after an await: what the handler returns then is ignored [OP-12]', async () => {
    let answer: Deferred | undefined;
    const world = handling(async (_message, context) => {
      await Promise.resolve();
      answer = context.defer();
      return 'ignored';
    });
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual([]);
    answer?.reply('deferred');
    expect(world.outcomes).toEqual(["1.0 'deferred'"]);
  });

  it('leaves a crash of its handler a crash [OP-11]', async () => {
    const world = handling(async (_message, context) => {
      context.defer();
      throw new Error('bad');
    });
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['crashed (Error: bad)']);
  });

  it('has a signal that fires when nobody wants the answer any more [OP-5]', async () => {
    const seen: AbortSignal[] = [];
    const world = handling((_message, context) => {
      seen.push(context.signal);
      context.defer();
    });
    const op = world.send();
    await world.settle();
    world.cancel(op);
    expect(seen[0]?.aborted).toBe(true);
  });
});
