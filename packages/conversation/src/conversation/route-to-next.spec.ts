import { type CrashPolicy } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { INLINE_HOST } from '../host/inline-host';
import { type ParticipantHost } from '../host/participant-host';
import { type World, failureOf, listen, useWorlds } from '../world.fixture';

const world = useWorlds();

const ROUTE: CrashPolicy = { kind: 'routeToNext' };

/** The inline host, under another name. */
function elsewhere(kind: string): ParticipantHost {
  return { kind, start: (request) => INLINE_HOST.start(request) };
}

function offer(w: World, ...handlers: readonly Participant['handle'][]): void {
  handlers.forEach((handle, index) =>
    w.conversations.add({ subject: 'printer', handle }, { host: elsewhere(`host-${index + 1}`) }),
  );
}

const broken: Participant['handle'] = () => {
  throw new Error('out of paper');
};

describe('a conversation that is routed to the next registration', () => {
  it('goes on there, names the host, and carries over what was not handed over [POLICY-3] [CRASH-5]', async () => {
    const w = world();
    offer(w, broken, (message) => `printed ${message.text()}`);
    const conversation = await w.conversations.open('printer', { policy: ROUTE });
    const log = listen(conversation.crash$, ({ host, decision }) => `${host} ${JSON.stringify(decision)}`);
    listen(conversation.policy$, (event) => JSON.stringify(event), log);
    const first = failureOf(conversation.request('one'));
    const second = conversation.request('two');
    expect(await first).toMatchObject({ code: 'aborted' });
    expect((await second).text()).toBe('printed two');
    const [participant] = conversation.state().participants;
    expect(participant).toMatchObject({ host: 'host-2', generation: 2 });
    const told = { generation: 1, outcome: 'rerouted', phase: 'active' };
    expect(log[0]).toBe('host-1 {"action":"routeToNext","to":"host-2","attempt":1}');
    expect(JSON.parse(log[1] as string)).toMatchObject({ ...told, participant: { host: 'host-2' } });
    await conversation.close();
  });

  it('fails when none is left, and says which were tried; each operation ended once [POLICY-3] [OP-1] [C-21]', async () => {
    const w = world();
    offer(w, broken, broken);
    const conversation = await w.conversations.open('printer', { policy: ROUTE });
    const ends: string[] = [];
    conversation.crash$.subscribe(({ fates }) =>
      ends.push(
        ...fates.map(({ op, fate }) => (fate === 'carriedOver' ? '' : `${op} ${fate}`)).filter(Boolean),
      ),
    );
    const failures = ['a', 'b', 'c'].map((text) => failureOf(conversation.request(text)));
    expect((await Promise.all(failures)).map(({ code }) => code)).toEqual([
      'aborted',
      'aborted',
      'unavailable',
    ]);
    expect(ends).toEqual(['1 unknown', '2 unknown', '3 notDelivered']);
    expect(conversation.state().policyDecisions.at(-1)).toEqual({
      action: 'fail',
      because: 'noneLeft',
      tried: ['host-1', 'host-2'],
    });
  });

  it('shares the budget of its chain, also where the second dies while it starts [C-21] [POLICY-5]', async () => {
    const w = world();
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } }, ROUTE],
      maxAttempts: 2,
    };
    offer(w, broken);
    w.conversations.add(
      { subject: 'printer', init: () => Promise.reject(new Error('no start')), handle: broken },
      { host: elsewhere('host-2') },
    );
    w.conversations.add({ subject: 'printer', handle: () => 'fine' }, { host: elsewhere('host-3') });
    const conversation = await w.conversations.open('printer', { policy });
    const key = { idempotencyKey: 'k' };
    const failure = await failureOf(conversation.request('x', key));
    // Restart, route, and there the budget is used up: the third registration is never asked.
    expect(failure).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: true });
    expect(conversation.state().policyDecisions.map(({ action }) => action)).toEqual([
      'restart',
      'routeToNext',
      'fail',
    ]);
    expect(conversation.state().participants).toMatchObject([{ generation: 3, host: 'host-2' }]);
  });

  it('opens on the next one where the first cannot be started [POLICY-3] [C-19]', async () => {
    const w = world();
    w.conversations.add({ subject: 'printer', init: () => Promise.reject(new Error('off')), handle: broken });
    w.conversations.add({ subject: 'printer', handle: () => 'printed' }, { name: 'spare' });
    const conversation = await w.conversations.open('printer', { policy: ROUTE });
    expect((await conversation.request('x')).text()).toBe('printed');
    expect(conversation.state().participants).toMatchObject([{ generation: 2 }]);
    await conversation.close();
    expect(await failureOf(w.conversations.open('printer'))).toMatchObject({ code: 'unavailable' });
  });

  it('does not restart there what has never started there, though the one before had [POLICY-3] [C-19]', async () => {
    const w = world();
    offer(w, broken);
    w.conversations.add(
      { subject: 'printer', init: () => Promise.reject(new Error('off')), handle: broken },
      { host: elsewhere('host-2') },
    );
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [ROUTE, { kind: 'restart', backoff: { initialMs: 0 } }],
    };
    const conversation = await w.conversations.open('printer', { policy });
    await failureOf(conversation.request('x', { idempotencyKey: 'k' }));
    expect(conversation.state().policyDecisions).toMatchObject([
      { action: 'routeToNext', to: 'host-2' },
      { action: 'fail', because: 'notStarted', tried: ['host-1', 'host-2'] },
    ]);
  });

  it('is closed and finalized by whoever is told of the crash, before the next one starts [STREAM-2] [CONV-4]', async () => {
    const w = world();
    offer(w, broken, () => 'printed');
    for (const leave of ['close', 'finalize'] as const) {
      const conversation = await w.conversations.open('printer', { policy: ROUTE });
      conversation.crash$.subscribe(() => void conversation[leave]());
      await failureOf(conversation.request('x'));
      await w.settle();
      expect(conversation.state()).toMatchObject({ phase: 'closed', participants: [{ generation: 1 }] });
    }
    expect(w.conversations.size).toBe(0);
  });

  it('knows the registrations that there are when it crashes: those that came, and not those that went [POLICY-3]', async () => {
    const w = world();
    offer(w, broken, broken);
    const conversation = await w.conversations.open('printer', { policy: ROUTE });
    await failureOf(conversation.request('x'));
    const host = (kind: string) => ({ host: elsewhere(kind) });
    w.conversations.add({ subject: 'printer', handle: broken }, host('host-3'));
    w.conversations.add({ subject: 'printer', handle: () => 'printed' }, host('host-4'));
    w.conversations.add({ subject: 'printer', handle: () => 'printed' }, host('host-5'));
    await failureOf(conversation.request('x'));
    w.conversations.remove('printer', 'host-4');
    await failureOf(conversation.request('x'));
    expect((await conversation.request('x')).text()).toBe('printed');
    expect(conversation.state()).toMatchObject({
      participants: [{ host: 'host-5' }],
      policyDecisions: [{ to: 'host-2' }, { to: 'host-3' }, { to: 'host-5' }],
    });
    await conversation.close();
  });

  it('does not go back to the registration that failed where the next one is taken away meanwhile [POLICY-3]', async () => {
    const w = world();
    offer(w, broken, () => 'printed');
    const conversation = await w.conversations.open('printer', { policy: ROUTE });
    const events = listen(conversation.policy$, ({ outcome }) => outcome);
    conversation.crash$.subscribe(() => w.conversations.remove('printer', 'host-2'));
    await failureOf(conversation.request('x'));
    await w.settle();
    expect([conversation.phase, events]).toEqual(['failed', ['gaveUp', 'end']]);
    expect(conversation.state().participants).toMatchObject([{ generation: 1 }]);
  });

  it('has registrations by their names, which are those of their hosts where nobody says [POLICY-3]', () => {
    const { conversations } = world();
    const participant = { subject: 'printer', handle: broken };
    conversations.add(participant);
    expect(() => conversations.add(participant)).toThrow(expect.objectContaining({ code: 'alreadyExists' }));
    conversations.add(participant, { name: 'spare' });
    conversations.remove('printer', 'inline');
    expect(conversations.subjects).toEqual(['printer']);
    conversations.remove('printer', 'spare');
    expect(conversations.subjects).toEqual([]);
    conversations.add(participant);
    conversations.add(participant, { name: 'spare' });
    conversations.remove('printer');
    expect(conversations.subjects).toEqual([]);
    expect(() => conversations.add(participant, { name: '' })).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
  });
});
