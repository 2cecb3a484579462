import { type Expects, KILLED, NORMAL, statusError } from '@liminal/protocol';
import fc from 'fast-check';
import { from } from 'rxjs';
import { type Deferred, type HandlerContext } from '../participant/participant';
import { RunnerWorld, deferred, handling, startedWorld } from './runner-world.fixture';

const silent = () => undefined;

describe('the start of an instance', () => {
  it.each([
    ['returns its state', () => ({ count: 5 })],
    ['promises its state', async () => ({ count: 5 })],
    [
      'gives a thenable of its state',
      () => ({ then: (take: (state: unknown) => void) => take({ count: 5 }) }),
    ],
  ])('is done when init %s, and handlers see it', async (_how, init) => {
    const world = startedWorld({
      init: init as never,
      handle: (_message, { state }) => (state as { count: number }).count,
    });
    world.send();
    await world.settle();
    expect(world.log).toEqual(['started', 'handed over 1', "1.0 '5'"]);
  });

  it('needs no init', async () => {
    const world = handling((_message, { state }) => String(state));
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'undefined'"]);
  });

  it('lets messages wait for init, and takes them in order then', async () => {
    const init = deferred();
    const world = startedWorld({ init: () => init.promise, handle: (message) => message.text() });
    world.send('a');
    world.send('b');
    await world.settle();
    expect(world.log).toEqual([]);
    init.resolve(undefined);
    await world.settle();
    expect(world.log).toEqual(['started', 'handed over 1', "1.0 'a'", 'handed over 2', "2.0 'b'"]);
  });

  it.each([
    ['throws', () => { throw new TypeError('no') }], // prettier-ignore
    ['rejects', () => Promise.reject(new TypeError('no'))],
    ['gives what throws when it is looked at', () => ({ get then() { throw new TypeError('no') } })], // prettier-ignore
  ])('fails with the reason when init %s, and terminate is not called [C-19]', async (_how, init) => {
    const terminate = jest.fn();
    const world = startedWorld({ init: init as never, handle: silent, terminate });
    world.send();
    await world.settle();
    expect(world.log).toEqual(['crashed (TypeError: no)']);
    expect(terminate).not.toHaveBeenCalled();
  });

  it('tells an instance who it is', () => {
    const init = jest.fn();
    startedWorld({ init, handle: silent });
    expect(init).toHaveBeenCalledWith(
      expect.objectContaining({
        self: { node: 'n', number: 7, creation: 1 },
        subject: 'tested',
        generation: 3,
      }),
    );
  });

  it('can be ended while init never ends [C-19]', async () => {
    const world = startedWorld({ init: () => new Promise(() => undefined), handle: silent });
    world.runner.exit({ kind: 'killed', by: 'startTimeout' });
    await world.settle();
    expect(world.log).toEqual(['killed (by startTimeout)']);
  });

  it.each([
    ['asked to stop', (world: RunnerWorld) => world.runner.stop(), 'shutdown'],
    ['killed', (world: RunnerWorld) => world.runner.exit(KILLED), 'killed (by kill)'],
  ])('cleans up what init still made when it was %s meanwhile [C-19]', async (_how, end, reason) => {
    const init = deferred();
    const terminate = jest.fn();
    const world = startedWorld({ init: () => init.promise, handle: silent, terminate });
    end(world);
    expect(world.log).toEqual([reason]);
    expect(terminate).not.toHaveBeenCalled();
    init.resolve('a resource');
    await world.settle();
    expect(world.log).toEqual([reason]);
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(terminate.mock.calls[0][1]).toMatchObject({ state: 'a resource' });
  });

  it('drops and counts the failure of an init whose instance has ended [EXIT-7]', async () => {
    const init = deferred();
    const world = startedWorld({ init: () => init.promise, handle: silent });
    world.runner.stop();
    init.reject(new Error('too late'));
    await world.settle();
    expect(world.log).toEqual(['shutdown']);
    expect(world.runner.dropped).toBe(1);
  });

  it('may exit inside init', async () => {
    const terminate = jest.fn();
    const world = startedWorld({ init: ({ exit }) => exit(), handle: silent, terminate });
    expect(world.log).toEqual(['normal']);
    expect(terminate).toHaveBeenCalledTimes(1);
  });
});

