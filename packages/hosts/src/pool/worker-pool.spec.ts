import { type CrashRecord, type Envelope, OK, describeExit } from '@liminal/protocol';
import { PoolWorld } from './pool-world.fixture';

let w: PoolWorld;
async function pool(options?: ConstructorParameters<typeof PoolWorld>[0]): Promise<PoolWorld> {
  w = new PoolWorld(options);
  await w.begin();
  return w;
}
afterEach(() => w.end());

const ENVELOPE: Envelope = { headers: [], contentType: 'text/plain', payload: new Uint8Array(1) };
const FELL = { kind: 'killed', by: 'signal', signal: 'SIGSEGV' } as const;
const codeOf = (error: { code?: string; message?: string }) => `${error.code}: ${error.message}`;

describe('a pool', () => {
  it('has what the first worker offers, and room for all that it may take', async () => {
    await pool({ size: 2, instancesPerWorker: 5 });
    expect(w.host?.participants).toMatchObject([{ subject: 'tested', concurrency: 1 }]);
    expect(w.host?.room()).toBe(10);
    expect(w.host?.report()).toEqual({
      instances: 0,
      capacity: 10,
      workers: [{ id: '1', state: 'ready', instances: 0 }],
    });
    expect(() => w.host?.participants[0]?.handle({} as never, {} as never)).toThrow(/runs in a worker/);
  });

  it('spreads instances over its workers, and keeps one warm while there may be more', async () => {
    await pool();
    for (let i = 0; i < 5; i++) await w.open();
    expect(w.states).toEqual(['1:ready:2', '2:ready:2', '3:ready:1']);
  });

  it('keeps none warm where it is told so', async () => {
    await pool({ warm: 0 });
    await w.open();
    expect(w.states).toEqual(['1:ready:1']);
  });

  it('has nobody wait for a worker that is only starting, where another is idle', async () => {
    await pool({ warm: 1 });
    w.isQuick = false;
    await w.open();
    expect(w.states).toEqual(['1:ready:1', '2:starting:0']);
    w.worker(2).register();
    await w.time.settle();
    await w.open();
    expect(w.states.slice(0, 2)).toEqual(['1:ready:1', '2:ready:1']);
  });

  it('places an instance when the worker that it was given has started [CONV-9]', async () => {
    await pool({ size: 2, instancesPerWorker: 1, warm: 0 });
    w.isQuick = false;
    await w.open();
    const opening = w.conversations.open('tested');
    await w.time.settle();
    expect([w.states, w.worker(2).sent]).toEqual([['1:ready:1', '2:starting:1'], []]);
    w.worker(2).register();
    await opening;
    expect(w.states).toEqual(['1:ready:1', '2:ready:1']);
  });

  it('is full when all that it may have is taken: the opener is told to try again [FLOW-1]', async () => {
    await pool({ size: 2, instancesPerWorker: 1 });
    const first = await w.open();
    await w.open();
    const refused = await w.open().catch(codeOf);
    expect(refused).toMatch(/unavailable: All hosts of 'tested' have as many instances/);
    const closing = first.close();
    await w.time.settle();
    await closing;
    await w.open();
  });

  it('declines where it was asked all the same, with its bounds', async () => {
    await pool({ size: 1, instancesPerWorker: 1 });
    await w.open();
    w.conversations.add({ subject: 'tested', handle: () => 'x' }, { name: 'spare' });
    w.conversations.remove('tested', 'thread');
    const declined = jest.fn();
    const { node } = w.conversations;
    const conversation = node.spawn({});
    const participant = { subject: 'tested', handle: () => 'x' };
    const events = { declined } as never;
    const request = {
      participant,
      generation: 1,
      attempt: 1,
      conversationId: 'c',
      headers: [],
      node,
      conversation,
      events,
      payloadBytes: 1,
    };
    const instance = w.pool.start(request);
    await w.time.settle();
    expect(declined).toHaveBeenCalledWith(expect.objectContaining({ code: 'resourceExhausted' }));
    node.end(instance.pid, { kind: 'shutdown' });
    node.kill(conversation);
    await w.time.settle();
  });

  it('stops workers that it does not need, after a while, but for the warm one', async () => {
    await pool({ idleMs: 1_000 });
    const open = [await w.open(), await w.open(), await w.open()];
    for (const conversation of open) {
      const closing = conversation.close();
      await w.time.settle();
      await closing;
    }
    expect(w.states).toHaveLength(3);
    await w.time.advance(999);
    expect(w.states).toHaveLength(3);
    await w.time.advance(1_000);
    expect(w.states).toHaveLength(1);
    expect(w.states[0]).toMatch(/:ready:0$/);
  });

  it('replaces a worker after so many instances, when the last of them has ended', async () => {
    await pool({ size: 2, warm: 1, recycleAfter: 2, instancesPerWorker: 10 });
    const open = [await w.open(), await w.open(), await w.open()];
    expect(w.states).toEqual(['1:retiring:2', '2:ready:1']);
    const close = async (index: number) => {
      const closing = open[index]?.close();
      await w.time.settle();
      await closing;
    };
    await close(0);
    expect(w.states[0]).toBe('1:retiring:1');
    await close(2);
    expect(w.worker(1).sent.at(-1)?.kind).toBe('goodbye');
    expect(w.states.map((state) => state.slice(0, 1))).not.toContain('1');
  });
});

