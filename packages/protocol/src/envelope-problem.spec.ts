import { decodeFrame } from './codec/decode-frame';
import { bodyOf } from './codec/frame-bytes.fixture';
import { type Envelope } from './envelope';
import { envelopeProblem, openProblem } from './envelope-problem';

const payload = new Uint8Array(10);
const LONG = 'é'.repeat(65);
const HEADERS = Array.from({ length: 33 }, () => ['n', 'v'] as const);

const BROKEN: readonly [string, Omit<Envelope, 'payload'>][] = [
  ['content type', { contentType: 'a'.repeat(257) }],
  ['message id', { messageId: LONG }],
  ['publisher id', { publisherId: LONG }],
  ['parent id', { causal: { parentId: LONG } }],
  ['chain id', { causal: { chainId: LONG } }],
  ['schema id', { schemaId: new Uint8Array(31) }],
  ['33 headers', { headers: HEADERS }],
  ['Headers of 8193 bytes', { headers: [['n', 'v'.repeat(8192)]] }],
];

describe('what is wrong with an envelope', () => {
  it('is nothing when everything is within its limits, or exactly at them', () => {
    expect(envelopeProblem({ payload, contentType: 'text/plain' })).toBeUndefined();
    const headers = Array.from({ length: 32 }, () => ['n'.repeat(128), 'v'.repeat(128)] as const);
    const ids = {
      messageId: 'é'.repeat(64),
      publisherId: 'a'.repeat(128),
      causal: { parentId: '', chainId: 'c' },
    };
    expect(envelopeProblem({ payload, ...ids, schemaId: new Uint8Array(32), headers })).toBeUndefined();
    expect(envelopeProblem({ payload: new Uint8Array(1_048_576) })).toBeUndefined();
    expect(envelopeProblem({ payload }, 10)).toBeUndefined();
  });

  it('is a field of another kind than its type says, which plain JavaScript may give [OP-10]', () => {
    const anything: [string, object][] = [
      ['payload', { payload: 'abc' }],
      ['payload', { payload: new Uint16Array(3) }],
      ['payload', { payload: undefined }],
      ['content type', { contentType: 7 }],
      ['message id', { messageId: 7 }],
      ['schema id', { schemaId: 'x'.repeat(32) }],
      ['causal context', { causal: 'm-1' }],
      ['header', { headers: { name: 'value' } }],
      ['header', { headers: [['name', 7]] }],
    ];
    for (const [what, fields] of anything) {
      const problem = envelopeProblem({ payload, ...fields } as Envelope);
      expect(problem).toMatchObject({
        code: 'invalidArgument',
        message: expect.stringContaining(`A ${what} must be`),
      });
    }
  });

  it('is its payload when that is over the limit, which is 1 MiB or what the peer said [STATUS]', () => {
    expect(envelopeProblem({ payload }, 9)).toMatchObject({
      code: 'resourceExhausted',
      retryable: false,
      delivery: 'notDelivered',
    });
    expect(envelopeProblem({ payload: new Uint8Array(1_048_577) })?.message).toContain('1048577 bytes');
  });

  it.each(BROKEN)('is the %s, by name [STATUS]', (what, fields) => {
    const problem = envelopeProblem({ payload, ...fields });
    expect(problem).toMatchObject({ code: 'invalidArgument', delivery: 'notDelivered', retryable: false });
    expect(problem?.message).toContain(what);
  });

  it.each(BROKEN)('is what the receiver would end the connection for: the %s [WIRE-5]', (_, fields) => {
    const frame = {
      kind: 'reply',
      ref: 1,
      op: 1,
      index: 0,
      more: false,
      envelope: { payload, ...fields },
    } as const;
    expect(() => decodeFrame(bodyOf(frame), false)).toThrow();
  });
});

describe('what is wrong with an open', () => {
  it('is nothing when subject and headers are within their limits', () => {
    expect(openProblem('echo')).toBeUndefined();
    expect(openProblem('é'.repeat(64), [['tenant', 'acme']])).toBeUndefined();
  });

  it.each([undefined, null, 5, {}])('is a subject that is no text: %p [STATUS]', (subject) => {
    expect(openProblem(subject as unknown as string)).toMatchObject({
      code: 'invalidArgument',
      message: 'A subject must be a string.',
    });
  });

  it.each([
    ['', []],
    [LONG, []],
    ['echo', HEADERS],
  ])('is an empty or long subject, or too many headers [STATUS]', (subject, headers) => {
    expect(openProblem(subject, headers)?.code).toBe('invalidArgument');
    const open = { kind: 'open', ref: 1, subject, policy: { kind: 'fail' }, headers } as const;
    expect(() => decodeFrame(bodyOf(open), false)).toThrow();
  });
});