describe('the end of an instance', () => {
  it('waits for terminate at a graceful stop', async () => {
    const cleaned = deferred();
    const terminate = jest.fn(() => cleaned.promise as Promise<void>);
    const world = startedWorld({ init: () => 'state', handle: silent, terminate });
    world.runner.stop();
    world.runner.stop();
    await world.settle();
    expect(world.log).toEqual(['started']);
    expect(terminate.mock.calls).toEqual([
      [{ kind: 'shutdown' }, expect.objectContaining({ state: 'state' })],
    ]);
    cleaned.resolve(undefined);
    await world.settle();
    expect(world.log).toEqual(['started', 'shutdown']);
  });

  it.each([
    ['throws', () => { throw new Error('messy') }], // prettier-ignore
    ['rejects', () => Promise.reject(new Error('messy'))],
  ])('is a crash when terminate %s at a graceful stop', async (_how, terminate) => {
    const world = startedWorld({ handle: silent, terminate });
    world.runner.stop();
    await world.settle();
    expect(world.log).toEqual(['started', 'crashed (Error: messy)']);
  });

  it('is announced before terminate is called at a crash, and a failure there is dropped and counted', async () => {
    const world: RunnerWorld = startedWorld({
      handle: () => {
        throw new Error('bad');
      },
      terminate: ({ kind }) => {
        world.host.log.push(`terminate after ${kind}`);
        throw new Error('messy too');
      },
    });
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['crashed (Error: bad)', 'terminate after crashed']);
    expect(world.runner.dropped).toBe(1);
  });

  it('does not call terminate when it was killed', async () => {
    const terminate = jest.fn();
    const world = startedWorld({ handle: silent, terminate });
    world.runner.exit(KILLED);
    await world.settle();
    expect(world.log).toEqual(['started', 'killed (by kill)']);
    expect(terminate).not.toHaveBeenCalled();
  });

  it('happens once, with the first reason [EXIT-1]', async () => {
    const world = startedWorld({ handle: silent });
    world.runner.exit(NORMAL);
    world.runner.exit(KILLED);
    world.runner.stop();
    await world.settle();
    expect(world.log).toEqual(['started', 'normal']);
  });

  it('does not wait for terminate any more when it is killed during a stop', async () => {
    const cleaned = deferred();
    const world = startedWorld({ handle: silent, terminate: () => cleaned.promise as Promise<void> });
    world.runner.stop();
    world.runner.exit({ kind: 'killed', by: 'closeTimeout' });
    cleaned.reject(new Error('too late'));
    await world.settle();
    expect(world.log).toEqual(['started', 'killed (by closeTimeout)']);
    expect(world.runner.dropped).toBe(1);
  });

  it.each([
    [undefined, 'normal'],
    [new RangeError('enough'), 'crashed (RangeError: enough)'],
  ])(
    'comes by exit(%p) inside a handler, whose answer has no effect then [EXIT-7]',
    async (error, reason) => {
      const world = handling((_message, { exit }) => {
        exit(error);
        return 'an answer';
      });
      world.send();
      world.send();
      await world.settle();
      expect(world.outcomes).toEqual([reason]);
      expect(world.runner.dropped).toBe(1);
    },
  );

  it('lets nothing out afterwards: replies, statuses, streams, deferred answers, messages [EXIT-7]', async () => {
    const gates = [deferred(), deferred(), deferred()] as const;
    const contexts: HandlerContext[] = [];
    const world = startedWorld({
      concurrency: 10,
      handle: async function (message, context) {
        contexts.push(context);
        const which = Number(message.text());
        if (which === 3) return void context.defer();
        await gates[which]?.promise;
        if (which === 1) throw statusError('notFound');
        return which === 2 ? [1][Symbol.iterator]() : 'late';
      },
    });
    world.send('0');
    world.send('1');
    world.send('2', { expects: 'stream' });
    await world.settle();
    world.runner.exit(NORMAL);
    for (const gate of gates) gate.resolve(undefined);
    world.send('4');
    world.runner.credit(3, { messages: 9, bytes: 9 });
    contexts[0]?.exit(new Error('again'));
    await world.settle();
    expect(world.outcomes).toEqual(['normal']);
    expect(world.runner.dropped).toBe(4);
    expect(world.host.dropped).toBe(4);
  });

  it('lets nothing out of what the announcement itself sets off [EXIT-7]', async () => {
    let answer: Deferred | undefined;
    const world = handling((_message, context) => void (answer = context.defer()));
    world.send();
    await world.settle();
    const { host } = world;
    host.exited = (reason) => {
      host.log.push(reason.kind);
      answer?.reply('too late');
    };
    world.runner.exit(NORMAL);
    expect(world.outcomes).toEqual(['normal']);
    expect(world.runner.dropped).toBe(1);
  });

  it('fires the signals of all that is open, after the exit was announced [OP-6]', async () => {
    const world: RunnerWorld = startedWorld({
      concurrency: 2,
      handle: (_message, { signal }) => {
        signal.addEventListener('abort', () => world.host.log.push('signal'));
        return new Promise(() => undefined);
      },
    });
    world.send();
    world.send();
    await world.settle();
    world.runner.exit(NORMAL);
    expect(world.outcomes).toEqual(['normal', 'signal', 'signal']);
  });
});

