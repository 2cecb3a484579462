import { type CrashPolicy } from '@liminal/protocol';
import { decideCrash } from '../policy/decide-crash';
import { resolvePolicy } from '../policy/resolved-policy';
import { createConversations } from './conversations';
import { failureOf, useWorlds } from '../world.fixture';

const world = useWorlds();

const POLICY: CrashPolicy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } };

function fragile(): never {
  throw Object.assign(new TypeError('no row 3'), { code: 'E_ROW' });
}

describe('a post-mortem', () => {
  it('tells the crashes with their stacks, the counters, the last messages, and what was decided [CRASH-6]', async () => {
    const w = world();
    const conversation = await w.open(fragile, { policy: POLICY });
    expect(conversation.postMortem()).toBeUndefined();
    await failureOf(conversation.request('import'));
    expect(conversation.postMortem()).toMatchObject({ phase: 'active', crashes: [{ generation: 1 }] });
    await failureOf(conversation.request('import again'));
    const postMortem = conversation.postMortem();
    expect(postMortem).toMatchObject({
      id: conversation.id,
      subject: conversation.subject,
      phase: 'failed',
      crashes: [
        { generation: 1 },
        { generation: 2, reason: { kind: 'crashed', name: 'TypeError', code: 'E_ROW' } },
      ],
      counters: { messages: 2, replies: 0 },
      policy: POLICY,
      decisions: [{ decision: { action: 'restart' } }, { decision: { because: 'tooManyRestarts' } }],
      compensations: [],
    });
    const [crash] = postMortem?.crashes ?? [];
    expect(crash?.reason).toHaveProperty('stack', expect.stringContaining('post-mortem.spec'));
    expect(postMortem?.log.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['phase', 'message', 'exit', 'policy']),
    );
    // Metadata, never content.
    expect(JSON.stringify(postMortem?.log)).not.toContain('import');
  });

  it('has decisions that can be made again from what each was made of [POLICY-5] [CRASH-6]', async () => {
    const w = world();
    const conversation = await w.open(fragile, { policy: { ...POLICY, maxRestarts: 3 } });
    for (let i = 0; i < 4; i++) await failureOf(conversation.request('x'));
    const { decisions = [], policy = POLICY } = conversation.postMortem() ?? {};
    expect(decisions).toHaveLength(4);
    for (const { history, exit, decision } of JSON.parse(JSON.stringify(decisions)) as typeof decisions)
      expect(decideCrash(resolvePolicy(policy), history, exit).decision).toEqual(decision);
  });

  it('is bounded, however many crashes there were [CRASH-6] [CONV-7]', async () => {
    const w = world();
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ ...POLICY, maxRestarts: 40 }],
      maxAttempts: 100,
    };
    const conversation = await w.open({ handle: fragile, supervision: { policy } }, { logEntries: 10 });
    for (let i = 0; i <= 40; i++) await failureOf(conversation.request('x'));
    const { crashes, decisions, log } = conversation.postMortem() ?? {};
    expect([crashes?.length, decisions?.length, log?.length]).toEqual([16, 32, 10]);
    expect([crashes?.at(-1)?.generation, decisions?.at(-1)?.generation]).toEqual([41, 41]);
    expect(conversation.state().policyDecisions).toHaveLength(32);
  });

  it('tells what became of the compensations [CRASH-6] [POLICY-4]', async () => {
    const w = world();
    const conversation = await w.open(
      (message, { compensate }) => {
        if (message.text() === 'crash') return fragile();
        return message.text() === 'book' ? void compensate('undo', { label: 'booking' }) : undefined;
      },
      { policy: { kind: 'compensate' } },
    );
    await conversation.request('book');
    await failureOf(conversation.request('crash'));
    await w.settle();
    const compensations = [{ op: 1, label: 'booking', undone: true }];
    expect(conversation.postMortem()).toMatchObject({ phase: 'failed', compensations });
    expect(w.conversations.postMortem(conversation.id)).toMatchObject({ phase: 'failed', compensations });
  });

  it('is kept of the last that failed, by the conversation’s id, and of no other [CRASH-6]', async () => {
    const w = world();
    const conversations = createConversations({
      node: w.node,
      postMortems: 2,
      participants: [
        { subject: 'fragile', handle: fragile },
        { subject: 'sound', handle: () => 'x' },
      ],
    });
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const conversation = await conversations.open('fragile');
      ids.push(conversation.id);
      await failureOf(conversation.request('x'));
    }
    const sound = await conversations.open('sound');
    await sound.close();
    const healed = await conversations.open('fragile', { policy: POLICY });
    await failureOf(healed.request('x'));
    await healed.close();
    expect(healed.postMortem()).toMatchObject({ phase: 'closed', crashes: [{ generation: 1 }] });
    expect(conversations.postMortems().map(({ id }) => id)).toEqual(ids.slice(1));
    expect(conversations.postMortem(ids[2] as string)).toMatchObject({ id: ids[2], phase: 'failed' });
    expect(conversations.postMortem(ids[0] as string)).toBeUndefined();
    expect(conversations.postMortem(sound.id)).toBeUndefined();
    expect(() => createConversations({ postMortems: -1 })).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
  });
});
