import { status, toStatusError } from '@liminal/protocol';
import { type Transport, createMemoryTransportPair } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { dialInTime } from './dial-in-time';
import { outcomeOf } from './scripted-server.fixture';

const time = createVirtualTime();

afterEach(() => expect(time.pendingTimers).toBe(0));

function dialling(dial: Parameters<typeof dialInTime>[0], signal?: AbortSignal) {
  return outcomeOf(dialInTime(dial, 'test://x', { clock: time.clock, deadlineMs: 100, signal }));
}

function transport(): Transport & { destroyed: boolean } {
  const [end] = createMemoryTransportPair(time.ports.scheduler);
  const destroy = () => void (result.destroyed = true);
  const result = Object.assign(Object.create(end) as Transport, { destroyed: false, destroy });
  return result;
}

describe('dialing in time', () => {
  it('gives the transport that the dial gives', async () => {
    const given = transport();
    const outcome = dialling(async () => given);
    await time.settle();
    expect([outcome.value, given.destroyed]).toEqual([given, false]);
  });

  it.each([
    ['a plain error', new Error('ENOENT'), 'unavailable notDelivered', /cannot be reached: ENOENT/],
    ['nothing at all', undefined, 'unavailable notDelivered', /cannot be reached/],
    [
      'a status error',
      toStatusError(status('permissionDenied', { message: 'no' })),
      'permissionDenied processed',
      /no/,
    ],
  ])('rejects with the status error when the dial throws %s', async (_what, thrown, now, message) => {
    const inTurn = dialling(() => {
      throw thrown;
    });
    const later = dialling(() => Promise.reject(thrown));
    await time.settle();
    expect([inTurn.now, later.now]).toEqual([now, now]);
    expect(inTurn.error?.message).toMatch(message);
  });

  it('does not wait for a dial that heeds nothing: it rejects in time, and closes what comes late', async () => {
    let bring: (late: Transport) => void = () => undefined;
    let seen: AbortSignal | undefined;
    const outcome = dialling((_url, signal) => {
      seen = signal;
      return new Promise((resolve) => (bring = resolve));
    });
    await time.advance(100);
    expect([outcome.now, seen?.aborted]).toEqual(['deadlineExceeded notDelivered', true]);
    const late = transport();
    bring(late);
    await time.settle();
    expect(late.destroyed).toBe(true);
  });

  it('does not wait when the caller leaves, whatever the dial then rejects with', async () => {
    const leave = new AbortController();
    const dial = (_url: string, signal: AbortSignal) =>
      new Promise<Transport>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    const outcome = dialling(dial, leave.signal);
    leave.abort('enough');
    await time.settle();
    expect([outcome.now, outcome.error?.cause]).toEqual(['cancelled notDelivered', 'enough']);
  });
});
