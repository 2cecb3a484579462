import { type Envelope, type Status, statusFor, toEnvelope } from '@liminal/protocol';
import { type Terminal } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { type Follower, type Joined, type KeyClaim, type KeyWindowOptions, KeyWindow } from './key-window';

const OPTIONS: KeyWindowOptions = { windowMs: 1_000, keys: 3, bytes: 100, retryAfterMs: 50 };
const DONE: Terminal = { kind: 'reply', index: 0, envelope: toEnvelope('done') };
const UNKNOWN: Terminal = { kind: 'status', status: statusFor('crashHandedOver', 'It died.') };

function setUp(options: Partial<KeyWindowOptions> = {}) {
  const time = createVirtualTime();
  const window = new KeyWindow(time.clock, { ...OPTIONS, ...options });
  const join = (key: string, message = 'm') => {
    const outcomes: (Terminal | 'run')[] = [];
    const claims: KeyClaim[] = [];
    const follower: Follower = {
      answered: (outcome) => void outcomes.push(outcome),
      promoted: (claim) => {
        outcomes.push('run');
        claims.push(claim);
      },
    };
    return { joined: window.join(key, message, follower), outcomes, claims };
  };
  return { time, window, join };
}

function claimOf(joined: Joined): KeyClaim {
  if (joined.kind !== 'first') throw new Error(`It is ${joined.kind}.`);
  return joined.claim;
}

function refusalOf(joined: Joined): Status {
  if (joined.kind !== 'refused') throw new Error(`It is ${joined.kind}.`);
  return joined.status;
}

