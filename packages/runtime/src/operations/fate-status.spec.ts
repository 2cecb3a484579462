import { type CrashRecord, STATUS_TABLE } from '@liminal/protocol';
import { failedStatus, fateStatus, startStatus } from './fate-status';

const CRASH: CrashRecord = {
  participant: { node: 'n', number: 7, creation: 1 },
  subject: 'orders',
  host: 'inline',
  generation: 2,
  reason: { kind: 'crashed', name: 'TypeError', message: 'a secret' },
  unclean: false,
  at: 0,
  fates: [],
  decision: { action: 'fail' },
};

describe('the status after a crash', () => {
  it.each([
    [
      'notDelivered',
      'crashNotHandedOver',
      /^Not delivered\. Participant <n\.7\.1> of 'orders' exited: crashed/,
    ],
    ['unknown', 'crashHandedOver', /^Outcome unknown\. Participant <n\.7\.1> of 'orders' exited: crashed/],
  ] as const)(
    'of an operation whose fate is %s is the row %s of the table [STATUS] [OP-7]',
    (fate, row, message) => {
      const { code, delivery } = STATUS_TABLE[row];
      expect(fateStatus(CRASH, { fate, replies: 0 })).toEqual({
        code,
        delivery,
        message: expect.stringMatching(message),
        retryable: fate === 'notDelivered',
        details: { participant: '<n.7.1>', generation: '2', reason: 'crashed', replies: '0' },
      });
    },
  );

  it('may be tried again after a crash that had it in its hands only with a key [STATUS] [OP-9]', () => {
    const unknown = { fate: 'unknown', replies: 0 } as const;
    expect([fateStatus(CRASH, unknown, true), fateStatus(CRASH, unknown)]).toMatchObject([
      { code: 'aborted', delivery: 'unknown', retryable: true },
      { code: 'aborted', delivery: 'unknown', retryable: false },
    ]);
  });

  it.each([
    [1, 'after 1 reply.'],
    [3, 'after 3 replies.'],
  ])('says how many replies had been seen: %d [OP-7] [C-30]', (replies, text) => {
    const { message, details } = fateStatus(CRASH, { fate: 'unknown', replies });
    expect(message).toContain(text);
    expect(details).toMatchObject({ replies: String(replies) });
  });

  it('says so where the exit would have been clean but for what was open [EXIT-3]', () => {
    const crash: CrashRecord = { ...CRASH, reason: { kind: 'normal' }, unclean: true };
    expect(fateStatus(crash, { fate: 'unknown', replies: 0 }).message).toMatch(
      /exited: normal, with operations open\.$/,
    );
  });

  it('of an open whose participant did not start is unavailable, and may be tried again [STATUS]', () => {
    expect(startStatus(CRASH)).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
    });
  });

  it('of all that comes later names the participant that died, without its error text [CONV-2]', () => {
    const { code, message } = failedStatus(CRASH);
    expect(code).toBe('failedPrecondition');
    expect(message).toContain("participant <n.7.1> of 'orders' exited (crashed)");
    expect(message).not.toContain('secret');
  });
});
