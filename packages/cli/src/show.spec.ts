import { type CrashRecord, envelope, toEnvelope } from '@liminal/protocol';
import { receivedReply } from '@liminal/runtime';
import { describeFate, replyAsJson, showCrash, showReply, statusAsJson, textOf } from './show';

const reply = (content: unknown) => receivedReply(1, toEnvelope(content), 0);
const torn = receivedReply(1, envelope(Uint8Array.of(0xff), { contentType: 'text/plain' }), 0);

describe('a reply on standard output', () => {
  it('is text or JSON with a line end', () => {
    expect([showReply(reply('hi')), showReply(reply({ a: 1 })), showReply(reply(''))]).toEqual([
      'hi\n',
      '{"a":1}\n',
      '\n',
    ]);
  });

  it('is bytes as they are, also where they are not the text that they say they are', () => {
    expect(showReply(reply(Uint8Array.of(0, 255)))).toEqual(Uint8Array.of(0, 255));
    expect(showReply(torn)).toEqual(Uint8Array.of(0xff));
  });

  it('is nothing where it is empty [OP-12]', () => {
    expect(showReply(reply(undefined))).toHaveLength(0);
    expect(textOf(reply(undefined))).toBeUndefined();
  });
});

describe('a reply as JSON', () => {
  it.each([
    ['text', reply('hi'), { contentType: 'text/plain; charset=utf-8', content: 'hi' }],
    ['JSON', reply([1]), { contentType: 'application/json', content: [1] }],
    ['nothing', reply(undefined), { content: null }],
    ['bytes', reply(Uint8Array.of(0, 255)), { base64: 'AP8=' }],
    ['text that is none', torn, { contentType: 'text/plain', base64: '/w==' }],
  ])('has %s on one line', (_what, given, fields) => {
    const line = replyAsJson(given);
    expect(line).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(line)).toEqual({ op: 1, index: 0, ...fields });
  });

  it('is a status where there is none', () => {
    const status = {
      code: 'notFound',
      message: 'no\nsuch',
      delivery: 'notDelivered',
      retryable: false,
    } as const;
    expect(JSON.parse(statusAsJson(status))).toEqual({ status });
  });
});

describe('a crash, shown', () => {
  const crash: CrashRecord = {
    participant: { node: 'local', number: 7, creation: 1 },
    subject: 'importer',
    host: 'inline',
    generation: 1,
    reason: { kind: 'crashed', name: 'TypeError', message: 'two\nlines' },
    unclean: true,
    at: 0,
    fates: [{ op: 2, fate: 'unknown', replies: 1 }],
    decision: { action: 'fail' },
  };

  it('tells who, why, and the fate of each open message [CRASH-5]', () => {
    expect(showCrash(crash).split('\n')).toEqual([
      "<local.7.1> of 'importer' (inline, generation 1) crashed (TypeError: two lines), with operations open",
      '  message 2: outcome unknown: handed over, 1 reply seen',
    ]);
  });

  it('tells last what the policy does about it [CRASH-5]', () => {
    const decision = { action: 'routeToNext', to: 'a\nb', attempt: 1 } as const;
    expect(
      showCrash({ ...crash, decision })
        .split('\n')
        .slice(1),
    ).toEqual(['  message 2: outcome unknown: handed over, 1 reply seen', "  goes on at 'a b' (attempt 1)"]);
  });

  it.each([
    [{ op: 1, fate: 'notDelivered', replies: 0 } as const, 'not delivered: its handler was never called'],
    [{ op: 1, fate: 'carriedOver', replies: 0 } as const, 'goes on with the next instance'],
    [{ op: 1, fate: 'unknown', replies: 0 } as const, 'outcome unknown: handed over, no reply seen'],
    [{ op: 1, fate: 'unknown', replies: 2 } as const, 'outcome unknown: handed over, 2 replies seen'],
  ])('puts a fate into words: %j', (fate, words) => {
    expect(describeFate(fate)).toBe(words);
  });
});
