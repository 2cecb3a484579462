import {
  type Frame,
  type Status,
  encodeFrame,
  envelope,
  statusError,
  statusErrorFor,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import { type CrashRecord } from '@liminal/protocol';
import { type RawMessage, type RawPeer, close, message } from '../raw-peer.fixture';
import { ScriptedResource } from '../scripted-resource.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';
import { ConnectionConversation } from './connection-conversation';

const owner = { node: 'n', number: 1, creation: 1 };
const SECOND = { pid: owner, subject: 'trace', host: 'trace', generation: 2 };
/** What the scripted resource takes to begin with. */
const FREE = { messages: 100, bytes: 100_000 };
const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };

describe('ConnectionConversation', () => {
  describe('with a participant', () => {
    let world: ServerWorld;
    let peer: RawPeer;
    afterEach(() => world.end());

    async function open(subject: string, options?: ServerOptions) {
      world = await ServerWorld.create(options);
      peer = await world.opened(subject);
    }

    const handled = (handle: (text: string) => unknown, concurrency = 1): ServerOptions => ({
      participants: [{ subject: 'own', concurrency, handle: (received) => handle(received.text()) }],
    });

    async function answerTo(content: unknown, options?: RawMessage): Promise<Frame[]> {
      const before = peer.frames.length;
      peer.message(1, 1, content, options);
      await world.settle();
      return peer.frames.slice(before) as Frame[];
    }

    const reply = (more: boolean, text: string | undefined, index = 0) => ({
      kind: 'reply',
      ref: 1,
      op: 1,
      index,
      more,
      ...(text === undefined
        ? {}
        : {
            envelope: {
              payload: Uint8Array.from(Buffer.from(text)),
              contentType: 'text/plain; charset=utf-8',
            },
          }),
    });

    it('answers what expects a reply with one [OP-1] [OP-10]', async () => {
      await open('echo');
      expect(await answerTo('hi')).toEqual([reply(false, 'hi')]);
    });

    it('answers what expects an acknowledgement with an empty reply [OP-12]', async () => {
      await open('echo');
      expect(await answerTo('hi', { expects: 'acknowledgement' })).toEqual([
        { ...reply(false, undefined), envelope: { payload: new Uint8Array(0) } },
      ]);
    });

    it('answers what expects nothing with nothing [OP-2]', async () => {
      await open('echo');
      expect(await answerTo('hi', { expects: 'nothing' })).toEqual([]);
    });

    it('answers what expects a stream with its values and its end [OP-3]', async () => {
      await open('count');
      expect(await answerTo({ to: 2, size: 1 }, { expects: 'stream', credit: AMPLE })).toEqual([
        reply(true, '0'),
        reply(true, '1', 1),
        reply(false, undefined, 2),
      ]);
    });

    it('keeps the order of replies, which need not be that of the messages [OP-2]', async () => {
      const answers = new Map<string, (value: string) => void>();
      await open(
        'own',
        handled((text) => new Promise((resolve) => answers.set(text, resolve)), 3),
      );
      peer.send(message(1, 1, 'a'), message(1, 2, 'b'), message(1, 3, 'c'));
      await world.settle();
      for (const text of ['c', 'a', 'b']) answers.get(text)?.(text);
      await world.settle();
      expect(peer.all('reply').map(({ op }) => op)).toEqual([3, 1, 2]);
    });

    it('answers with the status that a handler throws, and the conversation lives on [OP-11] [STATUS]', async () => {
      await open(
        'own',
        handled((text) => {
          if (text === 'ok') return 'ok';
          throw statusError('alreadyExists', { message: 'Twice.', details: { id: '7' } });
        }),
      );
      expect(await answerTo('x')).toMatchObject([
        {
          kind: 'reply',
          op: 1,
          more: false,
          status: { code: 'alreadyExists', message: 'Twice.', delivery: 'processed', details: { id: '7' } },
        },
      ]);
      peer.message(1, 2, 'ok');
      await world.settle();
      expect(peer.texts(2)).toEqual(['ok']);
    });

    it('ends an operation at its deadline, counted from its arrival [OP-4]', async () => {
      await open('mute');
      peer.message(1, 1, 'x', { deadlineMs: 500 });
      await world.advance(499);
      expect(peer.all('reply')).toEqual([]);
      await world.advance(1);
      expect(peer.the('reply').status).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    });

    it('does not run what has expired before its turn [OP-4]', async () => {
      const seen: string[] = [];
      await open(
        'own',
        handled((text) => void seen.push(text)),
      );
      expect(await answerTo('x', { deadlineMs: 0 })).toMatchObject([
        { status: { code: 'deadlineExceeded', delivery: 'notDelivered', retryable: true } },
      ]);
      expect(seen).toEqual([]);
    });

    it('settles what is cancelled at once, and tells the handler [OP-5]', async () => {
      await open('mute');
      peer.send(message(1, 1, 'x'));
      await world.settle();
      peer.send(
        { kind: 'cancel', ref: 1, op: 1, reason: 'changed my mind' },
        { kind: 'cancel', ref: 1, op: 9, reason: 'unknown' },
      );
      await world.settle();
      expect(peer.the('reply').status).toMatchObject({ code: 'cancelled', message: 'changed my mind' });
    });

    it('defers what meets a bound, casts too, says when to try again, and drops nothing in silence [FLOW-1] [CONV-9]', async () => {
      await open('mute', { operations: 1, retryAfterMs: 70 });
      peer.send(
        message(1, 1, 'x'),
        message(1, 2, 'y'),
        message(1, 3, 'z', { expects: 'nothing' }),
        message(1, 4, 's', { expects: 'stream', credit: AMPLE }),
      );
      await world.settle();
      expect(
        peer.all('deferred').map(({ op, status }) => [op, status.code, status.delivery, status.retryAfterMs]),
      ).toEqual([2, 3, 4].map((op) => [op, 'resourceExhausted', 'notDelivered', 70]));
      peer.send({ kind: 'cancel', ref: 1, op: 1, reason: '' }, message(1, 5, 'again'));
      await world.settle();
      expect(peer.all('deferred')).toHaveLength(3);
      expect(peer.kinds()).not.toContain('rejected');
    });

    it('joins operations of one key, across connections too, and gives a stream once [OP-9]', async () => {
      let calls = 0;
      await open(
        'own',
        handled(() => `${++calls}`),
      );
      const other = await world.connect();
      other.open(1, 'own');
      const keyed = { idempotencyKey: 'k' };
      peer.message(1, 1, 'x', keyed);
      await world.settle();
      other.message(1, 1, 'x', keyed);
      await world.settle();
      expect([peer.texts(), other.texts(), calls]).toEqual([['1'], ['1'], 1]);

      const stream = { expects: 'stream', credit: AMPLE, idempotencyKey: 's' } as const;
      peer.message(1, 2, 'y', stream);
      await world.settle();
      other.message(1, 2, 'y', stream);
      await world.settle();
      expect(peer.texts(2)).toEqual(['2']);
      expect(other.the('rejected')).toMatchObject({ op: 2, status: { code: 'alreadyExists' } });
    });

    it('refuses a payload over the limit, whose frame is still within it [STATUS]', async () => {
      await open('echo', { payloadBytes: 1_000 });
      expect(await answerTo('x'.repeat(1_001))).toMatchObject([
        { kind: 'rejected', op: 1, status: { code: 'resourceExhausted', retryable: false } },
      ]);
      peer.message(1, 2, 'x'.repeat(1_000));
      await world.settle();
      expect(peer.texts(2)).toHaveLength(1);
    });

    it('settles an operation whose reply is over the limit [FLOW-1]', async () => {
      await open('own', { ...handled(() => 'x'.repeat(1_001)), payloadBytes: 1_000 });
      expect(await answerTo('go')).toMatchObject([{ kind: 'reply', status: { code: 'resourceExhausted' } }]);
    });

    it('settles an operation whose reply cannot be encoded, and harms nobody else [EXIT-7] [STREAM-3]', async () => {
      const broken = () => envelope(new Uint8Array(1), { messageId: Symbol('no text') as unknown as string });
      await open(
        'own',
        handled((text) => (text === 'many' ? [broken(), 'never'][Symbol.iterator]() : broken())),
      );
      peer.send(message(1, 1, 'one'), message(1, 2, 'many', { expects: 'stream', credit: AMPLE }));
      await world.settle();
      expect(peer.all('reply').map(({ op, status }) => [op, status?.code])).toEqual([
        [1, 'internal'],
        [2, expect.stringMatching(/cancelled|internal/)],
      ]);
      expect(peer.kinds()).not.toContain('goodbye');
    });

    it('does so where a field can be read once and not again, and where a status that is thrown is badly made [EXIT-7] [OP-11]', async () => {
      const readOnce = () => {
        let reads = 0;
        const get = () => (reads++ === 0 ? 'x' : Symbol('no text'));
        return Object.defineProperty(envelope(new Uint8Array(1)), 'messageId', { enumerable: true, get });
      };
      const thrown: Record<string, unknown> = {
        nothing: statusError('aborted', { details: null as never }),
        numbers: statusError('aborted', { details: { id: 7 } as never, retryAfterMs: 10n as never }),
        bare: toStatusError({ code: 'aborted' } as never),
      };
      await open(
        'own',
        handled((text) => {
          if (text === 'envelope') return readOnce();
          throw thrown[text];
        }),
      );
      for (const [index, text] of ['envelope', ...Object.keys(thrown)].entries())
        peer.send(message(1, index + 1, text));
      await world.settle();
      expect(peer.all('reply').map(({ op, status }) => [op, status?.code, status?.delivery])).toEqual([
        [1, 'internal', 'unknown'],
        [2, 'aborted', 'processed'],
        [3, 'aborted', 'processed'],
        [4, 'aborted', 'processed'],
      ]);
    });

    it('sends as much of a stream as the credit allows, in messages and in bytes [FLOW-2]', async () => {
      await open('count');
      peer.message(1, 1, { to: 100, size: 10 }, { expects: 'stream', credit: { messages: 3, bytes: 50 } });
      await world.settle();
      expect(peer.texts()).toHaveLength(3);
      peer.send({ kind: 'credit', ref: 1, op: 1, credit: { messages: 50, bytes: 65 } });
      await world.settle();
      expect(peer.texts()).toHaveLength(7);
      peer.send({ kind: 'credit', ref: 1, op: 1, credit: { messages: 2, bytes: 2 } });
      await world.settle();
      expect(peer.texts()).toHaveLength(7);
      peer.send({ kind: 'credit', ref: 1, op: 1, credit: AMPLE });
      await world.settle();
      expect(peer.texts()).toHaveLength(100);
      expect(peer.all('reply').at(-1)).toMatchObject({ index: 100, more: false });
    });

    it('sends nothing of a stream without credit [FLOW-2]', async () => {
      await open('count');
      peer.message(1, 1, { to: 1, size: 1 }, { expects: 'stream' });
      await world.settle();
      expect(peer.all('reply')).toEqual([]);
    });

    it('closes gracefully: what is open may finish, then come the counters [CONV-3] [CONV-9]', async () => {
      let answer = (_: string): void => undefined;
      await open(
        'own',
        handled((text) => (text === 'wait' ? new Promise((resolve) => (answer = resolve)) : text), 2),
      );
      peer.send(message(1, 1, 'a'), message(1, 2, 'wait'), close(1), message(1, 3, 'too late'));
      await world.settle();
      expect(peer.kinds().slice(2)).toEqual(['rejected', 'reply']);
      answer('b');
      await world.settle();
      expect(peer.texts(2)).toEqual(['b']);
      expect(peer.the('closed')).toMatchObject({
        status: { code: 'ok' },
        counters: { messages: 2, replies: 2 },
      });
      expect(peer.the('rejected').status.code).toBe('failedPrecondition');
    });

    it('tells a crash whole, behind every reply, and then the end [CRASH-5] [LINK-4] [POLICY-1]', async () => {
      await open('crash', { participants: [crasher] });
      peer.send(
        message(1, 1, 'reply'),
        message(1, 2, 'hang'),
        message(1, 3, 'stream', { expects: 'stream', credit: AMPLE }),
        message(1, 4, 'cast', { expects: 'nothing' }),
      );
      await world.settle();
      peer.send(message(1, 5, 'crash'), message(1, 6, 'behind'));
      await world.settle();
      expect(peer.kinds().slice(2)).toEqual(['reply', 'reply', 'reply', 'exit', 'policyEvent', 'closed']);
      const [participant] = peer.the('opened').participants;
      expect(peer.the('exit')).toEqual({
        kind: 'exit',
        ref: 1,
        crash: {
          participant: participant?.pid ?? owner,
          subject: 'crash',
          host: 'inline',
          generation: 1,
          reason: { kind: 'crashed', name: 'TypeError', message: 'the secret is 42', code: 'E_SECRET' },
          unclean: false,
          at: world.time.clock.wall(),
          fates: [
            { op: 2, fate: 'unknown', replies: 0 },
            { op: 3, fate: 'unknown', replies: 2 },
            { op: 5, fate: 'unknown', replies: 0 },
            { op: 6, fate: 'notDelivered', replies: 0 },
          ],
          decision: { action: 'fail' },
        } satisfies CrashRecord,
      });
      expect(peer.the('policyEvent').event).toEqual({ generation: 1, outcome: 'gaveUp', phase: 'failed' });
      expect(peer.the('closed')).toMatchObject({
        status: { code: 'failedPrecondition' },
        counters: { messages: 6, replies: 3 },
      });
    });

    const crasher = {
      subject: 'crash',
      concurrency: 4,
      handle: (received: { text(): string }) => {
        const text = received.text();
        if (text === 'crash') throw Object.assign(new TypeError('the secret is 42'), { code: 'E_SECRET' });
        if (text === 'stream') return twoThenNothing();
        if (text === 'hang') return new Promise(() => undefined);
        if (text === 'cast') return new Promise(() => undefined);
        return text;
      },
    };

    async function* twoThenNothing() {
      yield 'one';
      yield 'two';
      await new Promise(() => undefined);
    }

    it('never lets the stack leave, nor what the redaction hides, also in refusals afterwards [EXIT-6]', async () => {
      const redact = jest.fn(() => ({ kind: 'crashed', name: 'Error', message: 'hidden' }) as const);
      await open('crash', { redact });
      peer.send(message(1, 1, 'now'), message(1, 2, 'x'));
      await world.settle();
      expect(redact).toHaveBeenCalledWith(
        expect.objectContaining({ message: 'the secret is 42', stack: expect.any(String) }),
      );
      expect(peer.the('exit').crash.reason).toEqual({ kind: 'crashed', name: 'Error', message: 'hidden' });
      expect(JSON.stringify(peer.frames)).not.toMatch(/42|\.ts/);
    });

    it('tells of the crash, without its reason, when the redaction fails [EXIT-6]', async () => {
      await open('crash', {
        redact: () => {
          throw new Error('the redaction itself');
        },
      });
      peer.message(1, 1, 'now');
      await world.settle();
      expect(peer.the('exit').crash).toMatchObject({
        reason: { kind: 'crashed', name: 'Redacted' },
        fates: [{ op: 1 }],
      });
      expect(JSON.stringify(peer.frames)).not.toMatch(/42|itself/);
    });

    it('tells of an end that is clean by itself but for what was open as unclean [EXIT-3]', async () => {
      world = await ServerWorld.create({
        participants: [{ subject: 'leaver', handle: (_received, context) => context.exit() }],
      });
      peer = await world.opened('leaver');
      peer.message(1, 1, 'x');
      await world.settle();
      expect(peer.the('exit').crash).toMatchObject({ reason: { kind: 'normal' }, unclean: true });
    });
  });

  describe('with any resource behind the seam', () => {
    function create(resource = new ScriptedResource()) {
      const frames: Frame[] = [];
      const ended = jest.fn();
      const sink = {
        writable: true,
        ended,
        send: (frame: Frame) => void (encodeFrame(frame), frames.push(frame)),
      };
      const redact = (reason: CrashRecord['reason']) => reason;
      const conversation = new ConnectionConversation({
        ref: 1,
        resource,
        sink,
        redact,
        payloadBytes: 1_000,
      });
      const turn = () => new Promise((resolve) => setImmediate(resolve));
      return { resource, frames, sink, ended, conversation, turn };
    }

    it('ends an operation whose status cannot be encoded, and throws nothing [STREAM-3] [OP-1]', async () => {
      const { resource, frames, conversation, turn } = create();
      await turn();
      conversation.message(message(1, 1, 'x'));
      const details = {
        get id(): string {
          throw new Error('a trap');
        },
      };
      resource.status(1, { ...statusFor('defect', 'x'), details });
      expect(frames.at(-1)).toMatchObject({
        kind: 'reply',
        op: 1,
        more: false,
        status: { code: 'internal' },
      });
    });

    it('hands on what the client says, and needs no participant and no reply', async () => {
      const { resource, frames, conversation, turn } = create();
      await turn();
      conversation.message(message(1, 1, 'hi', { deadlineMs: 7, idempotencyKey: 'once' }));
      conversation.message(
        message(1, 2, 'all', { expects: 'stream', credit: { messages: 500, bytes: 2 ** 20 } }),
      );
      conversation.cancel(1, 'enough');
      conversation.close();
      expect(resource.trace).toEqual([
        { text: 'hi', op: 1, expects: 'reply', deadlineMs: 7, credit: undefined, idempotencyKey: 'once' },
        {
          text: 'all',
          op: 2,
          expects: 'stream',
          deadlineMs: 30_000,
          credit: { messages: 64, bytes: 256 * 1024 },
        },
        { cancel: 1, reason: 'enough' },
        'close',
      ]);
      expect(frames).toEqual([
        {
          kind: 'opened',
          ref: 1,
          conversationId: 'scripted',
          participants: [],
          policy: { kind: 'fail' },
          credit: FREE,
        },
      ]);
      resource.end();
      expect(frames.slice(1)).toMatchObject([{ kind: 'closed', ref: 1 }]);
    });

    it('holds whatever comes before it has started, and says Opened first [CONV-9]', async () => {
      const { resource, frames, turn } = create();
      resource.reply(1, 0, 'early', false);
      expect(frames).toEqual([]);
      await turn();
      expect(frames.map(({ kind }) => kind)).toEqual(['opened', 'reply']);
    });

    it('finalizes what could not start, and says Closed once, though the resource ends afterwards [CONV-9]', async () => {
      const resource = new ScriptedResource();
      resource.starting = Promise.reject(statusErrorFor('noInstance', 'Nobody there.'));
      const { frames, ended, turn } = create(resource);
      await turn();
      expect(frames).toMatchObject([
        { kind: 'closed', status: { code: 'unavailable', message: 'Nobody there.' } },
      ]);
      expect([resource.finalized, ended.mock.calls]).toEqual([1, [[1]]]);
    });

    it('finalizes what fails to close gracefully [CONV-4]', async () => {
      const { resource, frames, conversation, turn } = create();
      await turn();
      resource.closing = () => Promise.reject(new Error('cannot'));
      conversation.close(5);
      await turn();
      expect(resource.finalized).toBe(1);
      expect(frames.at(-1)?.kind).toBe('closed');
    });

    it('sends nothing any more once it is finalized, and lets go of the resource [CONV-4] [STREAM-4]', async () => {
      const { resource, frames, conversation, ended, turn } = create();
      await turn();
      conversation.finalize();
      conversation.finalize();
      resource.reply(1, 0, 'late', false);
      expect(frames.map(({ kind }) => kind)).toEqual(['opened']);
      expect(ended).not.toHaveBeenCalled();
      const { crashSubject, policySubject, endSubject, observers } = resource;
      expect([crashSubject, policySubject, endSubject].some(({ observed }) => observed)).toBe(false);
      expect(observers.size).toBe(0);
    });

    it('has streams of its own, which complete with it [STREAM-1] [STREAM-2]', async () => {
      const { resource, conversation, turn } = create();
      await turn();
      const seen: unknown[] = [];
      conversation.reply$.subscribe({
        next: (event) => seen.push(event.kind),
        complete: () => seen.push('replies over'),
      });
      conversation.policy$.subscribe({
        next: ({ outcome }) => seen.push(outcome),
        complete: () => seen.push('policy over'),
      });
      resource.reply(1, 0, 'x', false);
      resource.crash();
      resource.policySubject.next({ generation: 1, outcome: 'gaveUp', phase: 'failed' });
      resource.end();
      conversation.crash$.subscribe({
        next: ({ host }) => seen.push(host),
        complete: () => seen.push('crashes over'),
      });
      expect(seen).toEqual(['reply', 'gaveUp', 'replies over', 'policy over', 'trace', 'crashes over']);
    });

    it('pauses streams while the connection is full, or there is none, and pulls them again [FLOW-3]', async () => {
      const { resource, conversation, sink, turn } = create();
      await turn();
      sink.writable = false;
      conversation.message(message(1, 1, 'all', { expects: 'stream', credit: AMPLE }));
      expect(resource.trace.splice(0)).toMatchObject([{ op: 1, credit: { messages: 0, bytes: 0 } }]);
      sink.writable = true;
      conversation.resumeStreams();
      expect(resource.trace.splice(0)).toEqual([{ op: 1, credit: { messages: 64, bytes: 256 * 1024 } }]);
      conversation.detach();
      for (let i = 0; i < 64; i++) resource.reply(1, i, 'x', true);
      expect(resource.trace.splice(0)).toEqual([{ owner: false }]);
      conversation.attach(sink, 9, owner);
      expect(resource.trace.splice(0)).toEqual([
        { owner: true },
        { op: 1, credit: { messages: 128, bytes: 256 * 1024 + 64 } },
      ]);
    });

    describe('and the credit of its messages', () => {
      const credits = (frames: readonly Frame[]) =>
        frames.flatMap((frame) => (frame.kind === 'credit' ? [frame.credit] : []));

      it('tells it with Opened, whatever came before counted [FLOW-2]', async () => {
        const { frames, conversation, turn } = create();
        conversation.message(message(1, 1, 'early'));
        await turn();
        expect(frames).toMatchObject([{ kind: 'opened', credit: { messages: 101, bytes: 100_005 } }]);
      });

      it('tells more when there is an eighth of the room that the client does not know of [FLOW-2]', async () => {
        const { resource, frames, conversation, turn } = create();
        await turn();
        resource.free = { messages: 0, bytes: 100_000 };
        for (let op = 1; op <= 84; op++) conversation.message(message(1, op, ''));
        resource.makeRoom({ messages: 17, bytes: 100_000 });
        expect(credits(frames)).toEqual([]);
        resource.makeRoom({ messages: 19, bytes: 100_000 });
        expect(frames.at(-1)).toEqual({
          kind: 'credit',
          ref: 1,
          op: 0,
          credit: { messages: 103, bytes: 100_000 },
        });
      });

      it('tells more when little is left of what was told, though nothing has become free since [FLOW-2]', async () => {
        const { resource, frames, conversation, turn } = create();
        await turn();
        resource.free = { messages: 17, bytes: 100_000 };
        for (let op = 1; op <= 84; op++) conversation.message(message(1, op, ''));
        expect(credits(frames)).toEqual([]);
        resource.free = { messages: 16, bytes: 100_000 };
        conversation.message(message(1, 85, ''));
        expect(credits(frames)).toEqual([]);
        resource.free = { messages: 8, bytes: 100_000 };
        for (let op = 86; op <= 93; op++) conversation.message(message(1, op, ''));
        expect(credits(frames)).toEqual([{ messages: 101, bytes: 100_000 }]);
      });

      it.each(['rejected', 'deferred'] as const)(
        'gives the place back of what is %s, for it took none [FLOW-2]',
        async (kind) => {
          const { resource, frames, conversation, turn } = create();
          await turn();
          const refusal = statusFor('queueFull', 'full', { retryAfterMs: 5 });
          resource.admission =
            kind === 'rejected' ? { kind, status: refusal } : { kind, status: refusal, retryAfterMs: 5 };
          for (let op = 1; op <= 13; op++) conversation.message(message(1, op, ''));
          expect(credits(frames)).toEqual([{ messages: 113, bytes: 100_000 }]);
          expect(frames.slice(-2).map((frame) => frame.kind)).toEqual([kind, 'credit']);
        },
      );

      it('gives the place back of what it refuses itself [FLOW-2]', async () => {
        const { resource, frames, conversation, turn } = create();
        resource.free = { messages: 1, bytes: 100_000 };
        await turn();
        const { envelope, ...rest } = message(1, 1, '');
        conversation.message({ ...rest, envelope: { ...envelope, messageId: 'x'.repeat(200) } });
        expect(frames.slice(1).map((frame) => frame.kind)).toEqual(['rejected', 'credit']);
      });

      it('holds none for the next connection, and tells it anew there [FLOW-2] [CONV-12]', async () => {
        const { resource, frames, conversation, sink, turn } = create();
        await turn();
        resource.free = { messages: 0, bytes: 100_000 };
        for (let op = 1; op <= 100; op++) conversation.message(message(1, op, ''));
        conversation.detach();
        resource.makeRoom({ messages: 60, bytes: 100_000 });
        resource.makeRoom({ messages: 70, bytes: 100_000 });
        conversation.attach(sink, 9, owner);
        expect(frames.slice(1)).toEqual([
          { kind: 'credit', ref: 9, op: 0, credit: { messages: 170, bytes: 100_000 } },
        ]);
      });

      it('tells none once it is over', async () => {
        const { resource, frames, conversation, turn } = create();
        await turn();
        for (let op = 1; op <= 100; op++) conversation.message(message(1, op, ''));
        resource.end();
        resource.makeRoom(FREE);
        expect(frames.at(-1)).toMatchObject({ kind: 'closed' });
      });
    });

    it('tells the end of what was detached when it is attached, and is over then [CONV-12]', async () => {
      const { resource, frames, ended, conversation, sink, turn } = create();
      await turn();
      conversation.detach();
      resource.crash([{ op: 1, fate: 'unknown', replies: 0 }]);
      resource.end();
      expect(frames).toHaveLength(1);
      conversation.attach(sink, 9, owner);
      expect(frames.slice(1)).toMatchObject([
        { kind: 'exit', ref: 9 },
        { kind: 'closed', ref: 9 },
      ]);
      expect(ended).toHaveBeenCalledWith(9);
    });

    it.each(['rejected', 'deferred'] as const)(
      'says %s of what the resource does not take, with its reason, and pulls no stream of it [FLOW-1]',
      async (kind) => {
        const { resource, frames, conversation, turn } = create();
        await turn();
        const status: Status = statusFor('queueFull', 'Full.', { retryAfterMs: 9 });
        resource.admission = { kind, status, retryAfterMs: 9 };
        conversation.message(message(1, 1, 'x', { expects: 'stream', credit: { messages: 1, bytes: 1 } }));
        conversation.message(message(1, 2, 'x', { expects: 'nothing' }));
        expect(frames.slice(1)).toEqual([
          { kind, ref: 1, op: 1, status },
          { kind, ref: 1, op: 2, status },
        ]);
        conversation.credit(1, AMPLE);
        expect(resource.trace).toHaveLength(2);
      },
    );

    it('pulls on the streams that a new instance carries on, and none of those that have ended [POLICY-2] [FLOW-2]', async () => {
      const { resource, conversation, turn } = create();
      await turn();
      for (const op of [1, 2])
        conversation.message(message(1, op, 'all', { expects: 'stream', credit: { messages: 1, bytes: 1 } }));
      resource.trace.splice(0);
      resource.crash([
        { op: 1, fate: 'carriedOver', replies: 0 },
        { op: 2, fate: 'unknown', replies: 0 },
      ]);
      for (const op of [1, 2]) conversation.credit(op, AMPLE);
      expect(resource.trace).toEqual([{ op: 1, credit: { messages: 64, bytes: 256 * 1024 } }]);
    });

    it('tells of no first instance that did not start where another took its place, and goes on with its operations [POLICY-3] [CONV-9]', async () => {
      const { resource, frames, conversation, sink, turn } = create();
      conversation.detach();
      resource.participants = [{ ...SECOND, health: 'running' }];
      const decision = { action: 'routeToNext', to: 'spare', attempt: 1 } as const;
      resource.crash([{ op: 1, fate: 'carriedOver', replies: 0 }], { decision });
      resource.policySubject.next({
        generation: 1,
        outcome: 'rerouted',
        phase: 'active',
        participant: SECOND,
      });
      resource.reply(1, 0, 'early', false);
      conversation.attach(sink, 5, owner);
      await turn();
      expect(frames).toMatchObject([
        { kind: 'opened', ref: 5, participants: [SECOND] },
        { kind: 'reply', ref: 5, op: 1 },
      ]);
    });

    it('gives as the reason of a refusal the crash that was not healed, and no other [C-19] [EXIT-6]', async () => {
      const healed = { decision: { action: 'routeToNext', to: 'spare', attempt: 1 } } as const;
      const refused = async (last: Partial<CrashRecord>) => {
        const resource = new ScriptedResource();
        resource.starting = Promise.reject(statusErrorFor('noInstance', 'Nobody waits any more.'));
        const { frames, turn } = create(resource);
        resource.crash([], last);
        await turn();
        return frames;
      };
      expect(await refused(healed)).toMatchObject([
        { kind: 'closed', status: { code: 'unavailable', message: 'Nobody waits any more.' } },
      ]);
      expect(await refused({})).toMatchObject([
        {
          kind: 'closed',
          status: { code: 'unavailable', message: expect.stringMatching(/it exited: normal/) },
        },
      ]);
    });
  });
});
