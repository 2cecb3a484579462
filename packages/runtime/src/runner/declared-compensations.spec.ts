import { NORMAL, envelope, textOf } from '@liminal/protocol';
import { type CompensateOptions, type Compensation, type HandlerContext } from '../participant/participant';
import { receivedReply } from '../received';
import { type HeldCompensationsSize } from './declared-compensations';
import { RunnerWorld } from './runner-world.fixture';

/** An instance whose first message is at its handler for ever, and that handler's context. */
async function atWork(held?: HeldCompensationsSize) {
  const contexts: HandlerContext[] = [];
  const world = new RunnerWorld(
    {
      concurrency: 2,
      handle: (_message, given) => {
        contexts.push(given);
        return new Promise(() => undefined);
      },
    },
    1_000,
    undefined,
    held,
  );
  world.runner.start();
  world.send();
  world.send();
  await world.settle();
  const [context, other] = contexts as [HandlerContext, HandlerContext];
  return { world, context, other, compensate: context.compensate };
}

describe('a compensation', () => {
  it('is told to the host as it is declared: its message, its label and its deadline [POLICY-4]', async () => {
    const { world, compensate } = await atWork();
    compensate({ undo: 'a' }, { label: 'seat 4', deadlineMs: 5 });
    compensate('undo b');
    expect(world.outcomes).toEqual(['compensation #1 of 1', 'compensation #2 of 1']);
    expect(world.host.compensations).toMatchObject([
      { label: 'seat 4', deadlineMs: 5 },
      { label: '', deadlineMs: 30_000 },
    ]);
    expect(world.host.compensations.map((told) => textOf(told.envelope))).toEqual(['{"undo":"a"}', 'undo b']);
  });

  it('has a number that no other of the instance has, whichever operation it is of [POLICY-4]', async () => {
    const { world, context, other } = await atWork();
    context.compensate('a').withdraw();
    other.compensate('b');
    context.compensate('c');
    expect(world.outcomes).toEqual([
      'compensation #1 of 1',
      'withdrawn #1',
      'compensation #2 of 2',
      'compensation #3 of 1',
    ]);
  });

  it('is withdrawn once, however often it is asked for [POLICY-4]', async () => {
    const { world, compensate } = await atWork();
    const { withdraw } = compensate('a');
    compensate('b');
    withdraw();
    withdraw();
    expect(world.outcomes.slice(2)).toEqual(['withdrawn #1']);
  });

  it('may be declared and withdrawn after the answer: what was done is done [POLICY-4]', async () => {
    const { world, context } = await atWork();
    world.cancel(1);
    context.compensate('a').withdraw();
    expect(world.outcomes).toEqual(['compensation #1 of 1', 'withdrawn #1']);
  });

  it('may be what was received, which goes on as it came [OP-10] [POLICY-4]', async () => {
    const { world, compensate } = await atWork();
    const received = { payload: new Uint8Array([1]), contentType: 'x/y' };
    compensate(receivedReply(7, received, 0));
    expect(world.host.compensations[0]?.envelope).toMatchObject(received);
  });

  it('has a label of at most 64 bytes: what is longer is cut [POLICY-4]', async () => {
    const { world, compensate } = await atWork();
    compensate('a', { label: 'x'.repeat(64) });
    compensate('b', { label: 'ä'.repeat(40) });
    const labels = world.host.compensations.map(({ label }) => new TextEncoder().encode(label).length);
    expect(labels[0]).toBe(64);
    expect(labels[1]).toBeLessThanOrEqual(64);
    expect(world.host.compensations[1]?.label).toMatch(/^ä{20}/);
  });

  it.each([0, 60])(
    'is one of at most 64, with those that the conversation held before: %d [POLICY-4] [FLOW-1]',
    async (held) => {
      const { world, compensate } = await atWork({ count: held, bytes: 0 });
      const kept: Compensation[] = [];
      for (let i = held; i < 64; i++) kept.push(compensate('undo'));
      expect(() => compensate('one too many')).toThrow(
        expect.objectContaining({ code: 'resourceExhausted', message: expect.stringContaining('64') }),
      );
      expect(world.host.compensations).toHaveLength(64 - held);
      kept[0]?.withdraw();
      kept[0]?.withdraw();
      compensate('in its place');
      expect(() => compensate('one too many')).toThrow(/64 compensations, its limit/);
      expect(world.outcomes.at(-1)).toBe(`compensation #${64 - held + 1} of 1`);
    },
  );

  it('is kept within 4 MiB of them, with those that the conversation held before [POLICY-4] [FLOW-1]', async () => {
    const { compensate } = await atWork({ count: 1, bytes: 4 * 2 ** 20 - 1_500 });
    const thousand = compensate('x'.repeat(1_000));
    expect(() => compensate('x'.repeat(501))).toThrow(
      expect.objectContaining({
        code: 'resourceExhausted',
        message: expect.stringContaining('4193804 bytes'),
      }),
    );
    compensate('x'.repeat(500));
    thousand.withdraw();
    compensate('x'.repeat(1_000));
    expect(() => compensate('x')).toThrow(/together they may have 4194304/);
  });

  it.each<[string, unknown, CompensateOptions, object]>([
    ['a payload over the limit', 'x'.repeat(1_001), {}, { code: 'resourceExhausted', retryable: false }],
    ['content that cannot be encoded', 1n, {}, { code: 'invalidArgument' }],
    ['headers over their limit', envelope(new Uint8Array(0), { messageId: 'x'.repeat(129) }), {}, { code: 'invalidArgument' }], // prettier-ignore
    ['a deadline of 0', 'a', { deadlineMs: 0 }, { code: 'invalidArgument' }],
    ['a deadline that is no number', 'a', { deadlineMs: NaN }, { code: 'invalidArgument' }],
    ['an option that there is not', 'a', { deadline: 5 } as object, { code: 'invalidArgument' }],
    ['a deadline past the longest', 'a', { deadlineMs: 2 ** 31 }, { code: 'invalidArgument' }],
  ])('is refused for %s, and takes no place [POLICY-4]', async (_what, content, options, error) => {
    const { world, compensate } = await atWork({ count: 63, bytes: 0 });
    expect(() => compensate(content, options)).toThrow(expect.objectContaining(error));
    expect(world.outcomes).toEqual([]);
    compensate('x'.repeat(1_000));
    expect(world.outcomes).toEqual(['compensation #1 of 1']);
  });

  it('ends its operation where a handler lets the refusal out, and the instance lives on [OP-11]', async () => {
    const world = new RunnerWorld(
      { handle: (message, context) => void context.compensate(message.text()) },
      1_000,
      undefined,
      { count: 64, bytes: 0 },
    );
    world.runner.start();
    world.send();
    await world.settle();
    expect(world.outcomes).toEqual(['1 resourceExhausted']);
    // [STATUS] The handler ran: this is no word on its message, which is not to be sent again.
    expect(world.host.statuses[0]?.delivery).toBe('processed');
  });

  it('has no effect after the exit, nor has what takes one back: it is dropped and counted [EXIT-7]', async () => {
    const { world, compensate } = await atWork();
    const before = compensate('before');
    world.runner.exit(NORMAL);
    before.withdraw();
    compensate('after').withdraw();
    expect(world.outcomes).toEqual(['compensation #1 of 1', 'normal']);
    expect([world.runner.dropped, world.host.dropped]).toEqual([3, 3]);
  });

  it('has no effect where the exit comes of encoding it [EXIT-7]', async () => {
    const { world, context } = await atWork();
    const content = { toJSON: () => (context.exit(), 'undo') };
    context.compensate(content);
    expect([world.outcomes, world.runner.dropped]).toEqual([['normal'], 1]);
  });
});