describe('the death of a worker', () => {
  it('is the exit of all its instances, and of no others; its place is free before they are told [C-20] [EXIT-5]', async () => {
    await pool({ size: 2, warm: 0, instancesPerWorker: 2 });
    const all = [await w.open(), await w.open(), await w.open(), await w.open()];
    const told: string[] = [];
    for (const [index, conversation] of all.entries())
      conversation.crash$.subscribe(({ reason, host }) =>
        told.push(`${index} ${host} ${describeExit(reason)} ${w.host?.room()}`),
      );
    w.worker(1).exit(FELL);
    await w.time.settle();
    expect(told).toEqual([
      '0 thread killed (by signal, SIGSEGV) 2',
      '2 thread killed (by signal, SIGSEGV) 2',
    ]);
    expect(w.states).toEqual(['2:ready:2']);
  });

  it('is told before the event is over that brought it [EXIT-2]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    const told: string[] = [];
    conversation.crash$.subscribe(({ reason }) => told.push(describeExit(reason)));
    w.worker(1).exit(FELL);
    expect(told).toEqual(['killed (by signal, SIGSEGV)']);
  });

  it('with code 0 is normal for those of whom nobody waits for anything, and unclean for the others [EXIT-3] [C-3]', async () => {
    await pool({ size: 1 });
    const [idle, waiting] = [await w.open(), await w.open()];
    waiting.request('x').catch(() => undefined);
    await w.time.settle();
    w.worker(1).exit({ kind: 'exited', code: 0 });
    await w.time.settle();
    const crash = (await waiting.awaitCrash()) as CrashRecord;
    expect([idle.phase, idle.hasDetectedCrash(), waiting.phase, crash.reason]).toEqual([
      'closed',
      false,
      'failed',
      { kind: 'exited', code: 0 },
    ]);
  });

  it('that has announced itself gets nothing new in the meantime', async () => {
    await pool({ size: 2, warm: 0 });
    w.worker(1).say({
      kind: 'goodbye',
      status: { code: 'ok', message: 'ok', delivery: 'processed', retryable: false },
    });
    await w.open();
    expect(w.states).toEqual(['1:leaving:0', '2:ready:1']);
    await w.time.advance(5_000);
    expect([w.worker(1).killed, w.states]).toEqual([true, ['2:ready:1']]);
  });

  it('while it starts is told to those who wait for it [C-19]', async () => {
    await pool({ size: 3, warm: 1 });
    w.isQuick = false;
    await w.open();
    expect(w.states).toEqual(['1:ready:1', '2:starting:0']);
    w.worker(2).exit({ kind: 'exited', code: 1 });
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:1']);
    const opening = w.open().catch(codeOf);
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:1', '3:starting:1']);
    w.worker(3).exit({ kind: 'exited', code: 1 });
    expect(await opening).toMatch(/unavailable: .*exited \(code 1\)/);
    expect(w.launched).toHaveLength(3);
  });

  it('is its own for one that breaks the protocol [WIRE-5]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).say({ kind: 'assigned', ref: 9 });
    await w.time.settle();
    expect(await conversation.awaitCrash()).toMatchObject({
      reason: { kind: 'protocol', detail: expect.stringContaining('9') },
    });
    const again = await w.open();
    w.worker(2).violate('garbage');
    await w.time.settle();
    expect(await again.awaitCrash()).toMatchObject({ reason: { kind: 'protocol', detail: 'garbage' } });
  });
});

