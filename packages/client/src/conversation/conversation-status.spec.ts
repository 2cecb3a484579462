import { OK, status } from '@liminal/protocol';
import { crash } from '../scripted-server.fixture';
import { lostStatus, openingRefusal, refusalOf, undeliveredStatus } from './conversation-status';

const COMPLETING = {
  id: 'c-1',
  subject: 'greeter',
  phase: 'completing',
  why: undefined,
  crash: undefined,
} as const;

describe('the refusals of a conversation', () => {
  it('name both phases [CONV-1]', () => {
    expect(refusalOf(COMPLETING)).toMatchObject({
      code: 'failedPrecondition',
      message: "Conversation c-1 on 'greeter' is completing and cannot become active; open a new one.",
      details: { from: 'completing', to: 'active' },
    });
  });

  it('say why, where the server said more than that it is over', () => {
    const why = status('resourceExhausted', { message: 'too much' });
    expect(refusalOf({ ...COMPLETING, phase: 'closed', why }).message).toContain('is closed (too much)');
    expect(refusalOf({ ...COMPLETING, phase: 'closed', why: OK }).message).toContain('is closed and');
  });

  it('name the participant that died, without the text of its error [CONV-2] [EXIT-6]', () => {
    const { message, details } = refusalOf({ ...COMPLETING, phase: 'failed', crash: crash() });
    expect(message).toContain('<scripted.7.1>');
    expect(message).not.toContain('boom');
    expect(details).toMatchObject({ reason: 'crashed' });
  });

  it('keep what the server refused to open with, and make a failure of a friendly one', () => {
    const why = status('notFound', { message: 'no' });
    expect([openingRefusal('x', why), openingRefusal('x', OK).code]).toEqual([why, 'unavailable']);
  });

  it('follow the table for what was not delivered and what was lost [STATUS]', () => {
    expect(undeliveredStatus(crash())).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
    });
    expect(lostStatus('gone', 1)).toMatchObject({
      code: 'unavailable',
      delivery: 'unknown',
      retryable: false,
    });
    expect(lostStatus('gone', 1, true)).toMatchObject({ delivery: 'unknown', retryable: true });
    expect([1, 2].map((replies) => lostStatus('gone', replies).message)).toEqual([
      'Outcome unknown after 1 reply. gone',
      'Outcome unknown after 2 replies. gone',
    ]);
  });
});
