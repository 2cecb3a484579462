import { type Conversation } from '@liminal/conversation';
import { type Reply, STREAM_WINDOW } from '@liminal/runtime';
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { type Asked } from './compliance-world';
import { type ComplianceTests } from './describe-host-compliance';
import { crashOf, expectFields } from './failure';

const LONG = 2_000;
const HALF_WINDOW_BYTES = STREAM_WINDOW.bytes / 2;

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function iterate(conversation: Conversation, asked: Asked): AsyncIterator<Reply> {
  return conversation.stream(asked)[Symbol.asyncIterator]();
}

/** Reads to the end; what was read goes to `seen` also where it fails. */
async function read(iterator: AsyncIterator<Reply>, seen: unknown[] = []): Promise<unknown[]> {
  for (let step = await iterator.next(); !step.done; step = await iterator.next())
    seen.push(step.value.content);
  return seen;
}

export const streamTests: ComplianceTests = (it) => {
  it('brings a stream whole and in order, with one end [OP-3]', async (world) => {
    const { conversation, ask } = await world.open();
    deepEqual(await read(iterate(conversation, { do: 'count', to: LONG })), numbers(0, LONG));
    deepEqual(await read(iterate(conversation, { do: 'count', to: 0 })), []);
    equal(await ask({ do: 'closed' }), 2);
  });

  it('holds the participant back where the reader is slow, and goes on where he left off [OP-3, FLOW-2]', async (world) => {
    const { conversation, ask } = await world.open({ subject: 'compliance.wide' });
    const iterator = iterate(conversation, { do: 'count', to: LONG });
    equal((await iterator.next()).value.content, 0);
    const pulled = Number(await ask({ do: 'pulled' }));
    ok(pulled <= STREAM_WINDOW.messages + 1, `${pulled} were pulled for a reader who has taken one.`);
    deepEqual(await read(iterator), numbers(1, LONG));
  });

  it('holds it back by bytes too [FLOW-2]', async (world) => {
    const { conversation, ask } = await world.open({ subject: 'compliance.wide' });
    const iterator = iterate(conversation, { do: 'count', to: 10, size: HALF_WINDOW_BYTES });
    await iterator.next();
    // Half a window was taken: that is when more is allowed.
    const pulled = Number(await ask({ do: 'pulled' }));
    ok(pulled <= 5, `${pulled} of half a window each were pulled for a reader who has taken one.`);
    equal((await read(iterator)).length, 9);
  });

  it('keeps streams apart that run at once [OP-2, OP-3]', async (world) => {
    const { conversation } = await world.open({ subject: 'compliance.wide' });
    const starts = [0, 1_000, 2_000, 3_000];
    const streams = starts.map((from) => read(iterate(conversation, { do: 'count', from, to: from + 500 })));
    deepEqual(
      await Promise.all(streams),
      starts.map((from) => numbers(from, from + 500)),
    );
  });

  it('closes the iterator of a reader who leaves [OP-5]', async (world) => {
    const { conversation, ask } = await world.open();
    for await (const reply of conversation.stream({ do: 'count', to: Infinity }))
      if (reply.content === 3) break;
    equal(await ask({ do: 'closed' }), 1);
  });

  it('ends a stream with the status that it throws, after what it gave [OP-3, OP-11]', async (world) => {
    const { conversation, ask } = await world.open();
    const seen: unknown[] = [];
    const whole = read(iterate(conversation, { do: 'countThenStatus', to: 3 }), seen);
    await rejects(whole, { code: 'outOfRange', message: 'no more', delivery: 'processed' });
    deepEqual(seen, [0, 1, 2]);
    expectFields(await ask({ do: 'context' }), { generation: 1 });
  });

  it('brings what a stream gave before its crash, and then the crash [LINK-4, OP-7]', async (world) => {
    const opened = await world.open();
    const seen: unknown[] = [];
    const whole = read(iterate(opened.conversation, { do: 'countThenThrow', to: 100 }), seen);
    await rejects(whole, { code: 'aborted', delivery: 'unknown' });
    deepEqual(seen, numbers(0, 100));
    deepEqual((await crashOf(opened)).fates, [{ op: 1, fate: 'unknown', replies: 100 }]);
  });
};
