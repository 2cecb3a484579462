import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { expectFailure, failureOf } from './failure';

export const endTests: ComplianceTests = (it) => {
  it('answers what is open when it is closed, then has the instance terminated [CONV-3]', async (world) => {
    const { conversation, ask, hears } = await world.open();
    const answers = Promise.all(['a', 'b', 'c'].map((name) => ask({ do: 'enter', name })));
    await conversation.close();
    deepEqual(await answers, ['a', 'b', 'c']);
    equal((await hears('terminated'))['reason'], 'shutdown');
    deepEqual([conversation.phase, conversation.hasDetectedCrash()], ['closed', false]);
    equal(conversation.state().participants[0]?.health, 'exited');
  });

  it('kills what does not stop when it is closed, without its terminate [CONV-3]', async (world) => {
    const opened = await world.open();
    const stays = expectFailure(opened.ask({ do: 'stay' }), { code: 'cancelled', delivery: 'unknown' });
    await opened.hears('waiting');
    await opened.conversation.close({ deadlineMs: 0 });
    await stays;
    equal(opened.conversation.phase, 'closed');
    const told = await world.allTold(opened);
    deepEqual(
      told.map(({ what }) => what),
      ['waiting'],
    );
  });

  it('ends the instance at once when it is finalized, and its handlers hear of it [CONV-4, OP-6]', async (world) => {
    const { node } = world.conversations;
    const before = node.processCount;
    const { conversation, ask, hears } = await world.open();
    const waits = failureOf(ask({ do: 'wait' }));
    await hears('waiting');
    conversation.finalize();
    deepEqual([conversation.phase, world.conversations.size, node.processCount], ['closed', 0, before]);
    const { code, delivery } = await waits;
    deepEqual([code, delivery], ['cancelled', 'unknown']);
    await hears('aborted');
  });

  it('leaves nothing, however many there were [LINK-8, CONV-11]', async (world) => {
    const { node } = world.conversations;
    const before = [node.processCount, node.wheel.size];
    for (let round = 0; round < 10; round++) {
      const opened = await Promise.all(Array.from({ length: 20 }, () => world.open()));
      const calls = opened.map(({ ask }) => ask({ do: 'hold' }).catch(() => undefined));
      for (const { conversation } of opened) conversation.finalize();
      await Promise.all(calls);
    }
    deepEqual([node.processCount, node.wheel.size], before);
  });
};
