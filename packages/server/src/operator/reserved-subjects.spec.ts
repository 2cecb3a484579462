import { OPERATOR_SUBJECT, RESERVED, isReserved } from './reserved-subjects';

describe('isReserved', () => {
  it.each([OPERATOR_SUBJECT, 'liminal.', 'liminal.anything'])(
    "keeps '%s' for servers themselves",
    (subject) => expect(isReserved(subject)).toBe(true),
  );

  it.each(['liminal', 'liminality', 'Liminal.operator', 'my.liminal.operator', ''])(
    "leaves '%s' to programs",
    (subject) => expect(isReserved(subject)).toBe(false),
  );

  it('is refused as not allowed, and not as broken [STATUS]', () =>
    expect(RESERVED).toMatchObject({ code: 'permissionDenied', delivery: 'notDelivered', retryable: false }));
});