describe('the window of idempotency keys', () => {
  it('gives the outcome of the first to all who come while it is under way, and after it [OP-9]', () => {
    const { join } = setUp();
    const first = join('k');
    const second = join('k');
    expect(second.joined.kind).toBe('following');
    claimOf(first.joined).ended(DONE);
    expect(second.outcomes).toEqual([DONE]);
    expect(join('k').joined).toEqual({ kind: 'answered', outcome: DONE });
    expect(join('other').joined.kind).toBe('first');
  });

  it('gives what the handler said as an outcome too [OP-9]', () => {
    const { join } = setUp({ bytes: 1_000 });
    const said: Terminal = {
      kind: 'status',
      status: { code: 'outOfRange', message: 'no', delivery: 'processed', retryable: false },
    };
    claimOf(join('k').joined).ended(said);
    expect(join('k').joined).toEqual({ kind: 'answered', outcome: said });
  });

  it('does not keep what the handler said to try again [OP-9] [STATUS]', () => {
    const { join } = setUp({ bytes: 1_000 });
    const later: Terminal = {
      kind: 'status',
      status: { code: 'unavailable', message: 'warming up', delivery: 'processed', retryable: true },
    };
    claimOf(join('k').joined).ended(later);
    expect(join('k').joined.kind).toBe('first');
  });

  it('gives each bytes of its own [OP-9] [OP-10]', () => {
    const { join } = setUp();
    const envelope = toEnvelope(new Uint8Array([7, 7, 7]));
    const first = join('k');
    const followers = [join('k'), join('k')];
    claimOf(first.joined).ended({ kind: 'reply', index: 0, envelope });
    const later = [join('k').joined, join('k').joined];
    const given = [
      ...followers.map(({ outcomes }) => outcomes[0]),
      ...later.map((joined) => (joined.kind === 'answered' ? joined.outcome : undefined)),
    ];
    const payloads = given.map((outcome) =>
      outcome !== 'run' && outcome?.kind === 'reply' ? outcome.envelope?.payload : undefined,
    );
    const all = [envelope.payload, ...payloads];
    all.forEach((payload, index) => payload?.fill(index));
    expect(all.map((payload) => payload?.[0])).toEqual([0, 1, 2, 3, 4]);
    expect(join('k').joined).toMatchObject({ outcome: { envelope: { payload: new Uint8Array([7, 7, 7]) } } });
  });

  it('lets the next be run where the first came to nothing that is known, one at a time [OP-9, POLICY-2]', () => {
    const { join, window } = setUp();
    const first = join('k');
    const [second, third] = [join('k'), join('k')];
    claimOf(first.joined).ended(UNKNOWN);
    expect([second.outcomes, third.outcomes]).toEqual([['run'], []]);
    second.claims[0]?.ended(DONE);
    expect(third.outcomes).toEqual([DONE]);
    claimOf(join('alone').joined).ended(UNKNOWN);
    expect(join('alone').joined.kind).toBe('first');
    expect(window.size).toBe(2);
  });

  it('passes over those who have left [OP-9]', () => {
    const { join } = setUp();
    const first = join('k');
    const [second, third] = [join('k'), join('k')];
    if (second.joined.kind === 'following') second.joined.leave();
    claimOf(first.joined).ended(UNKNOWN);
    expect([second.outcomes, third.outcomes]).toEqual([[], ['run']]);
  });

  it('refuses a key that came with another message, and a stream that was given once [OP-9]', () => {
    const { join, window } = setUp();
    const first = join('k', 'one');
    expect(refusalOf(join('k', 'two').joined).code).toBe('invalidArgument');
    const unused: Follower = { answered: () => undefined, promoted: () => undefined };
    expect(refusalOf(window.join('k', 'one', unused, true)).code).toBe('alreadyExists');
    claimOf(first.joined).ended(DONE);
    expect(refusalOf(join('k', 'two').joined).code).toBe('invalidArgument');
  });

  it('forgets an outcome when its time is over, whoever asks next [OP-9]', async () => {
    const { time, window, join } = setUp();
    claimOf(join('k').joined).ended(DONE);
    await time.advance(999);
    expect(join('k').joined.kind).toBe('answered');
    await time.advance(1);
    join('another');
    expect(window.size).toBe(1);
    expect(join('k').joined.kind).toBe('first');
    expect(time.pendingTimers).toBe(0);
  });

  it('is bounded in keys: the oldest outcome goes first, and where all are under way the next is deferred [OP-9, FLOW-1]', () => {
    const { window, join } = setUp();
    claimOf(join('old').joined).ended(DONE);
    claimOf(join('new').joined).ended(DONE);
    join('a');
    join('b');
    expect(window.size).toBe(3);
    expect(join('new').joined.kind).toBe('answered');
    join('c');
    expect(refusalOf(join('d').joined)).toMatchObject({ code: 'resourceExhausted', retryAfterMs: 50 });
    expect(window.size).toBe(3);
  });

  it('is bounded in the bytes of its outcomes [OP-9, FLOW-1]', () => {
    const { join } = setUp({ keys: 100 });
    const large: Terminal = { kind: 'reply', index: 0, envelope: toEnvelope(new Uint8Array(60)) };
    claimOf(join('a').joined).ended(large);
    claimOf(join('b').joined).ended(large);
    expect([join('a').joined.kind, join('b').joined.kind]).toEqual(['first', 'answered']);
  });

  it('counts headers among these bytes [OP-9, FLOW-1]', () => {
    const { join } = setUp({ keys: 100 });
    const envelope: Envelope = { payload: new Uint8Array(0), headers: [['name', 'v'.repeat(60)]] };
    for (const key of ['a', 'b']) claimOf(join(key).joined).ended({ kind: 'reply', index: 0, envelope });
    expect(join('a').joined.kind).toBe('first');
  });

  it('counts the text of what a handler said among these bytes [OP-9, FLOW-1]', () => {
    const { join } = setUp({ keys: 100, bytes: 500 });
    const message = 'no '.repeat(50);
    const said: Terminal = {
      kind: 'status',
      status: { code: 'outOfRange', message, delivery: 'processed', retryable: false },
    };
    claimOf(join('a').joined).ended(said);
    claimOf(join('b').joined).ended(said);
    expect([join('a').joined.kind, join('b').joined.kind]).toEqual(['first', 'answered']);
  });
});