describe('the slots of an instance', () => {
  it('are one: messages are handled one at a time and in order [OP-13]', async () => {
    const gates = [deferred(), deferred()] as const;
    const world = handling((message) => gates[Number(message.text())]?.promise);
    world.send('0');
    world.send('1');
    await world.settle();
    expect(world.log).toEqual(['started', 'handed over 1']);
    gates[1].resolve('second');
    gates[0].resolve('first');
    await world.settle();
    expect(world.outcomes).toEqual(["1.0 'first'", "2.0 'second'"]);
  });

  it('are as many as the participant says [OP-13]', async () => {
    const gate = deferred();
    const world = startedWorld({ concurrency: 3, handle: () => gate.promise });
    for (let i = 0; i < 5; i++) world.send();
    await world.settle();
    expect(world.log).toEqual(['started', 'handed over 1', 'handed over 2', 'handed over 3']);
  });

  it('stay taken by a cancelled handler until it settles, and then are free [OP-5] [OP-13]', async () => {
    const gate = deferred();
    const world = handling((message) => (message.text() === 'slow' ? gate.promise : 'quick'));
    world.cancel(world.send('slow'));
    world.cancel(world.send('waiting'));
    await world.settle();
    expect(world.log).toEqual(['started']);
    const slow = world.send('slow');
    world.send('behind');
    await world.settle();
    world.cancel(slow);
    await world.settle();
    expect(world.outcomes).toEqual([]);
    gate.resolve('too late');
    await world.settle();
    expect(world.outcomes).toEqual(["4.0 'quick'"]);
    expect(world.runner.dropped).toBe(1);
  });

  it('are not taken by what has expired before its turn: it is not run [OP-4]', async () => {
    const gate = deferred();
    const handled: string[] = [];
    const world = handling((message) => {
      handled.push(message.text());
      return gate.promise;
    });
    world.send('first');
    world.send('expires', { deadlineMs: 10 });
    world.send('last');
    await world.time.advance(10);
    gate.resolve('done');
    await world.settle();
    expect(handled).toEqual(['first', 'last']);
    expect(world.outcomes).toEqual(["1.0 'done'", 'expired 2', "3.0 'done'"]);
  });

  it('are not given to what was cancelled while it waited [OP-5]', async () => {
    const gate = deferred();
    const handle = jest.fn(() => gate.promise);
    const world = handling(handle);
    world.send();
    const cancelled = world.send();
    world.send();
    await world.settle();
    world.cancel(cancelled);
    gate.resolve('done');
    await world.settle();
    expect(handle).toHaveBeenCalledTimes(2);
    expect(world.outcomes).toEqual(["1.0 'done'", "3.0 'done'"]);
  });

  it('take turns with those of other instances, a message each [FLOW-4]', async () => {
    const order: string[] = [];
    const busy = handling(() => void order.push('busy'));
    const other = new RunnerWorld({ handle: () => void order.push('other') }, 1_000, busy);
    other.runner.start();
    for (let i = 0; i < 3; i++) busy.send();
    for (let i = 0; i < 3; i++) other.send();
    await busy.settle();
    expect(order.join(' ')).toBe('busy other busy other busy other');
  });
});