describe('the successor of a worker', () => {
  it('is there for those who were told of its end before it had ended [EXIT-5] [POLICY-2]', async () => {
    await pool({ size: 1, instancesPerWorker: 1, warm: 0 });
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    const conversation = await w.conversations.open('tested', { policy });
    const leaving = {
      kind: 'goodbye',
      status: { code: 'ok', message: 'ok', delivery: 'processed', retryable: false },
    } as const;
    w.worker(1).say(leaving);
    w.worker(1).letGo(2, { kind: 'crashed', name: 'Error', message: 'oops' });
    await w.time.advance(1);
    expect(w.states).toEqual(['1:leaving:0', '2:ready:1']);
    w.worker(1).exit({ kind: 'exited', code: 1 });
    expect([w.states, conversation.phase]).toEqual([['2:ready:1'], 'created']);
  });

  it('is started a moment after its death where nobody waits for one, and at once where somebody does', async () => {
    await pool({ size: 1 });
    w.worker(1).exit(FELL);
    await w.time.settle();
    expect(w.launched).toHaveLength(1);
    await w.time.advance(50);
    expect(w.states).toEqual(['2:ready:0']);
    w.worker(2).exit(FELL);
    await w.open();
    expect(w.states).toEqual(['3:ready:1']);
  });
});

describe('workers that are of no use', () => {
  const ended = { kind: 'exited', code: 1 } as const;
  const launchedAt = async (ms: number, fail: (world: PoolWorld) => void) => {
    const at: number[] = [];
    for (let now = 0; now <= ms; now += 50) {
      const before = w.launched.length;
      await w.time.advance(50);
      for (let i = before; i < w.launched.length; i++) at.push(now + 50);
      if (w.states.length > 0) fail(w);
      await w.time.settle();
    }
    return at;
  };

  it.each([
    ['though they start', true],
    ['for they do not even start', false],
  ])('are launched ahead of need less and less often: %s [SUP-2]', async (_why, isQuick) => {
    await pool({ size: 1 });
    w.isQuick = isQuick;
    w.worker(1).exit(ended);
    const at = await launchedAt(120_000, () => w.launched.at(-1)?.exit(ended));
    expect(at.slice(0, 6)).toEqual([50, 150, 350, 750, 1_550, 3_150]);
    expect(at.slice(-2).map((ms, i, all) => ms - (all[i - 1] ?? ms))).toEqual([0, 30_000]);
    expect(w.warnings).toHaveLength(w.launched.length);
  });

  it('are launched again at once where somebody needs one, and ahead of need again when one has been of use', async () => {
    await pool({ size: 2 });
    w.worker(1).exit(ended);
    await launchedAt(1_000, () => w.launched.at(-1)?.exit(ended));
    const before = w.launched.length;
    await w.open();
    expect(w.states.map((state) => state.slice(-7))).toEqual(['ready:1', 'ready:0']);
    expect(w.launched.length).toBe(before + 2);
    w.launched.at(-1)?.exit(ended);
    await w.time.advance(50);
    expect(w.states).toHaveLength(2);
  });

  it('are those only that fell: of one that lasted, or was not needed any more, the next is launched as soon as ever', async () => {
    await pool({ size: 1, idleMs: 10 });
    for (let i = 1; i <= 5; i++) {
      await w.time.advance(40_000);
      w.worker(i).exit(FELL);
      await w.time.advance(50);
    }
    expect(w.states).toEqual(['6:ready:0']);
  });

  it('are not launched any more where the first one did not come through its start', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    w.worker(1).exit(ended);
    await beginning;
    await w.time.advance(60_000);
    expect(w.launched).toHaveLength(1);
  });
});

describe('operators', () => {
  it.each([
    ['killed (by signal, SIGSEGV)', FELL],
    ['exited (code 0)', { kind: 'exited', code: 0 }],
  ] as const)('are told of a worker that ended by itself: %s', async (told, reason) => {
    await pool({ size: 1 });
    await w.open();
    w.worker(1).exit(reason);
    await w.time.settle();
    expect(w.warnings).toContainEqual({
      message: 'a worker has died',
      worker: '1',
      instances: 1,
      reason: told,
      detail: undefined,
    });
  });

  it('are not told of one that was not needed any more', async () => {
    await pool({ size: 2, recycleAfter: 1 });
    const closing = (await w.open()).close();
    await w.time.settle();
    await closing;
    expect([w.states.includes('1:ready:0'), w.warnings]).toEqual([false, []]);
  });
});

