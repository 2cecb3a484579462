import { type CrashPolicy, isStatusError, statusError } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { failureOf, listen, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();

const COMPENSATE: CrashPolicy = { kind: 'compensate' };

/** Books what it is asked to and declares how to undo it; writes down what it is given. */
function booking(log: string[], undo: (what: string) => unknown = () => undefined): Participant['handle'] {
  return (message, { compensate, generation }) => {
    const text = message.text();
    log.push(`${generation} ${text}`);
    if (text === 'crash') throw new Error('as asked');
    if (text.startsWith('undo ')) return undo(text.slice('undo '.length));
    compensate(`undo ${text}`, { label: text });
    return `booked ${text}`;
  };
}

describe('a conversation that compensates', () => {
  it('has a fresh instance undo what was declared, the last first, and then fails with the list [POLICY-4] [CRASH-5]', async () => {
    const w = world();
    const log: string[] = [];
    const conversation = await w.open(booking(log), { policy: COMPENSATE });
    listen(
      conversation.crash$,
      ({ generation, decision }) => `crash ${generation} ${JSON.stringify(decision)}`,
      log,
    );
    listen(conversation.policy$, (event) => JSON.stringify(event), log);
    listen(conversation.phase$, (phase) => phase, log);
    await conversation.request('flight');
    await conversation.request('hotel');
    expect(await failureOf(conversation.request('crash'))).toMatchObject({ code: 'aborted' });
    await w.settle();
    expect(log).toEqual([
      'created',
      'active',
      '1 flight',
      '1 hotel',
      '1 crash',
      'crash 1 {"action":"compensate","compensations":2}',
      '2 undo hotel',
      '2 undo flight',
      JSON.stringify({
        generation: 1,
        outcome: 'compensated',
        phase: 'failed',
        compensations: [
          { op: 2, label: 'hotel', undone: true },
          { op: 1, label: 'flight', undone: true },
        ],
      }),
      'failed',
      'end',
      'end',
      'end',
    ]);
    // What undoes takes no ids of the caller's, and is no reply of the conversation's.
    expect(conversation.state().counters).toMatchObject({ messages: 3, replies: 2 });
  });

  it('is doomed from the crash on: it takes nothing more, and says so at once [CRASH-4] [CRASH-1] [CONV-1]', async () => {
    const w = world();
    const conversation = await w.open(
      booking([], () => new Promise(() => undefined)),
      { policy: COMPENSATE },
    );
    await conversation.request('flight');
    await failureOf(conversation.request('crash'));
    await w.settle();
    expect(conversation.state()).toMatchObject({ phase: 'active', healing: 'compensating' });
    expect(conversation.hasDetectedCrash()).toBe(true);
    const refused = await failureOf(conversation.request('more'));
    expect(refused).toMatchObject({ code: 'failedPrecondition', delivery: 'notDelivered' });
    expect(refused['message']).toContain('participant <local.');
  });

  it('says what could not be undone, and why, and goes on to the next [POLICY-4]', async () => {
    const w = world();
    const conversation = await w.open(
      booking([], (what) => {
        if (what === 'hotel') throw statusError('failedPrecondition', { message: 'the guest is in' });
      }),
      { policy: COMPENSATE },
    );
    const events = listen(conversation.policy$, (event) => JSON.stringify(event));
    for (const text of ['flight', 'hotel', 'car']) await conversation.request(text);
    conversation.send('crash');
    await w.settle();
    expect(JSON.parse(events[0] as string)).toMatchObject({
      compensations: [
        { label: 'car', undone: true },
        { label: 'hotel', undone: false, why: 'failedPrecondition: the guest is in' },
        { label: 'flight', undone: true },
      ],
    });
  });

  it('gives each its own deadline, delivers each once, and has them one at a time [POLICY-4]', async () => {
    const w = world();
    const log: string[] = [];
    const conversation = await w.open(
      (message, { compensate }) => {
        const text = message.text();
        log.push(text);
        if (text === 'crash') throw new Error('as asked');
        if (text === 'undo slow') return new Promise(() => undefined);
        if (text.startsWith('undo')) return undefined;
        compensate(`undo ${text}`, { label: text, deadlineMs: 1_000 });
        return undefined;
      },
      { policy: COMPENSATE },
    );
    const events = listen(conversation.policy$, (event) => JSON.stringify(event));
    await conversation.request('fast');
    await conversation.request('slow');
    conversation.send('crash');
    await w.advance(999);
    expect(log).toEqual(['fast', 'slow', 'crash', 'undo slow']);
    await w.advance(1);
    // The slow handler keeps its slot: what is behind it has its own time, and expires.
    await w.advance(1_000);
    expect(JSON.parse(events[0] as string)).toMatchObject({
      compensations: [
        { label: 'slow', undone: false, why: expect.stringContaining('deadlineExceeded') },
        { label: 'fast', undone: false, why: expect.stringContaining('its turn had not come') },
      ],
    });
    expect(log).toHaveLength(4);
  });

  it('goes on to the next, once, where a handler comes to its end when its time is over [POLICY-4]', async () => {
    const w = world();
    const log: string[] = [];
    const slow = booking(log, () => undefined);
    const conversation = await w.open(
      (message, context) => {
        if (message.text() !== 'undo car') return slow(message, context);
        log.push('2 undo car');
        return new Promise((_resolve, reject) => {
          context.signal.addEventListener('abort', () => reject(context.signal.reason));
        });
      },
      { policy: COMPENSATE },
    );
    const events = listen(conversation.policy$, (event) => JSON.stringify(event));
    for (const text of ['flight', 'hotel', 'car']) await conversation.request(text);
    conversation.send('crash');
    await w.advance(30_000);
    expect(log.slice(-3)).toEqual(['2 undo car', '2 undo hotel', '2 undo flight']);
    expect(JSON.parse(events[0] as string)).toMatchObject({
      compensations: [
        { label: 'car', undone: false },
        { label: 'hotel', undone: true },
        { label: 'flight', undone: true },
      ],
    });
  });

  it('keeps nothing of what is declared while it undoes [POLICY-4]', async () => {
    const w = world();
    const log: string[] = [];
    const conversation = await w.open(
      (message, { compensate }) => {
        const text = message.text();
        log.push(text);
        if (text === 'crash') throw new Error('as asked');
        compensate(`undo ${text}`).withdraw();
        compensate(`undo ${text}`);
      },
      { policy: COMPENSATE },
    );
    for (const text of ['a', 'b']) await conversation.request(text);
    conversation.send('crash');
    await w.settle();
    expect(log).toEqual(['a', 'b', 'crash', 'undo b', 'undo a']);
    expect(conversation.postMortem()?.compensations).toHaveLength(2);
  });

  it('records the crash of the instance that undoes too, and does not try the rest [POLICY-4] [CRASH-1]', async () => {
    const w = world();
    const log: string[] = [];
    const conversation = await w.open(
      booking(log, () => {
        throw new Error('secret reason');
      }),
      { policy: COMPENSATE },
    );
    const crashes = listen(
      conversation.crash$,
      ({ generation, decision }) => `${generation} ${decision.action}`,
    );
    const events = listen(conversation.policy$, (event) => JSON.stringify(event));
    await conversation.request('flight');
    await conversation.request('hotel');
    conversation.send('crash');
    await w.settle();
    expect(crashes).toEqual(['1 compensate', '2 fail', 'end']);
    const { compensations } = JSON.parse(events[0] as string) as { compensations: { undone: boolean }[] };
    expect(compensations.map(({ undone }) => undone)).toEqual([false, false]);
    expect(events[0]).not.toContain('secret');
    expect(log.filter((line) => line.startsWith('2'))).toEqual(['2 undo hotel']);
    expect(conversation.phase).toBe('failed');
  });

  it('undoes what all instances have declared, and not what was withdrawn, each time anew after a restart [POLICY-4] [POLICY-5]', async () => {
    const w = world();
    const log: string[] = [];
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } }, COMPENSATE],
    };
    const conversation = await w.open(
      (message, { compensate, generation }) => {
        const text = message.text();
        log.push(`${generation} ${text}`);
        if (text === 'crash') throw new Error('as asked');
        if (text.startsWith('undo')) return;
        const compensation = compensate(`undo ${text}`);
        if (text === 'test') compensation.withdraw();
      },
      { policy },
    );
    for (const text of ['a', 'test', 'crash', 'b', 'crash'])
      await conversation.request(text).catch(() => undefined);
    await w.settle();
    expect(log.slice(-2)).toEqual(['3 undo b', '3 undo a']);
    expect(conversation.phase).toBe('failed');
  });

  it('fails at once where nothing was declared [POLICY-4]', async () => {
    const w = world();
    const conversation = await w.open(booking([]), { policy: COMPENSATE });
    const events = listen(conversation.policy$, ({ outcome }) => outcome);
    await failureOf(conversation.request('crash'));
    await w.settle();
    expect(events).toEqual(['gaveUp', 'end']);
    expect(conversation.state().participants).toMatchObject([{ generation: 1 }]);
  });

  it.each(['finalize', 'close'] as const)(
    'ends as failed, with what was not undone, where somebody does not wait for it: %s [POLICY-4] [CONV-3] [CONV-4]',
    async (leave) => {
      const w = world();
      const conversation = await w.open(
        booking([], () => new Promise(() => undefined)),
        {
          policy: COMPENSATE,
          closeDeadlineMs: 500,
        },
      );
      const events = listen(conversation.policy$, (event) => JSON.stringify(event));
      await conversation.request('flight');
      conversation.send('crash');
      await w.settle();
      const left = outcomeOf(Promise.resolve(conversation[leave]()));
      await w.advance(500);
      expect(left.now).toBeUndefined();
      expect(conversation.phase).toBe('failed');
      expect(JSON.parse(events[0] as string)).toMatchObject({
        compensations: [{ label: 'flight', undone: false, why: expect.stringContaining('ended before') }],
      });
    },
  );

  it('compensates also where the crash came while it was completing [CONV-5] [POLICY-4]', async () => {
    const w = world();
    const log: string[] = [];
    const conversation = await w.open(booking(log), { policy: COMPENSATE });
    await conversation.request('flight');
    conversation.send('crash');
    await conversation.close();
    expect(log.at(-1)).toBe('2 undo flight');
    expect(conversation.phase).toBe('failed');
  });

  it('holds so many compensations at most, over all instances, and says so to who declares one more [POLICY-4]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const conversation = await w.open(
      (message, { compensate }) => {
        if (message.text() === 'crash') throw new Error('as asked');
        try {
          for (let i = 0; i < 40; i++) compensate('undo');
        } catch (error) {
          return isStatusError(error) ? error.code : 'another error';
        }
        return 'held';
      },
      { policy },
    );
    expect((await conversation.request('declare')).text()).toBe('held');
    await failureOf(conversation.request('crash'));
    expect((await conversation.request('declare')).text()).toBe('resourceExhausted');
  });

  it('holds so much of them at most, over all instances [POLICY-4] [FLOW-1]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const conversation = await w.open(
      (message, { compensate }) => {
        if (message.text() === 'crash') throw new Error('as asked');
        let kept = 0;
        try {
          for (; kept < 5; kept++) compensate(new Uint8Array(2 ** 20));
        } catch {
          // As many as fit.
        }
        return `${kept}`;
      },
      { policy },
    );
    expect((await conversation.request('declare')).text()).toBe('4');
    await failureOf(conversation.request('crash'));
    expect((await conversation.request('declare')).text()).toBe('0');
  });
});
