import { type Conversations, type OpenOptions, createConversations, createNode } from '@liminal/conversation';
import { type MortalHost, createMortalHost, createVirtualTime, echo, expectNothingLeft } from '../index';
import { type Participant } from '@liminal/runtime';

const RESTART: OpenOptions = { policy: { kind: 'restart', maxRestarts: 1_000, backoff: { initialMs: 0 } } };

function conversationsOn(host: MortalHost, ...participants: Participant[]): Conversations {
  const time = createVirtualTime();
  return createConversations({
    node: createNode({ ports: time.ports }),
    host,
    participants: [echo(), ...participants],
  });
}

/** How a request ends: what it is answered with, or the code of its status. */
function ending(request: Promise<{ text(): string }>): Promise<string> {
  return request.then(
    (reply) => reply.text(),
    ({ code }) => String(code),
  );
}

describe('a mortal host', () => {
  it('dies before a message is handled, and its outcome is unknown [OP-7]', async () => {
    const host = createMortalHost();
    const conversation = await conversationsOn(host).open('echo', RESTART);
    host.dieAt({ at: 'handOver', nth: 2 });
    const ends = await Promise.all(['a', 'b', 'c'].map((text) => ending(conversation.request(text))));
    expect([ends, host.deaths, host.plannedDeaths]).toEqual([['a', 'aborted', 'c'], 1, 0]);
  });

  it('dies before a message is handled, which then is not [EXIT-7]', async () => {
    const host = createMortalHost();
    const handled: string[] = [];
    const witness = {
      subject: 'witness',
      handle: (message: { text(): string }) => void handled.push(message.text()),
    };
    const conversation = await conversationsOn(host, witness).open('witness', RESTART);
    host.dieAt({ at: 'handOver', nth: 2 });
    await Promise.all(['a', 'b', 'c'].map((text) => ending(conversation.request(text))));
    expect(handled).toEqual(['a', 'c']);
  });

  it('dies right after a reply, which arrives before the exit [LINK-4]', async () => {
    const host = createMortalHost();
    const conversation = await conversationsOn(host).open('echo');
    const told: string[] = [];
    conversation.reply$.subscribe(({ op }) => told.push(`reply ${op}`));
    conversation.crash$.subscribe(({ reason }) => told.push(reason.kind));
    host.dieAt({ at: 'reply', reason: { kind: 'outOfMemory' } });
    expect(await ending(conversation.request('a'))).toBe('a');
    await conversation.awaitCrash();
    expect(told).toEqual(['reply 1', 'outOfMemory']);
  });

  it('dies instead of starting: nothing is opened [C-19]', async () => {
    const host = createMortalHost();
    host.dieAt({ at: 'start' });
    await expect(conversationsOn(host).open('echo')).rejects.toMatchObject({ code: 'unavailable' });
    expect(host.instances).toBe(0);
  });

  it('takes all its instances along, or only the one whose turn it was [C-20]', async () => {
    for (const sharesDeath of [true, false]) {
      const host = createMortalHost({ kind: 'glass', sharesDeath });
      const conversations = conversationsOn(host);
      const [one, other] = [await conversations.open('echo'), await conversations.open('echo')];
      host.dieAt({ at: 'reply' });
      await one.request('a');
      expect((await one.awaitCrash())?.host).toBe('glass');
      expect([other.hasDetectedCrash(), host.instances]).toEqual(sharesDeath ? [true, 0] : [false, 1]);
    }
  });

  it('dies at random by a seed, the same way each time, and conversations with a policy live on [POLICY-2]', async () => {
    const run = async (seed: number) => {
      const host = createMortalHost({ atRandom: { seed, oneIn: 10 } });
      const conversation = await conversationsOn(host).open('echo', RESTART);
      const ends: string[] = [];
      for (let i = 0; i < 50; i++) ends.push(await ending(conversation.request('x')));
      await conversation.close();
      return { ends, deaths: host.deaths };
    };
    const [one, again, other] = [await run(3), await run(3), await run(4)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect([one.deaths > 0, new Set(one.ends)]).toEqual([true, new Set(['x', 'aborted'])]);
  });

  it('leaves nothing when it has died', async () => {
    const host = createMortalHost();
    const conversations = conversationsOn(host);
    await conversations.open('echo');
    host.die();
    await expectNothingLeft({ node: conversations.node });
    expect([host.instances, conversations.size]).toEqual([0, 0]);
  });
});