describe('a worker that does not give way', () => {
  it('is given nobody else until it has let go, and who waited for that goes elsewhere when it never does [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const stuck = await w.open();
    w.worker(1).isObstinate = true;
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    await w.time.settle();
    const opening = w.conversations.open('tested');
    await w.time.settle();
    expect([w.states, w.worker(1).sent.filter(({ kind }) => kind === 'assign')]).toEqual([
      ['1:ready:2'],
      [expect.anything()],
    ]);
    await w.time.advance(200);
    await opening;
    expect(w.states).toEqual(['2:ready:1']);
  });

  it('has no part in the start of those who were only to begin there: they begin elsewhere, once [EXIT-7] [C-19]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const stuck = await w.open();
    Object.assign(w.worker(1), { isObstinate: true, isStuck: true });
    const opening = w.conversations.open('tested', { startDeadlineMs: 60_000 });
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:2']);
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    await w.time.advance(200);
    const conversation = await opening;
    expect([w.states, conversation.phase]).toEqual([['2:ready:1'], 'created']);
    expect(w.warnings).toContainEqual({
      message: 'a worker has died',
      worker: '1',
      instances: 2,
      reason: 'killed (by unresponsive)',
      detail: expect.stringContaining('did not let go'),
    });
  });

  it('gets those who waited when it has let go', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const stuck = await w.open();
    w.worker(1).isObstinate = true;
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    await w.time.settle();
    const opening = w.conversations.open('tested');
    await w.time.settle();
    w.worker(1).isObstinate = false;
    w.worker(1).letGo(2, { kind: 'killed', by: 'kill' });
    await opening;
    expect(w.states).toEqual(['1:ready:1']);
  });

  it('is not taken for one that only could not be heard, for this program stood still [LINK-5]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const conversation = await w.open();
    w.worker(1).isObstinate = true;
    w.conversations.node.kill(conversation.state().participants[0]?.pid as never);
    await w.time.settle();
    w.arrived = () => w.worker(1).letGo(2, { kind: 'killed', by: 'kill' });
    await w.time.advance(200);
    expect([w.worker(1).killed, w.states]).toEqual([false, ['1:ready:0']]);
    w.worker(1).isObstinate = false;
  });

  it('is killed with all that it holds, a while after it was told to end an instance [OP-13] [C-8]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [stuck, other] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    await w.time.settle();
    expect(await stuck.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'kill' } });
    await w.time.advance(199);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect(await other.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'unresponsive' } });
  });

  it('may be at what it was given before by somebody else: one that did nothing when it was ended waits for that [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [idle, other] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const request = other.request('long').catch(codeOf);
    await w.time.settle();
    w.conversations.node.kill(idle.state().participants[0]?.pid as never);
    await w.time.advance(1_000);
    expect(w.worker(1).killed).toBe(false);
    w.worker(1).say({ kind: 'reply', ref: 4, op: 1, index: 0, more: false, envelope: ENVELOPE });
    expect(await request).toMatchObject({ op: 1 });
    // What it was given since is no reason.
    const later = other.request('late').catch(codeOf);
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
    expect(await later).toMatch(/^aborted/);
  });

  it('is killed in time where the one that was ended may be what it is at, whoever else is in it [EXIT-7] [C-20]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [busy, other] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const requests = [busy, other].map((conversation) => conversation.request('x').catch(codeOf));
    await w.time.settle();
    w.conversations.node.kill(busy.state().participants[0]?.pid as never);
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
    expect(await Promise.all(requests)).toEqual([
      expect.stringMatching(/^aborted/),
      expect.stringMatching(/^aborted/),
    ]);
  });

  it('is looked at in time for the next that was ended, though the one before is excused [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [idle, other, busy] = [await w.open(), await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const requests = [other, busy].map((conversation) => conversation.request('x').catch(codeOf));
    await w.time.settle();
    w.conversations.node.kill(idle.state().participants[0]?.pid as never);
    await w.time.advance(150);
    w.conversations.node.kill(busy.state().participants[0]?.pid as never);
    await w.time.advance(199);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect(w.worker(1).killed).toBe(true);
    await Promise.all(requests);
  });

  it('is killed too where nobody waits any more for what another was at [OP-4] [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [idle, other] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const request = other.request('x', { deadlineMs: 1_000 }).catch(codeOf);
    await w.time.settle();
    w.conversations.node.kill(idle.state().participants[0]?.pid as never);
    await w.time.advance(999);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
    await request;
  });

  it('has those who were only to begin there, and then to stop, just stop [CONV-3] [C-19]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const stuck = await w.open();
    Object.assign(w.worker(1), { isObstinate: true, isStuck: true });
    const starting = w.conversations.start('tested', { startDeadlineMs: 60_000 });
    await w.time.settle();
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    const closing = w.conversations.close({ deadlineMs: 30_000 });
    await w.time.advance(250);
    await closing;
    expect([
      starting.state().phase,
      w.launched.flatMap(({ sent }) => sent.filter(({ kind }) => kind === 'assign')),
    ]).toEqual(['closed', [expect.anything(), expect.anything()]]);
  });

  it('lives on where it lets go in time, of the last one too', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const open = [await w.open(), await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    for (const conversation of open.slice(0, 2))
      w.conversations.node.kill(conversation.state().participants[0]?.pid as never);
    await w.time.advance(100);
    for (const ref of [2, 4]) w.worker(1).letGo(ref, { kind: 'shutdown' });
    await w.time.advance(1_000);
    expect([w.worker(1).killed, w.states]).toEqual([false, ['1:ready:1']]);
    w.worker(1).isObstinate = false;
  });

  it.each([
    ['starts', 'workerStartDeadline', 10_000],
    ['stops', 'workerStopDeadline', 5_000],
  ] as const)('in time as it %s is killed: %s', async (_when, by, ms) => {
    await pool({ size: 2, warm: 0, instancesPerWorker: 1, recycleAfter: 1 });
    w.isQuick = by === 'workerStopDeadline';
    const conversation = w.conversations.open('tested').catch(codeOf);
    await w.time.settle();
    const second = w.conversations.start('tested', { startDeadlineMs: 60_000 });
    await w.time.settle();
    if (by === 'workerStartDeadline') {
      await w.time.advance(ms);
      expect(await second.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by } });
      return;
    }
    w.worker(1).isObstinate = true;
    await conversation;
    second.finalize();
    w.worker(1).letGo(2, { kind: 'normal' });
    await w.time.settle();
    expect(w.worker(1).sent.at(-1)?.kind).toBe('goodbye');
    await w.time.advance(ms);
    expect(w.worker(1).killed).toBe(true);
  });
});

