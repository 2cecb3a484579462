import { statusError } from '@liminal/protocol';
import {
  type LiminalMatchers,
  crashOnMessage,
  createLoopback,
  createVirtualTime,
  liminalMatchers,
  type Loopback,
} from '../index';

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-interface, @typescript-eslint/no-empty-object-type -- how Jest is told of matchers */
declare global {
  namespace jest {
    interface Matchers<R> extends LiminalMatchers<R> {}
  }
}

/* eslint-enable */

expect.extend(liminalMatchers);

/** What a failing expectation says, without colours. */
function complaint(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  return 'It holds.';
}

describe('the matchers', () => {
  let loopback: Loopback;
  beforeEach(async () => {
    loopback = await createLoopback({ participants: [crashOnMessage(2)], time: createVirtualTime() });
  });
  afterEach(() => loopback.close());

  it('know a reply by its content', async () => {
    const conversation = await loopback.open('crash-on-message');
    const reply = await conversation.request({ hello: 'world' });
    expect(reply).toBeReply({ hello: 'world' });
    expect(reply.envelope).toBeReply({ hello: 'world' });
    expect(reply).not.toBeReply('hello');
    expect(complaint(() => expect(reply).toBeReply('hello'))).toBe(
      'Expected a reply "hello", and got {"hello":"world"}.',
    );
    expect(complaint(() => expect(7).toBeReply('hello'))).toBe(
      'Expected a reply "hello", and got 7, which is none.',
    );
  });

  it('know a status by its code and its fields, thrown or not', async () => {
    const error = statusError('notFound', { message: 'none' });
    expect(error).toBeStatus('notFound');
    expect(error.status).toBeStatus('notFound', { message: 'none' });
    expect(error).toBeStatus('notFound', { message: expect.stringContaining('on') });
    const detailed = statusError('aborted', { details: { a: '1', b: '2' } });
    expect(detailed).toBeStatus('aborted', { details: { a: '1' } });
    expect(detailed).not.toBeStatus('aborted', { details: { a: '2' } });
    await expect(loopback.open('nobody')).rejects.toBeStatus('notFound');
    expect(complaint(() => expect(error).toBeStatus('aborted', { retryable: true }))).toMatch(
      /^Expected a status aborted with \{"retryable":true\}, and got \{"code":"notFound",/,
    );
    expect(complaint(() => expect(error).not.toBeStatus('notFound'))).toBe(
      'Expected it not to be: a status notFound.',
    );
    expect(complaint(() => expect(new Error('plain')).toBeStatus('aborted'))).toBe(
      'Expected a status aborted, and got Error: plain, which is none.',
    );
  });

  it('know a crash by its reason, and the fates of what was open', async () => {
    const conversation = await loopback.open('crash-on-message');
    await conversation.request();
    const failure = expect(conversation.request()).rejects.toBeStatus('aborted', { delivery: 'unknown' });
    const crash = await conversation.awaitCrash();
    await failure;
    expect(crash).toBeCrash('crashed', { name: 'Error' });
    expect(crash).not.toBeCrash('killed');
    expect(crash).toHaveFate(2, 'unknown');
    expect(complaint(() => expect(crash).toHaveFate(1, 'unknown'))).toBe(
      'Expected operation 1 to be unknown, and got that it was not open.',
    );
    expect(complaint(() => expect(crash).toBeCrash('killed'))).toMatch(
      /^Expected a crash, killed, and got crashed \(Error/,
    );
    expect(complaint(() => expect(undefined).toBeCrash('killed'))).toBe(
      'Expected a crash, killed, and got undefined, which is none.',
    );
  });

  it('show also what is no JSON', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(complaint(() => expect(circular).toBeReply('a'))).toContain('[Circular *1]');
    expect(complaint(() => expect({ count: 1n }).toBeStatus('aborted'))).toContain('{ count: 1n }');
  });

  it('know content as it has crossed the wire: as its JSON, with matchers of the runner in it, or as bytes', async () => {
    const conversation = await loopback.open('crash-on-message');
    const sent = { seat: '1a', at: new Date(0), note: undefined, rows: [1, undefined] };
    const reply = await conversation.request(sent);
    expect(reply).toBeReply(sent);
    expect(reply).toBeReply({ seat: expect.stringMatching(/^1/), at: expect.any(String), rows: [1, null] });
    expect(reply).toBeReply(expect.objectContaining({ seat: '1a' }));
    expect(reply).not.toBeReply({ seat: '1a' });
    expect(reply).not.toBeReply({ ...sent, rows: [1] });
    const bytes = await (await loopback.open('crash-on-message')).request(Uint8Array.of(1, 2));
    expect(bytes).toBeReply(Buffer.from([1, 2]));
    expect(bytes).not.toBeReply(Uint8Array.of(1, 3));
  });
});
