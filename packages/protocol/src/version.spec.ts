import { negotiateVersion, WIRE_VERSIONS } from './version';

describe('the negotiation of a wire version', () => {
  const ours = { min: 2, max: 4 };

  it.each([
    [{ min: 1, max: 9 }, 4],
    [{ min: 1, max: 3 }, 3],
    [{ min: 4, max: 4 }, 4],
    [{ min: 1, max: 2 }, 2],
  ])('chooses the highest that both sides speak: %j gives %d', (theirs, version) => {
    expect(negotiateVersion(theirs, ours)).toEqual({ version });
  });

  it.each([[{ min: 5, max: 9 }], [{ min: 0, max: 1 }], [{ min: 4, max: 2 }], [{ min: 0, max: 0 }]])(
    'refuses %j as unimplemented, and names both ranges [WIRE-5]',
    (theirs) => {
      const answer = negotiateVersion(theirs, ours);
      if (!('refusal' in answer)) throw new Error(`version ${answer.version}`);
      expect(answer.refusal).toMatchObject({
        code: 'unimplemented',
        delivery: 'notDelivered',
        retryable: false,
      });
      expect(answer.refusal.message).toContain('2 to 4');
      expect(answer.refusal.message).toContain(`${theirs.min} to ${theirs.max}`);
    },
  );

  it('is about the versions of this package unless told otherwise', () => {
    expect(negotiateVersion(WIRE_VERSIONS)).toEqual({ version: WIRE_VERSIONS.max });
  });
});
