import { type CrashPolicy, type CrashRecord, type Phase, type PolicyEvent } from '@liminal/protocol';
import { ReplaySubject, Subject } from 'rxjs';
import { Undoing } from './undoing';

const CRASH: CrashRecord = {
  participant: { node: 'local', number: 1, creation: 1 },
  subject: 'seats',
  host: 'inline',
  generation: 1,
  reason: { kind: 'crashed', name: 'Error', message: 'gone' },
  unclean: false,
  at: 0,
  fates: [],
  decision: { action: 'compensate', compensations: 1 },
};
const RESTARTING: CrashRecord = { ...CRASH, decision: { action: 'restart', delayMs: 20, attempt: 1 } };
const UNDONE: PolicyEvent = {
  generation: 1,
  outcome: 'compensated',
  phase: 'failed',
  compensations: [{ op: 1, label: 'row 3', undone: true }],
};
const RESTARTED: PolicyEvent = {
  generation: 1,
  outcome: 'restarted',
  phase: 'active',
  participant: { pid: CRASH.participant, subject: 'seats', host: 'inline', generation: 2 },
};
const CHAIN: CrashPolicy = { kind: 'chain', policies: [{ kind: 'restart' }, { kind: 'compensate' }] };

/** A conversation in the hands of a spec, and who waits for it to be over. */
function waiting(policy: CrashPolicy, crash?: CrashRecord) {
  const crashesSubject = new Subject<CrashRecord>();
  const policiesSubject = new Subject<PolicyEvent>();
  const phasesSubject = new ReplaySubject<Phase>(1);
  phasesSubject.next('active');
  let detected = false;
  const told: string[] = [];
  const undoing = new Undoing(
    {
      policy,
      crash$: crashesSubject,
      policy$: policiesSubject,
      phase$: phasesSubject,
      hasDetectedCrash: () => detected,
    },
    (text) => told.push(text.replaceAll(/\n */g, ' ')),
  );
  const crashes = (record: CrashRecord) => {
    detected = record.decision.action === 'compensate' || record.decision.action === 'fail';
    crashesSubject.next(record);
  };
  if (crash) crashes(crash);
  const leaving = new AbortController();
  let over = false;
  const ended = undoing.over(leaving.signal).then(() => (over = true));
  return {
    told,
    ended,
    leaving,
    crashes,
    acts: (event: PolicyEvent) => policiesSubject.next(event),
    fails: () => {
      detected = true;
      phasesSubject.next('failed');
      policiesSubject.complete();
      phasesSubject.complete();
    },
    isOver: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return over;
    },
  };
}

describe('what there is to wait for after a crash', () => {
  it.each<[string, CrashPolicy, CrashRecord | undefined]>([
    ['there was no crash', CHAIN, undefined],
    ['another instance takes over, and nothing would be undone', { kind: 'restart' }, RESTARTING],
  ])('is nothing where %s [POLICY-4]', async (_what, policy, crash) => {
    const w = waiting(policy, crash);
    await w.ended;
    expect(w.told).toEqual([]);
  });

  it('is that what was done is undone, and it is told what became of it [POLICY-4]', async () => {
    const w = waiting({ kind: 'compensate' }, CRASH);
    w.acts(UNDONE);
    expect(await w.isOver()).toBe(false);
    w.fails();
    await w.ended;
    expect(w.told).toEqual([
      'What was done is being undone: 1 to undo.',
      'What was done is undone, as far as it could be: message 1 (row 3): undone',
    ]);
  });

  it('is that another instance takes over, where what was done is undone otherwise [POLICY-2] [POLICY-4]', async () => {
    const w = waiting(CHAIN, RESTARTING);
    expect(await w.isOver()).toBe(false);
    w.acts(RESTARTED);
    await w.ended;
    expect(w.told).toEqual([
      'The participant crashed, and the conversation restarts in 20 ms (attempt 1).',
      "Restarted as generation 2: <local.1.1> of 'seats' (inline).",
    ]);
  });

  it('is the end where no other instance is started after all, and nobody said that it is being undone [SUP-4] [POLICY-4]', async () => {
    const w = waiting(CHAIN, RESTARTING);
    w.acts(UNDONE);
    w.fails();
    await w.ended;
    expect(w.told.slice(1)).toEqual([expect.stringContaining('What was done is undone')]);
    const cut = waiting(CHAIN, RESTARTING);
    cut.fails();
    await cut.ended;
  });

  it('is told where the connection is lost on the way [LINK-1] [POLICY-4]', async () => {
    const w = waiting({ kind: 'compensate' }, CRASH);
    const reason = { kind: 'noconnection', detail: 'the connection closed' } as const;
    w.crashes({ ...CRASH, reason, decision: { action: 'fail' } });
    w.fails();
    await w.ended;
    expect(w.told.at(-1)).toBe('The connection is lost: whether what was done is undone is not known.');
  });

  it('is nothing for who leaves', async () => {
    const w = waiting(CHAIN, RESTARTING);
    w.leaving.abort(new Error('Ctrl-C'));
    await expect(w.ended).rejects.toThrow('Ctrl-C');
  });
});
