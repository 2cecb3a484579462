import { bearerToken } from '@liminal/server';
import {
  type LeakCheck,
  createLeakCheck,
  createLoopback,
  createVirtualTime,
  echo,
  expectNothingLeft,
  scriptedFaults,
  silent,
  slow,
} from '../index';

describe('a loopback', () => {
  let leaks: LeakCheck;
  beforeEach(() => void (leaks = createLeakCheck()));
  afterEach(() => expectNothingLeft({ leaks }));

  it('is a server and a client of it, with the whole wire between them', async () => {
    await using loopback = await createLoopback({ participants: [echo()] });
    const conversation = await loopback.open('echo');
    expect((await conversation.request('hello')).text()).toBe('hello');
    expect([loopback.server.connections, loopback.client.conversations]).toEqual([1, 1]);
  });

  it('runs under virtual time, both of its ends [TIME-1]', async () => {
    const time = createVirtualTime();
    const participants = [slow({ delayMs: 3_600_000, clock: time.clock })];
    await using loopback = await createLoopback({ participants, time });
    const conversation = await loopback.open('slow');
    const late = conversation.request('first', { deadlineMs: 1_800_000 });
    const outcome = expect(late).rejects.toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    await time.settle();
    await time.advance(1_800_000);
    await outcome;
    const request = conversation.request('second', { deadlineMs: 7_200_000 });
    await time.settle();
    await time.advance(3_600_000);
    expect((await request).text()).toBe('second');
  });

  it('names what is open when a test waits too long', async () => {
    const time = createVirtualTime();
    await using loopback = await createLoopback({ participants: [silent()], time });
    const conversation = await loopback.open('silent');
    const reply = conversation.request('hello');
    await expect(time.until(reply, 'the greeting', 1_000)).rejects.toThrow(
      [
        '1000 ms have passed, and the test still waits for the greeting. Open:',
        `  operation 1 of conversation ${conversation.id} on 'silent', which is active; instance 1 is running`,
      ].join('\n'),
    );
    await expect(time.until(reply)).rejects.toMatchObject({ code: 'deadlineExceeded' });
  });

  it('closes without time passing, whatever is open, and leaves nothing [CONV-4]', async () => {
    const time = createVirtualTime();
    const participants = [silent(), slow({ delayMs: 1_000, clock: time.clock })];
    const loopback = await createLoopback({ participants, time });
    const opened = [await loopback.open('silent'), await loopback.open('slow')];
    const outcomes = Promise.allSettled(opened.map((conversation) => conversation.request()));
    await time.settle();
    await Promise.all([loopback.close(), loopback.close()]);
    expect(await outcomes).toMatchObject([
      { reason: { code: 'cancelled' } },
      { reason: { code: 'cancelled' } },
    ]);
    expect([time.clock.now(), loopback.server.connections]).toEqual([0, 0]);
  });

  it('rejects when it is closed and something is left: a timer of a participant, for example', async () => {
    const time = createVirtualTime();
    const leaky = { subject: 'leaky', handle: () => void time.clock.timer(1_000, () => undefined) };
    const loopback = await createLoopback({ participants: [leaky], time });
    await (await loopback.open('leaky')).request();
    await expect(loopback.close()).rejects.toThrow(
      'Left after the test: 1 running timer of the virtual time.',
    );
  });

  it('lets what ends by itself in a moment end', async () => {
    const time = createVirtualTime();
    const brief = { subject: 'brief', handle: () => void time.clock.timer(5, () => undefined) };
    const loopback = await createLoopback({ participants: [brief], time });
    await (await loopback.open('brief')).request();
    await loopback.close();
    expect(time.clock.now()).toBe(500);
  });

  it('puts a bad line before a client that asks for one', async () => {
    const time = createVirtualTime();
    const faults = { out: scriptedFaults({ 0: { pieceBytes: 1 } }) };
    await using loopback = await createLoopback({ participants: [echo()], time, client: { faults } });
    const [link] = loopback.links;
    const conversation = await loopback.open('echo');
    link?.out.stall();
    const reply = conversation.request('late', { deadlineMs: 60_000 });
    await time.advance(1_000);
    expect(link?.out.waitingBytes).toBeGreaterThan(0);
    link?.out.resume();
    expect((await time.until(reply)).text()).toBe('late');
  });

  it('takes more clients, each by itself', async () => {
    await using loopback = await createLoopback({ participants: [echo()], client: { name: 'first' } });
    const second = await loopback.connect();
    await loopback.client.close();
    expect((await (await second.open('echo')).request('alone')).text()).toBe('alone');
  });

  it('hands the options on, and rejects as connecting does [STATUS]', async () => {
    const authenticate = bearerToken((token) => (token === 'yes' ? { name: 'ada' } : undefined));
    await expect(createLoopback({ authenticate })).rejects.toMatchObject({ code: 'unauthenticated' });
    await using loopback = await createLoopback({ authenticate, client: { token: 'yes' } });
    await expect(loopback.connect({ token: 'no' })).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(loopback.client.state).toBe('open');
  });

  it('takes the timers of another under the same virtual time for no leak; the last one looks at all', async () => {
    const time = createVirtualTime();
    const [one, other] = [
      await createLoopback({ participants: [silent()], time }),
      await createLoopback({ participants: [echo()], time }),
    ];
    (await one.open('silent')).request('a').catch(() => undefined);
    await time.settle();
    await other.close();
    time.clock.timer(60_000, () => undefined);
    await expect(one.close()).rejects.toThrow('1 running timer of the virtual time');
  });
});
