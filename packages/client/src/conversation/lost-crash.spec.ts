import { crash, PID } from '../scripted-server.fixture';
import { lostCrash } from './lost-crash';

const LOSS = { subject: 'greeter', participants: [], latest: undefined, detail: 'gone', at: 17, fates: [] };

describe('the crash that a lost connection is', () => {
  it("is of the latest participant, abnormal, and this side's instant [C-15] [CRASH-5]", () => {
    const participants = [{ pid: PID, subject: 'x', host: 'thread', generation: 3 }];
    const fates = [{ op: 1, fate: 'unknown', replies: 2 }] as const;
    const latest = crash([], { generation: 2 });
    expect(lostCrash({ ...LOSS, participants, latest, fates })).toEqual({
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
    expect(lostCrash(LOSS)).toMatchObject({
      participant: { node: '', number: 0, creation: 0 },
      host: 'remote',
      generation: 1,
    });
  });

  it('is of the next generation, and of nobody yet, while the latest that the server named is being replaced [CRASH-1]', () => {
    const participants = [{ pid: PID, subject: 'x', host: 'thread', generation: 3 }];
    const latest = crash([], { generation: 4 });
    expect(lostCrash({ ...LOSS, participants, latest })).toMatchObject({
      participant: { node: '', number: 0, creation: 0 },
      host: 'remote',
      generation: 5,
    });
  });
});
