import { deepEqual, equal, ok } from 'node:assert/strict';
import { expectFailure, expectFields, failureOf } from './failure';
import { type ComplianceTests } from './describe-host-compliance';

const LARGEST = 1024 * 1024;

export const requestTests: ComplianceTests = (it) => {
  it('answers with what the handler returns, or what its promise resolves to, or nothing [OP-1, OP-2, OP-12]', async (world) => {
    const { conversation, ask } = await world.open();
    deepEqual(await ask({ do: 'later', value: [1, { two: null }] }), [1, { two: null }]);
    equal(await ask({ do: 'nothing' }), undefined);
    equal((await conversation.request('as it is')).text(), 'as it is');
  });

  it('answers a cast with nothing, and an acknowledgement without the answer [OP-2, OP-12]', async (world) => {
    const { conversation, ask } = await world.open();
    const replies: number[] = [];
    conversation.reply$.subscribe(({ op }) => replies.push(op));
    conversation.send({ do: 'later', value: 'unheard', name: 'cast' });
    const acknowledged = await conversation.request(
      { do: 'later', value: 'unheard' },
      { expects: 'acknowledgement' },
    );
    equal(acknowledged.payload.length, 0);
    deepEqual(await ask({ do: 'seen' }), ['cast', 'later', 'seen']);
    deepEqual(replies, [2, 3]);
  });

  it('tells the handler of its instance and of the message [OP-4, OP-9]', async (world) => {
    const { conversation, ask } = await world.open({ headers: [['language', 'en']] });
    const context = await ask({ do: 'context' }, { deadlineMs: 20_000, idempotencyKey: 'key-1' });
    const { pid } = conversation.state().participants[0] ?? {};
    expectFields(context, {
      subject: 'compliance',
      generation: 1,
      attempt: 1,
      idempotencyKey: 'key-1',
      self: pid,
    });
    const { remainingMs, headers } = context as { remainingMs: number; headers: string[][] };
    ok(remainingMs > 0 && remainingMs <= 20_000, `${remainingMs} ms remain.`);
    deepEqual(headers.at(-1), ['language', 'en']);
  });

  it('gives a status that is thrown as it is, and the instance lives on [OP-11, STATUS]', async (world) => {
    const { ask } = await world.open();
    const fields = { message: 'later, please', retryable: true, retryAfterMs: 70, details: { why: 'busy' } };
    const failure = await failureOf(ask({ do: 'status', code: 'unavailable', fields }));
    deepEqual(failure.status, { code: 'unavailable', delivery: 'processed', ...fields });
    expectFields(await ask({ do: 'context' }), { generation: 1 });
  });

  it('takes answers that come later, in any order, and drops a second one [OP-12, OP-2]', async (world) => {
    const { conversation, ask } = await world.open();
    const held = ['a', 'b', 'c'].map((name) => ask({ do: 'hold', name }));
    equal(await ask({ do: 'release' }), 3);
    deepEqual(await Promise.all(held), [2, 1, 0]);
    equal(await ask({ do: 'twice' }), 'once');
    await ask({ do: 'nothing' });
    equal(conversation.state().counters.droppedReplies, 1);
  });

  it('fails an operation whose answer cannot be sent, and nothing else [OP-11]', async (world) => {
    const { conversation, ask } = await world.open();
    for (const what of ['cycle', 'bigint', 'function', 'headers', 'schemaId', 'payload'])
      await expectFailure(ask({ do: 'unencodable', what }), { code: 'internal' });
    expectFields(await ask({ do: 'context' }), { generation: 1 });
    equal(conversation.hasDetectedCrash(), false);
  });

  it('carries the largest payload both ways, and not one byte more [OP-10, STATUS]', async (world) => {
    const { conversation, ask } = await world.open();
    const payload = new Uint8Array(LARGEST).map((_, index) => index % 251);
    ok(Buffer.from(payload).equals((await conversation.request(payload)).payload));
    await expectFailure(conversation.request(new Uint8Array(LARGEST + 1)), {
      code: 'resourceExhausted',
      delivery: 'notDelivered',
    });
    await expectFailure(ask({ do: 'bytes', size: LARGEST + 1 }), {
      code: 'resourceExhausted',
      delivery: 'processed',
    });
    equal((await conversation.request({ do: 'bytes', size: LARGEST })).payload.length, LARGEST);
  });

  it('keeps a hundred instances apart, and what they answer [OP-2]', async (world) => {
    const tags = Array.from({ length: 100 }, (_, index) => `c-${index}`);
    const opened = await Promise.all(tags.map((tag) => world.open({ headers: [['own', tag]] })));
    const answers = await Promise.all(
      opened.map(async ({ ask }, index) => {
        const names = [0, 1, 2].map((message) => `${tags[index]}.${message}`);
        await Promise.all(names.map((name) => ask({ do: 'enter', name })));
        const { headers } = (await ask({ do: 'context' })) as { headers: string[][] };
        return [headers.at(-1)?.[1], await ask({ do: 'seen' }), names];
      }),
    );
    answers.forEach(([own, seen, names], index) => {
      equal(own, tags[index]);
      deepEqual(seen, [...(names as string[]), 'context', 'seen']);
    });
  });
};
