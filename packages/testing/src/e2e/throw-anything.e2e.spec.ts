import { type CrashRecord, encodeFrame, utf8Length } from '@liminal/protocol';
import { crashMidStream, throws } from '../index';
import { TcpWorlds } from './tcp-world.fixture';

const MEGABYTES = 'x'.repeat(5 * 1024 * 1024);

function cycle() {
  const error = new Error('around and around') as Error & { self?: unknown };
  error.cause = error;
  error.self = error;
  return error;
}

function trapped() {
  const trap = () => {
    throw new Error('a trap');
  };
  return new Proxy({}, { get: trap, getPrototypeOf: trap, has: trap, ownKeys: trap });
}

const thrown: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['an empty string', ''],
  ['a number', 0],
  ['a symbol', Symbol('odd')],
  ['a BigInt', 10n],
  ['a function', () => 'called by nobody'],
  ['an object that holds a function', { handler: () => undefined }],
  ['an object without a prototype', Object.create(null)],
  ['an error with a cycle', cycle()],
  ['an error without a message', new Error()],
  ['an error of five megabytes', new Error(MEGABYTES)],
  ['a name of five megabytes', Object.assign(new Error('named'), { name: MEGABYTES, code: MEGABYTES })],
  ['half a character', '\ud83d'],
  ['an object of traps', trapped()],
  ['a promise that rejects', Object.assign(Promise.resolve(), { message: 'not awaited' })],
];

describe('anything at all that a handler throws', () => {
  const worlds = new TcpWorlds();

  function expectBounded(crash: CrashRecord | undefined) {
    expect(crash?.reason).toMatchObject({
      kind: 'crashed',
      name: expect.stringMatching(/./),
      message: expect.stringMatching(/./),
    });
    const { message } = crash?.reason as { message: string };
    expect(utf8Length(message)).toBeLessThanOrEqual(256);
    expect(encodeFrame({ kind: 'exit', ref: 1, crash: crash as CrashRecord }).length).toBeLessThan(4 * 1024);
  }

  it.each(thrown)(
    'is a crash with a bounded reason at the client: %s [EXIT-6, OP-11]',
    async (_what, value) => {
      const { client } = await worlds.start({ participants: [throws(value)] });
      const conversation = await client.open('throws');
      await expect(conversation.request()).rejects.toMatchObject({ code: 'aborted', delivery: 'unknown' });
      expectBounded(await conversation.awaitCrash());
    },
  );

  it.each(thrown)('is one in the middle of a stream too: %s [EXIT-6, OP-3]', async (_what, error) => {
    const { client } = await worlds.start({ participants: [crashMidStream({ after: 2, error })] });
    const conversation = await client.open('crash-mid-stream');
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const reply of conversation.stream()) seen.push(reply.json());
    })();
    await expect(reading).rejects.toMatchObject({ code: 'aborted', details: { replies: '2' } });
    expect(seen).toEqual([0, 1]);
    expectBounded(await conversation.awaitCrash());
  });
});
