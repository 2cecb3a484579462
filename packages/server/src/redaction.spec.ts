import { type CrashRecord, type ExitReason, NORMAL } from '@liminal/protocol';
import { SHOW_ALL, redactedCrash } from './redaction';

const crash: CrashRecord = {
  participant: { node: 'n', number: 1, creation: 1 },
  subject: 's',
  host: 'inline',
  generation: 1,
  reason: { kind: 'crashed', name: 'Error', message: 'm', stack: 'at secret.ts:1' },
  unclean: false,
  at: 1,
  fates: [],
  decision: { action: 'fail' },
};

describe('redactedCrash', () => {
  it('shows everything but the stack where nothing is redacted [EXIT-6]', () => {
    expect(redactedCrash(crash, SHOW_ALL)).toEqual({
      ...crash,
      reason: { kind: 'crashed', name: 'Error', message: 'm' },
    });
  });

  it('bounds what the hook gives [EXIT-6]', () => {
    const { reason } = redactedCrash(crash, () => ({
      kind: 'crashed',
      name: 'E',
      message: 'x'.repeat(1_000_000),
    }));
    expect(JSON.stringify(reason).length).toBeLessThan(400);
  });

  it('lets the hook change the kind of reason', () => {
    expect(redactedCrash(crash, () => NORMAL).reason).toBe(NORMAL);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['gives nothing', () => undefined],
    ['gives text', () => 'hidden'],
    ['gives a kind that there is not', () => ({ kind: 'secret' })],
    ['gives fields that are no text', () => ({ kind: 'crashed', name: Symbol('x'), message: 7n })],
  ])('hides the reason, and keeps the rest, where the hook %s [EXIT-6]', (_, redact) => {
    const shown = redactedCrash(crash, redact as () => ExitReason);
    expect(shown).toEqual({
      ...crash,
      reason: { kind: 'crashed', name: 'Redacted', message: 'The reason cannot be shown.' },
    });
  });
});
