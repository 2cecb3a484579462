import { type CrashPolicy } from '@liminal/conversation';
import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { crashOf, expectFailure, expectFields, failureOf } from './failure';

const RESTART: CrashPolicy = { kind: 'restart', maxRestarts: 5, backoff: { initialMs: 0 } };
const COMPENSATE: CrashPolicy = { kind: 'compensate' };

export const policyTests: ComplianceTests = (it) => {
  it('carries over to the next instance what was never handed over, in order, casts too [POLICY-2, OP-7]', async (world) => {
    const opened = await world.open({ policy: RESTART });
    const { conversation, ask } = opened;
    const crash = expectFailure(ask({ do: 'throw', what: 'error' }), {
      code: 'aborted',
      delivery: 'unknown',
    });
    const names = Array.from({ length: 20 }, (_, index) => `m-${index}`);
    const kept = names.map((name, index) => {
      if (index % 5 !== 0) return ask({ do: 'enter', name });
      conversation.send({ do: 'nothing', name });
      return undefined;
    });
    await crash;
    await Promise.all(kept);
    deepEqual(await ask({ do: 'seen' }), [...names, 'seen']);
    const { fates } = await crashOf(opened);
    deepEqual(
      [fates[0]?.fate, new Set(fates.slice(1).map(({ fate }) => fate))],
      ['unknown', new Set(['carriedOver'])],
    );
    expectFields(conversation.state(), { participants: [{ generation: 2 }], phase: 'active' });
  });

  it('hands over once more what has a key, and tells the handler which attempt it is [POLICY-2, OP-9]', async (world) => {
    const { ask } = await world.open({ policy: RESTART });
    const keyed = await ask({ do: 'throwOnce' }, { idempotencyKey: 'key-2' });
    deepEqual(keyed, { attempt: 2, generation: 2 });
    await expectFailure(ask({ do: 'throwOnce' }), { code: 'aborted', retryable: false });
  });

  it('starts one instance after the other, each afresh [POLICY-2]', async (world) => {
    const opened = await world.open({ policy: RESTART });
    for (let generation = 1; generation <= 3; generation++) {
      expectFields(await opened.ask({ do: 'context' }), { generation });
      await failureOf(opened.ask({ do: 'exit' }));
      expectFields(await crashOf(opened, generation - 1), { generation, unclean: true });
    }
    deepEqual(await opened.ask({ do: 'seen' }), ['seen']);
  });

  it('has a fresh instance undo what was declared, the last first, each once [POLICY-4]', async (world) => {
    const opened = await world.open({ policy: COMPENSATE });
    const { conversation, ask } = opened;
    const compensated = new Promise((resolve) =>
      conversation.policy$.subscribe(
        (event) => event.outcome === 'compensated' && resolve(event.compensations),
      ),
    );
    for (const what of ['flight', 'hotel', 'car']) await ask({ do: 'book', what });
    await ask({ do: 'unbook', what: 'mistake' });
    await failureOf(ask({ do: 'throw', what: 'error' }));
    deepEqual(await compensated, [
      { op: 3, label: 'car', undone: true },
      { op: 2, label: 'hotel', undone: true },
      { op: 1, label: 'flight', undone: true },
    ]);
    await opened.hears('undone');
    const told = (await world.allTold(opened)).filter(({ what }) => what === 'undone');
    deepEqual(
      told.map(({ booked, generation }) => [booked, generation]),
      [
        ['car', 2],
        ['hotel', 2],
        ['flight', 2],
      ],
    );
    equal(conversation.phase, 'failed');
  });
};
