import { PassThrough, Readable } from 'node:stream';
import { textOf } from '@liminal/protocol';
import { payloadFrom } from './payload';

const { signal } = new AbortController();
const typed = (...chunks: (string | Uint8Array)[]) =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('the payload of a call', () => {
  it('is the argument, as text', async () => {
    const message = await payloadFrom('Ada', typed('unused'), { signal });
    expect([textOf(message), message.contentType]).toEqual(['Ada', 'text/plain; charset=utf-8']);
  });

  it.each([undefined, '-'])('is standard input when the argument is %p', async (argument) => {
    expect(textOf(await payloadFrom(argument, typed('a', 'b\n'), { signal }))).toBe('ab\n');
  });

  it('is nothing when a person is at the input, unless they ask for it', async () => {
    const terminal = () => Object.assign(typed('typed'), { isTTY: true });
    expect((await payloadFrom(undefined, terminal(), { signal })).payload).toHaveLength(0);
    expect(textOf(await payloadFrom('-', terminal(), { signal }))).toBe('typed');
  });

  it('is bytes when it is not UTF-8, and what the person says it is', async () => {
    const bytes = Uint8Array.of(0xff, 0);
    const message = await payloadFrom(undefined, typed(bytes), { signal });
    expect([message.contentType, message.payload]).toEqual(['application/octet-stream', bytes]);
    const json = await payloadFrom('{}', typed(), { contentType: 'application/json', signal });
    expect(json.contentType).toBe('application/json');
  });

  it('may be as long as a message, and no byte longer, and is not read further than that', async () => {
    const longest = await payloadFrom(undefined, typed(new Uint8Array(1_048_576)), { signal });
    expect(longest.payload).toHaveLength(1_048_576);
    const endless = Readable.from(endlessly());
    const failure = { exitCode: 2, message: expect.stringContaining('longer than 1048576 bytes') };
    await expect(payloadFrom(undefined, endless, { signal })).rejects.toMatchObject(failure);
  });

  it('is not waited for when the person leaves', async () => {
    const left = new AbortController();
    const reading = payloadFrom(undefined, new PassThrough(), { signal: left.signal });
    left.abort();
    await expect(reading).rejects.toThrow('aborted');
  });
});

async function* endlessly() {
  for (;;) yield Buffer.alloc(65_536);
}