describe('a worker that has said that it ends', () => {
  const goodbye = (message = '') =>
    ({
      kind: 'goodbye',
      status: { ...OK, ...(message !== '' && { code: 'internal' as const, message }) },
    }) as const;

  it('has its own reason, however short the time is for those that are asked to end [EXIT-1] [EXIT-2]', async () => {
    await pool({ size: 1, stopDeadlineMs: 0 });
    const conversation = await w.open();
    w.worker(1).say(goodbye());
    await w.time.advance(1_000);
    w.worker(1).exit({ kind: 'exited', code: 3 });
    expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'exited', code: 3 } });
  });

  it('has what it said for its reason where it does not end, and is killed [EXIT-2]', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    w.worker(1).say(goodbye('There is no database.'));
    await w.time.advance(4_999);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect(await beginning).toBe('unavailable: There is no database.');
  });

  it('gets none of those who waited for another in it: they begin elsewhere [C-19]', async () => {
    await pool({ size: 1, warm: 0, unresponsiveMs: 200 });
    const stuck = await w.open();
    w.worker(1).isObstinate = true;
    w.conversations.node.kill(stuck.state().participants[0]?.pid as never);
    await w.time.settle();
    const opening = w.conversations.open('tested');
    await w.time.settle();
    w.worker(1).say(goodbye());
    w.worker(1).letGo(2, { kind: 'crashed', name: 'Error', message: 'oops' });
    w.worker(1).exit({ kind: 'exited', code: 1 });
    await opening;
    expect(w.states).toEqual(['2:ready:1']);
  });
});

