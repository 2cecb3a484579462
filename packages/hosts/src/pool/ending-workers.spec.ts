import { OK } from '@liminal/protocol';
import { type PoolOptions } from './pool-options';
import { FELL, PoolWorld, codeOf } from './pool-world.fixture';

let w: PoolWorld;
const pool = async (options?: PoolOptions) => (w = await PoolWorld.begun(options));
afterEach(() => w.end());

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

  it('has its own reason, whoever is ended meanwhile and not let go of [EXIT-1] [EXIT-2]', async () => {
    await pool({ size: 1, unresponsiveMs: 200 });
    const [ended, conversation] = [await w.open(), await w.open()];
    w.worker(1).isObstinate = true;
    ended.request('x').catch(() => undefined);
    await w.time.settle();
    w.worker(1).say(goodbye());
    ended.finalize();
    await w.time.advance(2_500);
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
    const { opening } = await w.openBehindStuck();
    w.worker(1).say(goodbye());
    w.worker(1).letGo(2, { kind: 'crashed', name: 'Error', message: 'oops' });
    await opening;
    expect(w.states).toEqual(['1:leaving:0', '2:ready:1']);
  });
});

describe('a worker that nothing reaches any more', () => {
  it.each([1, 2])(
    'is given nothing, and has no place of %d any more, though its end has not been told yet [EXIT-5]',
    async (size) => {
      await pool({ size, warm: 0 });
      w.worker(1).isOpen = false;
      await w.open();
      expect(w.states).toEqual(['1:ready:0', '2:ready:1']);
    },
  );

  it('has those elsewhere that wait in it for another to be let go of [C-19]', async () => {
    await pool({ size: 1, warm: 0 });
    const { opening } = await w.openBehindStuck();
    w.worker(1).isOpen = false;
    w.worker(1).letGo(2, { kind: 'shutdown' });
    w.worker(1).exit(FELL);
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

describe('a worker that is taken apart after its end', () => {
  const never = new Promise<void>(() => undefined);

  it('is told of at once, and has a successor [EXIT-5]', async () => {
    await pool({ size: 1 });
    const conversation = await w.open();
    w.worker(1).fall(FELL, never);
    expect(await conversation.awaitCrash()).toMatchObject({ reason: FELL });
    await w.open();
    expect(w.states).toEqual(['2:ready:1']);
    await w.time.advance(0);
    expect(w.warnings.at(-1)).toMatchObject({ worker: '1', instances: 1 });
  });

  it.each(['when it is gone', 'after a second'])(
    'is waited for by who closes its pool: %s [C-8]',
    async (until) => {
      await pool({ size: 1, warm: 0 });
      let isGone: () => void = () => undefined;
      w.worker(1).fall(FELL, new Promise((resolve) => (isGone = resolve)));
      let isClosed = false;
      const closing = w.pool.close(0).then(() => (isClosed = true));
      await w.time.advance(999);
      expect(isClosed).toBe(false);
      if (until === 'when it is gone') isGone();
      else await w.time.advance(1);
      await closing;
      isGone();
      expect(await w.pool.close(0)).toBeUndefined();
    },
  );

  it('lets who began its pool know that it did not start', async () => {
    w = new PoolWorld();
    w.isQuick = false;
    const beginning = w.pool.begin().catch(codeOf);
    w.worker(1).fall(FELL, never);
    expect(await beginning).toMatch(/^unavailable: /);
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
