import { NORMAL, isStatusError } from '@liminal/protocol';
import { type HandlerContext } from '../participant/participant';
import { deferred, handling, startedWorld } from './runner-world.fixture';

/** A world whose handler never answers, and the contexts it was given. */
function holding() {
  const contexts: HandlerContext[] = [];
  const world = startedWorld({
    concurrency: 10,
    init: () => 'the state',
    handle: (_message, context) => {
      contexts.push(context);
      return new Promise(() => undefined);
    },
  });
  return { world, contexts };
}

describe('a handler context', () => {
  let made = 0;
  const Original = globalThis.AbortController;

  beforeEach(() => {
    made = 0;
    globalThis.AbortController = class extends Original {
      constructor() {
        super();
        made++;
      }
    };
  });

  afterEach(() => {
    globalThis.AbortController = Original;
  });

  it('makes no signal for a handler that does not read it, also when it is cancelled [OP-4]', async () => {
    const { world } = holding();
    const op = world.send();
    await world.settle();
    world.cancel(op);
    expect(made).toBe(0);
  });

  it('makes one signal, which fires with the status once, when the operation is cancelled [OP-5]', async () => {
    const { world, contexts } = holding();
    const op = world.send();
    await world.settle();
    const signal = contexts[0]?.signal;
    const fired = jest.fn();
    signal?.addEventListener('abort', fired);
    world.cancel(op);
    world.cancel(op);
    expect(made).toBe(1);
    expect(contexts[0]?.signal).toBe(signal);
    expect(fired).toHaveBeenCalledTimes(1);
    expect(isStatusError(signal?.reason)).toBe(true);
    expect(signal?.reason).toMatchObject({ code: 'cancelled' });
  });

  it('gives a signal that has fired already to whom reads it late [OP-4]', async () => {
    const { world, contexts } = holding();
    const op = world.send();
    await world.settle();
    world.cancel(op);
    expect(contexts[0]?.signal.aborted).toBe(true);
    expect(contexts[0]?.signal.reason).toMatchObject({ code: 'cancelled' });
  });

  it('gives no fired signal after the operation was answered', async () => {
    let context: HandlerContext | undefined;
    const world = handling((_message, given) => void (context = given));
    world.send();
    await world.settle();
    expect(context?.signal.aborted).toBe(false);
  });

  it('says how long the operation may still take, never less than nothing [OP-4]', async () => {
    const { world, contexts } = holding();
    world.send(undefined, { deadlineMs: 100 });
    await world.time.advance(60);
    expect(contexts[0]?.remainingMs()).toBe(40);
    await world.time.advance(60);
    expect(contexts[0]?.remainingMs()).toBe(0);
  });

  it('says whose instance it is, and which', async () => {
    const { world, contexts } = holding();
    world.send();
    await world.settle();
    expect(contexts[0]).toMatchObject({
      self: { node: 'n', number: 7, creation: 1 },
      subject: 'tested',
      generation: 3,
      state: 'the state',
    });
  });

  it('says how many instances had the message, this one counted, and the key that it came with [POLICY-2] [OP-9]', async () => {
    const { world, contexts } = holding();
    world.send();
    world.send('', { handovers: 2, idempotencyKey: 'order-17' });
    await world.settle();
    expect(contexts.map(({ attempt, idempotencyKey }) => [attempt, idempotencyKey])).toEqual([
      [1, undefined],
      [3, 'order-17'],
    ]);
  });

  it('passes signs of life on, as often as they are given, with the operation [OP-14]', async () => {
    const { world, contexts } = holding();
    world.send();
    world.send();
    await world.settle();
    contexts[1]?.progress();
    contexts[1]?.progress();
    contexts[0]?.progress();
    expect(world.outcomes).toEqual(['progress of 2', 'progress of 2', 'progress of 1']);
  });

  it('passes no sign of life on after the exit: it is dropped and counted [OP-14] [EXIT-7]', async () => {
    const { world, contexts } = holding();
    world.send();
    await world.settle();
    world.runner.exit(NORMAL);
    contexts[0]?.progress();
    expect([world.outcomes, world.runner.dropped]).toEqual([['normal'], 1]);
  });

  it('lets its functions be taken out of it', async () => {
    const answer = deferred();
    const world = handling(({ op }, { defer, remainingMs, exit, progress, compensate }) => {
      if (op === 2) return exit();
      progress();
      compensate('undo').withdraw();
      void answer.promise.then(defer().reply);
      return remainingMs();
    });
    world.send();
    await world.settle();
    answer.resolve('later');
    await world.settle();
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual([
      'progress of 1',
      'compensation #1 of 1',
      'withdrawn #1',
      "1.0 'later'",
      'normal',
    ]);
  });
});