describe('a worker that is not needed while it still starts', () => {
  it('ends as one that was asked to, and did not [EXIT-2]', async () => {
    await pool({ size: 1, stopDeadlineMs: 200 });
    const [first] = w.launched;
    first?.exit(FELL);
    w.isQuick = false;
    await w.time.advance(50);
    w.worker(2).isObstinate = true;
    const closing = w.host?.close();
    await w.time.advance(200);
    await closing;
    expect(w.warnings.at(-1)).toMatchObject({
      worker: '2',
      reason: 'killed (by workerStopDeadline)',
      detail: 'It had not ended 200 ms after it was asked to.',
    });
  });
});

describe('a worker that does not even die', () => {
  it('is not waited for: its instances are told a second after it was killed, and its pool may close [C-8]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).isUndead = true;
    w.worker(1).violate('garbage');
    await w.time.advance(999);
    expect(conversation.hasDetectedCrash()).toBe(false);
    await w.time.advance(1);
    expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'protocol' } });
    expect(w.states.filter((state) => state.startsWith('1:'))).toEqual([]);
  });
});

describe('the end of a pool', () => {
  it('stops its instances, then its workers, and takes nothing more [CONV-3]', async () => {
    await pool({ size: 2 });
    const conversation = await w.open();
    const closing = w.host?.close();
    await w.time.settle();
    await closing;
    expect([conversation.phase, w.states, w.host?.room()]).toEqual(['closed', [], 0]);
    expect(await w.open().catch(codeOf)).toMatch(/unavailable/);
  });

  it('kills what has not stopped by its deadline, and may be called again', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).isObstinate = true;
    const closing = [w.host?.close({ deadlineMs: 100 }), w.host?.close()];
    await w.time.advance(100);
    await Promise.all(closing);
    expect(await conversation.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'hostClosed' } });
    await w.host?.close();
    // Whoever closed it knows.
    expect(w.warnings).not.toContainEqual(expect.objectContaining({ message: 'a worker has died' }));
  });

  it('withdraws those who waited for a worker to start [C-19]', async () => {
    await pool({ size: 2, instancesPerWorker: 1, warm: 0 });
    await w.open();
    w.isQuick = false;
    const opening = w.open().catch(codeOf);
    await w.time.settle();
    const closing = w.host?.close({ deadlineMs: 0 });
    await w.time.advance(0);
    expect(await opening).toMatch(/unavailable/);
    await closing;
  });
});

describe('a pool that cannot begin', () => {
  it.each<[string, (world: PoolWorld) => void, RegExp]>([
    [
      'its worker says why',
      (world) =>
        world.worker(1).say({
          kind: 'goodbye',
          status: {
            code: 'invalidArgument',
            message: 'x.mjs exports no participant.',
            delivery: 'notDelivered',
            retryable: false,
          },
        }),
      /^unavailable: x\.mjs exports no participant/,
    ],
    ['its worker exits', (world) => world.worker(1).exit({ kind: 'exited', code: 7 }), /exited with code 7/],
    ['its worker is killed', (world) => world.worker(1).exit(FELL), /was killed \(signal\)/],
    [
      'it runs out of memory',
      (world) => world.worker(1).exit({ kind: 'outOfMemory' }),
      /ended \(outOfMemory\)/,
    ],
  ])('says why: %s', async (_how, fail, message) => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    fail(w);
    if (w.states.length > 0) w.worker(1).exit({ kind: 'exited', code: 1 });
    expect(await beginning).toMatch(message);
    expect(await beginning).toMatch(/^unavailable/);
    // Whoever began it has been told.
    await w.time.settle();
    expect(w.warnings).toEqual([]);
  });

  it('is given up when its signal fires, before or after it has begun [OP-5]', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const controller = new AbortController();
    const beginning = w.pool.begin(controller.signal).catch(codeOf);
    controller.abort();
    await w.time.advance(0);
    expect([await beginning, w.states]).toEqual([
      'cancelled: The signal fired before the host had begun.',
      [],
    ]);
    expect(await w.pool.begin(controller.signal).catch(codeOf)).toMatch(/^cancelled/);
    expect(w.launched).toHaveLength(1);
  });

  it('says why: it cannot be launched at all', async () => {
    w = new PoolWorld();
    w.isBroken = true;
    expect(await w.pool.begin().catch(codeOf)).toMatch(/no more threads/);
  });
});
