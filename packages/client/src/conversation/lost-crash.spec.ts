import { PID } from '../scripted-server.fixture';
import { lostCrash } from './lost-crash';

describe('the crash that a lost connection is', () => {
  it("is of the latest participant, abnormal, and this side's instant [C-15] [CRASH-5]", () => {
    const participant = { pid: PID, subject: 'x', host: 'thread', generation: 3 };
    const fates = [{ op: 1, fate: 'unknown', replies: 2 }] as const;
    expect(lostCrash('greeter', participant, 'gone', 17, fates)).toEqual({
      participant: PID,
      subject: 'greeter',
      host: 'thread',
      generation: 3,
      reason: { kind: 'noconnection', detail: 'gone' },
      unclean: false,
      at: 17,
      fates,
      decision: { action: 'fail' },
    });
  });

  it('is of nobody where the server named no participant', () => {
    expect(lostCrash('greeter', undefined, 'gone', 17, [])).toMatchObject({
      participant: { node: '', number: 0, creation: 0 },
      host: 'remote',
      generation: 1,
    });
  });
});
