import { LIMITS } from '@liminal/protocol';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { crashOf, expectFailure, expectFields, failureOf } from './failure';

const THROWN = ['error', 'undefined', 'null', 'function', 'cycle', 'holder', 'long', 'getter'];
const LOST = { code: 'aborted', delivery: 'unknown' };

export const crashTests: ComplianceTests = (it) => {
  it('makes one crash of whatever a handler throws or rejects with, with a bounded reason that says something [EXIT-6, OP-11, CRASH-1]', async (world) => {
    for (const verb of ['throw', 'reject']) {
      for (const what of THROWN) {
        const opened = await world.open();
        const records: unknown[] = [];
        opened.conversation.crash$.subscribe((record) => records.push(record));
        await expectFailure(opened.ask({ do: verb, what }), LOST);
        const { reason } = await crashOf(opened);
        equal(reason.kind, 'crashed');
        const { name, message } = reason as { name: string; message: string };
        ok(name !== '' && message !== '', `${verb} ${what}: ${name}: ${message}`);
        ok(Buffer.byteLength(message) <= LIMITS.exitMessageBytes, `${verb} ${what}`);
        equal(records.length, 1);
      }
    }
  });

  it('records who died, of what, and with which stack [CRASH-5, EXIT-2]', async (world) => {
    const opened = await world.open();
    const { pid, host } = opened.conversation.state().participants[0] ?? {};
    await expectFailure(opened.ask({ do: 'throw', what: 'error' }), LOST);
    const record = await crashOf(opened);
    expectFields(record, { participant: pid, subject: 'compliance', host, generation: 1, unclean: false });
    expectFields(record.reason, { kind: 'crashed', name: 'TypeError', message: 'as asked', code: 'E_ASKED' });
    expectFields(record, { fates: [{ op: 1, fate: 'unknown', replies: 0 }], decision: { action: 'fail' } });
    match((record.reason as { stack?: string }).stack ?? '', /deaths\.cjs/);
  });

  it('takes nothing more after it, and names who died [CRASH-4, CONV-2]', async (world) => {
    const { conversation, ask } = await world.open();
    await failureOf(ask({ do: 'throw', what: 'error' }));
    const refused = await failureOf(ask({ do: 'nothing' }));
    deepEqual([refused.code, refused.delivery], ['failedPrecondition', 'notDelivered']);
    match(refused.message, /participant <.*> of 'compliance' exited \(crashed\)/);
    equal(conversation.phase, 'failed');
    equal(conversation.send('more').kind, 'rejected');
  });

  it('is caused by a cast as well, which has no fate [CRASH-5, OP-2]', async (world) => {
    const opened = await world.open();
    opened.conversation.send({ do: 'throw', what: 'error' });
    const { fates, unclean } = await crashOf(opened);
    deepEqual([fates, unclean], [[], false]);
  });

  it('is one where a handler ends its instance with an error [EXIT-2]', async (world) => {
    const opened = await world.open();
    await expectFailure(opened.ask({ do: 'exitWith' }), LOST);
    expectFields((await crashOf(opened)).reason, { kind: 'crashed', name: 'TypeError' });
  });

  it('is that of one instance: others on the host go on [CRASH-1]', async (world) => {
    const [one, other] = [await world.open(), await world.open()];
    const held = other.ask({ do: 'hold' });
    await failureOf(one.ask({ do: 'throw', what: 'error' }));
    equal(await other.ask({ do: 'release' }), 1);
    equal(await held, 0);
    equal(other.conversation.hasDetectedCrash(), false);
  });

  it('is followed by the terminate of the instance, with the reason [EXIT-1]', async (world) => {
    const { ask, hears } = await world.open();
    await failureOf(ask({ do: 'throw', what: 'error' }));
    equal((await hears('terminated'))['reason'], 'crashed');
  });

  it('leaves the instance without effect, whatever it still does [EXIT-7]', async (world) => {
    const policy = { kind: 'chain', policies: [{ kind: 'restart', backoff: { initialMs: 0 } }] } as const;
    const { conversation, ask, hears } = await world.open({ policy });
    await expectFailure(ask({ do: 'haunt' }), LOST);
    await hears('haunted');
    expectFields(await ask({ do: 'context' }), { generation: 2 });
    deepEqual(await ask({ do: 'seen' }), ['context', 'seen']);
    expectFields(conversation.state(), { phase: 'active', counters: { replies: 2 } });
  });
};
