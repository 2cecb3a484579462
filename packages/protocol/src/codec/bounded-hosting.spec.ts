import { type ExitFrame, type Frame } from '../frame';
import { type AssignFrame, type RegisterFrame } from '../hosting-frame';
import { OK } from '../status';
import { decodeFrame } from './decode-frame';
import { bodyOf } from './frame-bytes.fixture';
import { wire } from './wire';

const HUGE = 'é'.repeat(100_000);
const PID = { node: 'n', number: 1, creation: 1 };
const REGISTER: RegisterFrame = {
  kind: 'register',
  registration: 1,
  offers: [{ subject: 's', concurrency: 1 }],
  capacity: 1,
  version: '',
  attributes: [],
};
const EXIT: ExitFrame = {
  kind: 'exit',
  ref: 2,
  crash: {
    participant: PID,
    subject: 's',
    host: 'worker',
    generation: 1,
    reason: { kind: 'noproc' },
    unclean: false,
    at: 1,
    fates: [],
    decision: { action: 'fail' },
  },
};

function crossed<F extends Frame>(frame: F): F {
  return decodeFrame(bodyOf(frame), false) as F;
}

function decode(frame: object) {
  return decodeFrame(wire.Frame.encode(frame).finish(), false);
}

describe('what hosts and their servers give that is over a limit', () => {
  it('is cut in a stack, whose beginning tells where it was thrown [EXIT-6]', () => {
    const { stack } = crossed({ ...EXIT, stack: HUGE });
    expect(stack).toMatch(/^é+…$/);
    expect(Buffer.byteLength(stack ?? '')).toBeLessThanOrEqual(8_192);
    expect(Buffer.byteLength(stack ?? '')).toBeGreaterThan(8_185);
  });

  it('is cut in the reason of a Closed, which leaves its stack behind [EXIT-6]', () => {
    const counters = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };
    const closed = { kind: 'closed', ref: 2, status: OK, counters } as const;
    const thrown = { kind: 'crashed', name: 'Error', message: 'm', stack: 's' } as const;
    expect(crossed<Frame>({ ...closed, reason: thrown })).toStrictEqual({
      ...closed,
      reason: { kind: 'crashed', name: 'Error', message: 'm' },
    });
    expect(bodyOf({ ...closed, reason: { kind: 'killed', by: HUGE, detail: HUGE } }).length).toBeLessThan(
      4_096,
    );
  });

  it('is cut in the version of a program and in what a compensation is called [WIRE-3]', () => {
    expect(crossed({ ...REGISTER, version: HUGE }).version).toBe(`${'é'.repeat(62)}…`);
    const compensation = { kind: 'compensation', ref: 2, op: 1, number: 1, label: HUGE } as const;
    expect(crossed({ ...compensation, deadlineMs: 0.2 })).toStrictEqual({
      ...compensation,
      label: `${'é'.repeat(30)}…`,
      deadlineMs: 1,
    });
  });

  it('is said once where the kinds of policies are said more than once [POLICY-7]', () => {
    const kinds = ['fail', 'restart', 'fail', 'restart', 'fail'] as const;
    const offers = [{ subject: 's', concurrency: 1, supervision: { bounds: { kinds } } }];
    expect(crossed({ ...REGISTER, offers }).offers[0]?.supervision).toStrictEqual({
      bounds: { kinds: ['fail', 'restart'] },
    });
  });

  it('is not sent where it is undefined, so that it has its default [POLICY-7]', () => {
    const undefinedBreaker = { failures: undefined, windowMs: 0 } as unknown as { windowMs: number };
    const supervision = { breaker: undefinedBreaker, bounds: {} };
    const offers = [{ subject: 's', concurrency: 1, supervision }];
    expect(crossed({ ...REGISTER, offers }).offers[0]?.supervision).toStrictEqual({
      breaker: { windowMs: 0 },
      bounds: {},
    });
  });
});

describe('what a plain host or server leaves out', () => {
  it('is a concurrency of 1 in an offer, and nothing said of how it is watched over [OP-13]', () => {
    expect(decode({ register: { registration: 1, offers: [{ subject: 's' }], capacity: 1 } })).toStrictEqual(
      REGISTER,
    );
  });

  it('is the first attempt in an Assign, and no compensations [POLICY-4]', () => {
    const assign = { ref: 2, registration: 1, conversationId: 'c', subject: 's', generation: 1 };
    expect(decode({ assign: { ...assign, participant: PID, payloadBytes: 1 } })).toStrictEqual<AssignFrame>({
      kind: 'assign',
      ...assign,
      participant: PID,
      attempt: 1,
      headers: [],
      payloadBytes: 1,
      compensations: { count: 0, bytes: 0 },
    });
  });

  it('is no stack in an Exit whose stack is empty [EXIT-2]', () => {
    expect(crossed<Frame>({ ...EXIT, stack: '' })).toStrictEqual(EXIT);
  });

  it('is no operation in a Progress that none gives [OP-14]', () => {
    expect(decode({ progress: { ref: 2 } })).toStrictEqual({ kind: 'progress', ref: 2, op: 0, dropped: 0 });
  });
});
