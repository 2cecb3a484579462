import { type PoolOptions } from './pool-options';
import { PoolWorld, codeOf } from './pool-world.fixture';

let w: PoolWorld;
const pool = async (options?: PoolOptions) => (w = await PoolWorld.begun(options));
afterEach(() => w.end());

/** Two in a worker that lets go of nobody: of one nothing is open, of the other somebody waits for an answer. */
async function idleAndOther(options?: { readonly deadlineMs: number }) {
  await pool({ size: 1, unresponsiveMs: 200 });
  const [idle, other] = [await w.open(), await w.open()];
  w.worker(1).isObstinate = true;
  const request = other.request('x', options).catch(codeOf);
  await w.time.settle();
  return { idle, other, request };
}

describe('a worker that does not give way', () => {
  it('is given nobody else until it has let go, and who waited for that goes elsewhere when it never does [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const { opening } = await w.openBehindStuck();
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
    stuck.request('loop').catch(() => undefined);
    const opening = w.conversations.open('tested', { startDeadlineMs: 60_000 });
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:2']);
    w.kill(stuck);
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
    const { opening } = await w.openBehindStuck();
    w.worker(1).isObstinate = false;
    w.worker(1).letGo(2, { kind: 'killed', by: 'kill' });
    await opening;
    expect(w.states).toEqual(['1:ready:1']);
  });

  it('is not taken for one that only could not be heard, for this program stood still [LINK-5]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const conversation = await w.open();
    w.worker(1).isObstinate = true;
    w.kill(conversation);
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
    w.kill(stuck);
    await w.time.settle();
    expect(await stuck.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'kill' } });
    await w.time.advance(199);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect(await other.awaitCrash()).toMatchObject({ reason: { kind: 'killed', by: 'unresponsive' } });
  });

  it('may be at what it was given before by somebody else: one that did nothing when it was ended waits for that [EXIT-7]', async () => {
    const { idle, other, request } = await idleAndOther();
    w.kill(idle);
    await w.time.advance(1_000);
    expect(w.worker(1).killed).toBe(false);
    w.worker(1).answer(4, 1);
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
    w.kill(busy);
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
    expect(await Promise.all(requests)).toEqual([
      expect.stringMatching(/^aborted/),
      expect.stringMatching(/^aborted/),
    ]);
  });

  it('is excused by a start that was asked for before [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const one = await w.open();
    Object.assign(w.worker(1), { isObstinate: true, isStuck: true });
    const starting = w.open().catch(codeOf);
    await w.time.settle();
    w.kill(one);
    await w.time.advance(1_000);
    expect(w.worker(1).killed).toBe(false);
    w.worker(1).say({ kind: 'assigned', ref: 4 });
    await starting;
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
  });

  it('is not excused by a cast, for which nobody waits [EXIT-7] [OP-2]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [idle, other] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    other.send('cast');
    await w.time.settle();
    w.kill(idle);
    await w.time.advance(200);
    expect(w.worker(1).killed).toBe(true);
  });

  it('is excused for ten times as long, and no longer, whatever others wait for [EXIT-7]', async () => {
    const { idle, request } = await idleAndOther({ deadlineMs: 3_600_000 });
    w.kill(idle);
    await w.time.advance(1_999);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect([w.worker(1).killed, await request]).toEqual([true, expect.stringMatching(/^aborted/)]);
  });

  it('may be at the terminate of the one that it was asked to stop: that is no excuse [EXIT-7] [CONV-3]', async () => {
    const { idle: stopped, request } = await idleAndOther({ deadlineMs: 3_600_000 });
    void stopped.close({ deadlineMs: 500 });
    await w.time.advance(699);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect([w.worker(1).killed, await request]).toEqual([true, expect.stringMatching(/^aborted/)]);
  });

  it('gets nobody else while it is excused and another has room, and those who wait for it go there [CONV-9]', async () => {
    await pool({ size: 2, warm: 0, unresponsiveMs: 200 });
    const [idle, elsewhere, other] = [await w.open(), await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const request = other.request('long').catch(codeOf);
    await w.time.settle();
    w.kill(idle);
    const closing = elsewhere.close();
    await w.time.settle();
    await closing;
    const waiting = [w.open(), w.open(), w.open()];
    await w.time.settle();
    expect(w.states).toEqual(['1:ready:3', '2:ready:2']);
    await w.time.advance(200);
    await Promise.all(waiting);
    await w.open();
    expect(w.states).toEqual(['1:ready:2', '2:ready:4']);
    w.worker(1).answer(4, 1);
    w.worker(1).letGo(2, { kind: 'shutdown' });
    w.worker(1).isObstinate = false;
    await request;
    await w.open();
    expect(w.states).toEqual(['1:ready:2', '2:ready:4']);
  });

  it('is looked at in time for the next that was ended, though the one before is excused [EXIT-7]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [idle, other, busy] = [await w.open(), await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    const requests = [other, busy].map((conversation) => conversation.request('x').catch(codeOf));
    await w.time.settle();
    w.kill(idle);
    await w.time.advance(150);
    w.kill(busy);
    await w.time.advance(199);
    expect(w.worker(1).killed).toBe(false);
    await w.time.advance(1);
    expect(w.worker(1).killed).toBe(true);
    await Promise.all(requests);
  });

  it('is killed too where nobody waits any more for what another was at [OP-4] [EXIT-7]', async () => {
    const { idle, request } = await idleAndOther({ deadlineMs: 1_000 });
    w.kill(idle);
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
    stuck.request('loop').catch(() => undefined);
    const starting = w.conversations.start('tested', { startDeadlineMs: 60_000 });
    await w.time.settle();
    w.kill(stuck);
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
    for (const conversation of open.slice(0, 2)) w.kill(conversation);
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
