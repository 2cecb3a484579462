import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { type Opened } from './compliance-world';
import { crashOf, expectFailure, expectFields, failureOf } from './failure';

/** Longer than the window of the participant `compliance.progress`. */
const OVER_THE_WINDOW_MS = 1_300;

const KILLED_FOR_SILENCE = { kind: 'killed', by: 'noProgress' };

async function staysWithoutAsking({ ask, hears }: Opened): Promise<void> {
  const controller = new AbortController();
  const stays = failureOf(ask({ do: 'stay' }, { signal: controller.signal }));
  await hears('waiting');
  controller.abort();
  await stays;
}

export const watchTests: ComplianceTests = (it, { endsBusyLoops }) => {
  it('ends an instance that gives no sign of life, without its terminate [OP-14]', async (world) => {
    const opened = await world.open({ subject: 'compliance.progress' });
    const working = opened.ask({ do: 'work', forMs: OVER_THE_WINDOW_MS, silently: true });
    await expectFailure(working, { code: 'aborted', delivery: 'unknown' });
    expectFields((await crashOf(opened)).reason, KILLED_FOR_SILENCE);
    deepEqual(await world.allTold(opened), []);
  });

  it('lets one go on that gives signs of life [OP-14]', async (world) => {
    const { conversation, ask } = await world.open({ subject: 'compliance.progress' });
    equal(await ask({ do: 'work', forMs: OVER_THE_WINDOW_MS }), 'done');
    equal(conversation.hasDetectedCrash(), false);
  });

  it('ends an instance whose handler goes on for too long when nobody wants its answer [OP-13]', async (world) => {
    const opened = await world.open({ subject: 'compliance.overrun' });
    await staysWithoutAsking(opened);
    expectFields((await crashOf(opened)).reason, { kind: 'killed', by: 'overrun' });
    deepEqual(
      (await world.allTold(opened)).map(({ what }) => what),
      ['waiting'],
    );
  });

  if (!endsBusyLoops) return;

  it('ends one that never gives way again, and the host goes on [OP-14, EXIT-7]', async (world) => {
    const opened = await world.open({ subject: 'compliance.progress' });
    const busy = expectFailure(opened.ask({ do: 'busy' }), { code: 'aborted', delivery: 'unknown' });
    await opened.hears('busy');
    await busy;
    expectFields((await crashOf(opened)).reason, KILLED_FOR_SILENCE);
    deepEqual(await (await world.open()).ask({ do: 'seen' }), ['seen']);
  });
};