describe('the handler of what nobody wants any more', () => {
  it.each(['resolves', 'rejects'] as const)(
    'is told of once, when it has come to its end: it %s [OP-13]',
    async (how) => {
      const gate = deferred();
      const world = handling(() => gate.promise);
      const op = world.send();
      await world.settle();
      world.cancel(op);
      world.cancel(op);
      await world.settle();
      expect(world.overruns).toEqual([]);
      if (how === 'resolves') gate.resolve('too late');
      else gate.reject(new Error('too late'));
      await world.settle();
      expect(world.overruns).toEqual([1]);
    },
  );

  it('is told of before the next message is handed over, for which it makes room [OP-13]', async () => {
    const gate = deferred();
    const world = handling((message) => (message.text() === 'slow' ? gate.promise : 'quick'));
    const op = world.send('slow');
    world.send('quick');
    await world.settle();
    world.cancel(op);
    gate.resolve(undefined);
    await world.settle();
    expect(world.log).toEqual([
      'started',
      'handed over 1',
      'overrun of 1 ended',
      'handed over 2',
      "2.0 'quick'",
    ]);
  });

  it('is told of at once where it had put the answer off: it holds nobody up [OP-12] [OP-13]', async () => {
    let answer: Deferred | undefined;
    const world = handling((_message, { defer }) => void (answer = defer()));
    const op = world.send();
    await world.settle();
    world.cancel(op);
    expect(world.overruns).toEqual([1]);
    answer?.reply('too late');
    await world.settle();
    expect(world.overruns).toEqual([1]);
  });

  it('is told of where it puts the answer off only then [OP-12] [OP-13]', async () => {
    const gate = deferred();
    const world = handling(async (_message, { defer }) => {
      await gate.promise;
      defer();
    });
    const op = world.send();
    await world.settle();
    world.cancel(op);
    gate.resolve(undefined);
    await world.settle();
    expect(world.overruns).toEqual([1]);
  });

  it('is told of where a cast was given up [OP-2] [OP-13]', async () => {
    const gate = deferred();
    const world = handling(() => gate.promise);
    const op = world.send('', { expects: 'nothing' });
    await world.settle();
    world.cancel(op);
    gate.resolve(undefined);
    await world.settle();
    expect([world.outcomes, world.overruns]).toEqual([[], [1]]);
  });

  it.each<[string, (world: RunnerWorld, gate: { resolve(value: unknown): void }) => Promise<void> | void]>([
    ['was answered', async (world, gate) => (gate.resolve('in time'), await world.settle(), world.cancel(1))],
    ['was never called', (world) => world.cancel(2)],
    ['had no turn in time', async (world, gate) => (await world.time.advance(20), gate.resolve('done'))],
    ['is of an instance that has ended', (world, gate) => (world.cancel(1), world.runner.exit(NORMAL), gate.resolve('done'))], // prettier-ignore
    ['is of an instance that ends', (world, gate) => (world.runner.exit(NORMAL), gate.resolve('done'))],
  ])('is not told of where it %s [OP-13] [EXIT-7]', async (_which, act) => {
    const gate = deferred();
    const world = handling(() => gate.promise);
    world.send();
    world.send('', { deadlineMs: 20 });
    await world.settle();
    await act(world, gate);
    await world.settle();
    expect(world.overruns).toEqual([]);
  });

  it('is told of before its signal fires, which may end the instance [EXIT-7]', async () => {
    const world = handling((_message, { signal, defer, exit }) => {
      defer();
      signal.addEventListener('abort', () => exit());
    });
    const op = world.send();
    await world.settle();
    world.cancel(op);
    expect(world.log.slice(2)).toEqual(['overrun of 1 ended', 'normal']);
  });

  it('is told of exactly once, of whatever kind it is and whenever it is given up [OP-13] [EXIT-7]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aTurn, { maxLength: 25 }), async (turns) => {
        const { world, gates } = manyKinds();
        const given = new Set<number>();
        for (const turn of turns) await takeTurn(world, gates, given, turn);
        for (const gate of gates.values()) gate.resolve('in the end');
        await world.settle();
        const end = world.log.findIndex((line) => line === 'normal');
        if (end < 0) expect([...world.overruns].sort(byNumber)).toEqual([...given].sort(byNumber));
        else expect(world.log.slice(end + 1)).toEqual([]);
        expect(new Set(world.overruns).size).toBe(world.overruns.length);
        expect(world.overruns.every((op) => given.has(op))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const KINDS = ['promise', 'deferred', 'deferred later', 'iterator', 'observable', 'status'] as const;

type Turn =
  | { readonly kind: 'send'; readonly how: (typeof KINDS)[number]; readonly expects: Expects }
  | { readonly kind: 'cancel' | 'open'; readonly op: number }
  | { readonly kind: 'settle' | 'exit' };

const anOp = fc.integer({ min: 1, max: 8 });
const aTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      how: fc.constantFrom(...KINDS),
      expects: fc.constantFrom<Expects>('reply', 'stream', 'acknowledgement', 'nothing'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('cancel' as const), op: anOp }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open' as const), op: anOp }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('exit' as const) }) },
);

/** Handlers of all kinds, each of which goes on when its gate is opened. */
function manyKinds() {
  const gates = new Map<number, ReturnType<typeof deferred>>();
  const world = startedWorld({
    concurrency: 3,
    handle: (message, context) => {
      const gate = deferred();
      gates.set(message.op, gate);
      return answers[message.text() as (typeof KINDS)[number]](gate.promise, context);
    },
  });
  return { world, gates };
}

const answers: Record<
  (typeof KINDS)[number],
  (opened: Promise<unknown>, context: HandlerContext) => unknown
> = {
  promise: (opened) => opened,
  deferred: (opened, { defer }) => void opened.then(defer().reply),
  'deferred later': async (opened, { defer }) => {
    await opened;
    defer().reply('a');
  },
  iterator: async function* (opened) {
    yield 'a';
    yield await opened;
  },
  observable: (opened) => from(opened),
  status: async (opened) => {
    await opened;
    throw statusError('notFound');
  },
};

async function takeTurn(
  world: RunnerWorld,
  gates: ReadonlyMap<number, ReturnType<typeof deferred>>,
  given: Set<number>,
  turn: Turn,
): Promise<void> {
  switch (turn.kind) {
    case 'send':
      world.send(turn.how, { expects: turn.expects });
      return;
    case 'cancel':
      if (isAtHandler(world, turn.op)) given.add(turn.op);
      return world.cancel(turn.op);
    case 'open':
      return gates.get(turn.op)?.resolve('a');
    case 'settle':
      return world.settle();
    case 'exit':
      return world.runner.exit(NORMAL);
  }
}

/** Whether it was handed over and nothing has ended it, as whoever gives it up would see it. */
function isAtHandler({ log }: RunnerWorld, op: number): boolean {
  const ended = new RegExp(`^${op}\\.\\d+ [^…]*$|^${op} |^cast done ${op}$|^normal$`);
  return log.includes(`handed over ${op}`) && !log.some((line) => ended.test(line));
}

function byNumber(a: number, b: number): number {
  return a - b;
}
