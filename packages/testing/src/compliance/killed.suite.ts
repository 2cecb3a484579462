import { type CrashRecord } from '@liminal/conversation';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { crashOf, failureOf } from './failure';

const DEFAULT_SENT_AHEAD = 8;
const BEHIND = 40;

export const killedTests: ComplianceTests = (it, { killed, sentAhead = DEFAULT_SENT_AHEAD }) => {
  if (!killed) return;

  it('tells all that it runs of it, each once, with its reason [EXIT-2, CRASH-1, C-20]', async (world) => {
    const opened = await Promise.all(Array.from({ length: 50 }, () => world.open()));
    const calls = opened.map(({ ask }) => failureOf(ask({ do: 'wait' })));
    await Promise.all(opened.map(({ hears }) => hears('waiting')));
    const records: CrashRecord[] = [];
    for (const { conversation } of opened) conversation.crash$.subscribe((record) => records.push(record));
    world.kill();
    for (const { code, delivery } of await Promise.all(calls))
      deepEqual([code, delivery], ['aborted', 'unknown']);
    equal(records.length, opened.length);
    const reasons = new Set(records.map(({ reason }) => reason.kind));
    ok(
      killed.reasons.includes([...reasons][0] as never) && reasons.size === 1,
      `It says: ${[...reasons].join()}.`,
    );
  });

  it('leaves few operations unknown, and no instance is terminated [OP-7]', async (world) => {
    const opened = await world.open();
    const { conversation, ask, hears } = opened;
    const calls = [ask({ do: 'wait' }), ...Array.from({ length: BEHIND }, () => ask({ do: 'nothing' }))];
    const settled = Promise.allSettled(calls);
    await hears('waiting');
    world.kill();
    const { fates } = await crashOf(opened);
    const unknown = fates.filter(({ fate }) => fate === 'unknown').map(({ op }) => op);
    ok(unknown.length <= (killed.isExact ? 1 : 1 + sentAhead), `Unknown are ${unknown.join()}.`);
    deepEqual(
      unknown,
      unknown.map((_, index) => index + 1),
    );
    equal(fates.length, calls.length);
    await settled;
    const told = await world.allTold(opened);
    deepEqual([told.map(({ what }) => what), conversation.phase], [['waiting'], 'failed']);
  });

  it('is not to be told from its clean end by whoever has closed the conversation before [CONV-5]', async (world) => {
    const { conversation } = await world.open();
    await conversation.close();
    world.kill();
    deepEqual([conversation.phase, conversation.hasDetectedCrash()], ['closed', false]);
  });

  if (!killed.startsAnother) return;

  it('starts another for whoever asks to go on [POLICY-2]', async (world) => {
    const { ask, hears } = await world.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    const waits = failureOf(ask({ do: 'wait' }));
    await hears('waiting');
    const keyed = ask({ do: 'context' }, { idempotencyKey: 'key-3' });
    world.kill();
    equal((await waits).code, 'aborted');
    equal(((await keyed) as { generation: number }).generation, 2);
    deepEqual(await (await world.open()).ask({ do: 'seen' }), ['seen']);
  });
};
