import { type CrashRecord } from '@liminal/protocol';
import { abandonedStatus, endStatus, notStarted, refusalOf } from './conversation-outcome';
import { type EndCause } from './conversation-state';
import { OOPS } from '../world.fixture';

const crash: CrashRecord = {
  participant: { node: 'n', number: 2, creation: 3 },
  subject: 's',
  host: 'inline',
  generation: 1,
  reason: OOPS,
  unclean: false,
  at: 0,
  fates: [],
  decision: { action: 'fail' },
};
const CAUSES = {
  closed: { kind: 'closed' },
  closedLate: { kind: 'closedLate', openOperations: 1 },
  notStopped: { kind: 'closedLate', openOperations: 0 },
  finalized: { kind: 'finalized' },
  exited: { kind: 'exited', reason: OOPS },
  machineryDied: { kind: 'machineryDied', reason: OOPS },
  crash: { kind: 'crash', crash },
} as const satisfies Record<string, EndCause>;

describe('what is told of a conversation that is over', () => {
  it.each(Object.entries(CAUSES))(
    'is failedPrecondition, not delivered and not to be tried again, by %s [STATUS] [CONV-2]',
    (_name, cause) => {
      expect(refusalOf(cause)).toMatchObject({
        code: 'failedPrecondition',
        delivery: 'notDelivered',
        retryable: false,
      });
    },
  );

  it('names the participant that died, or what else was the cause [CONV-2]', () => {
    expect(refusalOf(CAUSES.closed).message).toBe('The conversation is closed. Open a new one.');
    expect(refusalOf(CAUSES.machineryDied).message).toMatch(/its own process exited: crashed/);
    expect(refusalOf(CAUSES.crash).message).toMatch(/<n\.2\.3>/);
  });

  it.each(Object.entries(CAUSES))(
    'is unavailable to whoever waits for its start, by %s [STATUS] [C-19]',
    (_name, cause) => {
      expect(notStarted('s', cause)).toMatchObject({
        code: 'unavailable',
        delivery: 'notDelivered',
        retryable: true,
      });
    },
  );

  it.each([
    ['waiting', CAUSES.finalized, { code: 'cancelled', delivery: 'notDelivered' }],
    ['handedOver', CAUSES.finalized, { code: 'cancelled', delivery: 'unknown' }],
    ['carriedOver', CAUSES.finalized, { code: 'cancelled', delivery: 'unknown' }],
    ['waiting', CAUSES.machineryDied, { code: 'unavailable', delivery: 'notDelivered', retryable: true }],
    ['handedOver', CAUSES.machineryDied, { code: 'aborted', delivery: 'unknown', retryable: false }],
    [
      'carriedOver',
      CAUSES.crash,
      { code: 'aborted', details: { participant: '<n.2.3>', reason: 'crashed' } },
    ],
    ['waiting', CAUSES.crash, { code: 'unavailable', message: expect.stringContaining('Not delivered') }],
  ] as const)('to an operation that is %s is by its cause [STATUS] [OP-7]', (state, cause, expected) => {
    expect(abandonedStatus({ state, replies: 0 } as never, cause)).toMatchObject(expected);
  });

  it.each([
    [{ kind: 'deadline', deadlineMs: 1 }, 'deadlineExceeded'],
    [CAUSES.machineryDied, 'aborted'],
  ] as const)('to an operation that has a key says that it may be sent again: %j [STATUS]', (cause, code) => {
    const told = (idempotencyKey?: string) =>
      abandonedStatus({ state: 'handedOver', idempotencyKey } as never, cause);
    expect(told('k')).toMatchObject({ code, delivery: 'unknown', retryable: true });
    expect(told()).toMatchObject({ code, delivery: 'unknown', retryable: false });
  });

  it.each([
    [CAUSES.closed, 'ok', /ok/],
    [CAUSES.closedLate, 'deadlineExceeded', /still open/],
    [CAUSES.notStopped, 'deadlineExceeded', /did not stop/],
    [CAUSES.finalized, 'cancelled', /was finalized/],
    [CAUSES.exited, 'cancelled', /oops/],
    [CAUSES.machineryDied, 'aborted', /its own process/],
    [CAUSES.crash, 'failedPrecondition', /exited \(crashed\)/],
  ] as const)('says of %j how it ended: %s [CONV-9] [STATUS]', (cause, code, message) => {
    expect(endStatus(cause)).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
