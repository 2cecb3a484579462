import { createConversations, createNode } from '@liminal/conversation';
import { type Transport, createMemoryTransportPair } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { PARTICIPANTS, ServerWorld } from '../server-world.fixture';
import { RawPeer, close, message, open } from '../raw-peer.fixture';
import { resolveServerOptions } from '../server-options';
import { Connection } from './connection';
import { HOLD_BYTES } from './frame-hold';

const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };
const echoed = (received: { text(): string }) => received.text();

describe('ConnectionConversations', () => {
  describe('opening', () => {
    let world: ServerWorld;
    afterEach(() => world.end());

    it('answers with the conversation and its participant, before anything else of it [CONV-9]', async () => {
      world = await ServerWorld.create();
      const peer = await world.connect();
      peer.send(open(1, 'echo'), message(1, 1, 'early'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'opened', 'reply']);
      expect(peer.the('opened')).toEqual({
        kind: 'opened',
        ref: 1,
        conversationId: expect.stringMatching(/./),
        participants: [
          { pid: expect.objectContaining({ node: 'local' }), subject: 'echo', host: 'inline', generation: 1 },
        ],
        policy: { kind: 'fail' },
        // One was sent and answered; 1 024 operations may be open, and 16 MiB may wait.
        credit: { messages: 1_025, bytes: 16 * 2 ** 20 + 5 },
      });
    });

    it('refuses a subject that nobody answers to, and the messages behind the Open with it [CONV-9] [STATUS]', async () => {
      world = await ServerWorld.create();
      const peer = await world.connect();
      peer.send(open(1, 'nobody'), message(1, 1, 'x'), message(1, 2, 'y'), close(1), open(3, 'echo'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'closed', 'opened']);
      expect(peer.the('closed')).toMatchObject({
        ref: 1,
        status: { code: 'notFound', delivery: 'notDelivered' },
        counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
      });
    });

    it('tells the reason when the participant cannot start, and nothing else [C-19] [CONV-9]', async () => {
      world = await ServerWorld.create();
      const peer = await world.connect();
      peer.send(open(1, 'stillborn'), message(1, 1, 'x'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'closed']);
      expect(peer.the('closed').status).toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/the secret is 42/),
      });
      expect(world.server.conversations.size).toBe(0);
    });

    it('tells no more of that reason than the redaction lets through [EXIT-6]', async () => {
      world = await ServerWorld.create({
        redact: () => ({ kind: 'crashed', name: 'Error', message: 'hidden' }),
      });
      const peer = await world.connect();
      peer.open(1, 'stillborn');
      await world.settle();
      expect(peer.the('closed').status.message).toMatch(/hidden/);
      expect(JSON.stringify(peer.frames)).not.toContain('42');
    });

    it('opens no more than the limit, and one more when one has ended [FLOW-1]', async () => {
      world = await ServerWorld.create({ limits: { conversations: 2 } });
      const peer = await world.connect();
      peer.send(open(1, 'echo'), open(3, 'echo'), open(5, 'echo'));
      await world.settle();
      expect(peer.the('closed')).toMatchObject({
        ref: 5,
        status: { code: 'resourceExhausted', retryable: true },
      });
      peer.send(close(1));
      await world.settle();
      peer.open(7, 'echo');
      await world.settle();
      expect(peer.all('opened').map(({ ref }) => ref)).toEqual([1, 3, 7]);
    });

    it('ends one that is closed while it starts, and one whose connection is lost while it starts [C-19]', async () => {
      let start = (): void => undefined;
      const init = () => new Promise<void>((resolve) => (start = resolve));
      world = await ServerWorld.create({
        participants: [{ subject: 'slow', init, handle: () => undefined }],
      });
      const peer = await world.connect();
      peer.send(open(1, 'slow'), close(1), open(3, 'slow'));
      await world.advance(5_000);
      expect(peer.kinds()).toEqual(['welcome', 'closed']);
      peer.transport.destroy();
      await world.settle();
      world.expectNothingLeft();
      start();
      await world.settle();
      world.expectNothingLeft();
    });

    it("tells the policy that is in force: the subject's own, or what was asked for within its bounds [POLICY-7]", async () => {
      const own = { kind: 'restart', maxRestarts: 1 } as const;
      const asked = { kind: 'restart', maxRestarts: 50, windowMs: 19_000 } as const;
      const supervision = { policy: own, bounds: { kinds: ['restart'], maxRestarts: 7 } } as const;
      world = await ServerWorld.create({
        participants: [{ subject: 'bounded', supervision, handle: echoed }],
      });
      const peer = await world.connect();
      peer.open(1, 'bounded');
      peer.open(3, 'bounded', { policy: asked });
      peer.open(5, 'bounded', { policy: { kind: 'compensate' } });
      peer.open(7, 'bounded', { policy: { kind: 'fail' } });
      await world.settle();
      expect(peer.all('opened').map(({ policy }) => policy)).toEqual([
        own,
        { ...asked, maxRestarts: 7 },
        { kind: 'fail' },
        { kind: 'fail' },
      ]);
    });

    it('refuses a deadline that is none, and the connection goes on [CONV-8] [STATUS]', async () => {
      world = await ServerWorld.create();
      const peer = await world.connect();
      peer.open(1, 'echo', { deadlineMs: 2 ** 31 });
      peer.open(3, 'echo', { deadlineMs: 0 });
      peer.open(5, 'echo', { deadlineMs: 1_000 });
      await world.settle();
      expect(peer.all('closed').map(({ ref, status }) => [ref, status.code, status.delivery])).toEqual([
        [1, 'invalidArgument', 'notDelivered'],
        [3, 'deadlineExceeded', 'notDelivered'],
      ]);
      expect(peer.the('opened').ref).toBe(5);
    });

    it('ends a conversation at its deadline, and what is open with it [CONV-8]', async () => {
      world = await ServerWorld.create();
      const peer = await world.opened('mute', { deadlineMs: 1_000 });
      peer.message(1, 1, 'x');
      await world.advance(999);
      expect(peer.kinds()).toEqual(['welcome', 'opened']);
      await world.advance(1);
      expect(peer.kinds().slice(2)).toEqual(['reply', 'closed']);
      expect(peer.the('reply').status).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
      expect(peer.the('closed').status).toMatchObject({ code: 'deadlineExceeded' });
    });

    it('refuses while the breaker of the subject is open, says when to try again, and starts nothing [SUP-4] [STATUS]', async () => {
      const init = jest.fn(() => {
        throw new Error('not today');
      });
      const supervision = { breaker: { failures: 2, openMs: 5_000 } };
      world = await ServerWorld.create({
        participants: [{ subject: 'broken', supervision, init, handle: echoed }],
      });
      const peer = await world.connect();
      for (const ref of [1, 3]) {
        peer.open(ref, 'broken');
        await world.settle();
      }
      await world.advance(2_000);
      peer.open(5, 'broken');
      await world.settle();
      expect(peer.all('closed').at(-1)).toMatchObject({
        ref: 5,
        status: { code: 'unavailable', delivery: 'notDelivered', retryable: true, retryAfterMs: 3_000 },
      });
      expect(init).toHaveBeenCalledTimes(2);
    });

    it('refuses to open while the server drains, with the reason [STATUS]', async () => {
      world = await ServerWorld.create();
      const peer = await world.opened('mute');
      peer.message(1, 1, 'x');
      await world.settle();
      void world.server.close();
      peer.open(3, 'echo');
      await world.settle();
      expect(peer.all('closed')).toMatchObject([
        { ref: 3, status: { code: 'unavailable', retryable: true } },
      ]);
    });
  });

  describe('moving from one connection to another', () => {
    function createWorld() {
      const time = createVirtualTime();
      const node = createNode({ ports: time.ports });
      const conversations = createConversations({ node, participants: PARTICIPANTS });
      const connect = async (limits = {}) => {
        const [ours, theirs]: readonly [Transport, Transport] = createMemoryTransportPair(
          time.ports.scheduler,
        );
        const connection = new Connection({
          ...resolveServerOptions({ limits }).forConnections,
          node,
          conversations,
          nextName: () => 'unused',
          transport: ours,
          payloadBytes: 1024 * 1024,
          operations: 1024,
          open: (subject, opening) => conversations.start(subject, opening),
        });
        const peer = new RawPeer(theirs);
        peer.hello();
        await time.settle();
        return { connection, peer };
      };
      const expectNothingLeft = async () => {
        await time.settle();
        expect([node.processCount, conversations.size, node.wheel.size, time.pendingTimers]).toEqual([
          0, 0, 0, 0,
        ]);
      };
      return { time, node, conversations, connect, expectNothingLeft };
    }

    it('loses nothing and repeats nothing of a running stream and an open operation, and the new connection owns it [CONV-12] [OP-3]', async () => {
      const { time, connect, expectNothingLeft, conversations } = createWorld();
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'count');
      a.peer.message(
        1,
        1,
        { to: 300, size: 1 },
        { expects: 'stream', credit: { messages: 100, bytes: 10_000 } },
      );
      await time.settle();
      expect(a.peer.texts(1)).toHaveLength(100);

      const moved = a.connection.conversations.detach(1);
      a.peer.send({ kind: 'credit', ref: 1, op: 1, credit: { messages: 110, bytes: 10_000 } });
      await time.settle();
      expect(a.peer.texts(1)).toHaveLength(100);
      a.peer.transport.destroy();
      await time.settle();
      expect(conversations.size).toBe(1);

      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 7);
      b.peer.send(
        { kind: 'credit', ref: 7, op: 1, credit: { messages: 1_000, bytes: 10_000 } },
        message(7, 2, { to: 2, size: 1 }, { expects: 'stream', credit: AMPLE }),
      );
      await time.settle();
      expect(b.peer.texts(1).map(Number)).toEqual(Array.from({ length: 200 }, (_, i) => i + 100));
      expect(b.peer.all('reply').every(({ ref }) => ref === 7)).toBe(true);
      expect(b.peer.texts(2)).toEqual(['0', '1']);

      b.peer.transport.destroy();
      await expectNothingLeft();
    });

    it('holds what comes in between, and hands it over once, in order [C-24] [LINK-4]', async () => {
      const { time, connect, expectNothingLeft } = createWorld();
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'echo');
      await time.settle();
      const { conversations } = a.connection;
      for (let op = 1; op <= 3; op++) conversations.receive(message(1, op, `${op}`));
      const moved = conversations.detach(1);
      await time.settle();
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 1);
      await time.settle();
      expect(a.peer.texts()).toEqual([]);
      expect(b.peer.texts()).toEqual(['1', '2', '3']);
      a.peer.goodbye();
      b.peer.goodbye();
      await time.advance(1_000);
      await expectNothingLeft();
    });

    it('delivers a crash that came in between once, with its fates, and the end of the conversation [C-24] [CRASH-5]', async () => {
      const { time, connect, expectNothingLeft } = createWorld();
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'crash');
      a.peer.message(1, 1, 'open');
      await time.settle();
      const { conversations } = a.connection;
      conversations.receive(message(1, 2, 'now'));
      const moved = conversations.detach(1);
      a.peer.transport.destroy();
      await time.settle();
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 5);
      await time.settle();
      expect(b.peer.kinds()).toEqual(['welcome', 'exit', 'policyEvent', 'closed']);
      expect(b.peer.the('exit').crash.fates).toEqual([
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 2, fate: 'unknown', replies: 0 },
      ]);
      expect(b.connection.conversations.size).toBe(0);
      b.peer.goodbye();
      await time.advance(1_000);
      await expectNothingLeft();
    });

    it('hands over in order what a policy healed in between: the replies, the Exit, the new instance, its replies [POLICY-2] [LINK-4] [C-24]', async () => {
      const { time, connect, conversations, expectNothingLeft } = createWorld();
      conversations.add({
        subject: 'flaky',
        handle: (received) => {
          if (received.text() === 'crash') throw new Error('as you wish');
          return received.text();
        },
      });
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'flaky', { policy: { kind: 'restart' } });
      await time.settle();
      const { conversations: ofA } = a.connection;
      for (const [index, text] of ['before', 'crash', 'behind'].entries())
        ofA.receive(message(1, index + 1, text));
      const moved = ofA.detach(1);
      await time.advance(1_000);
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 3);
      await time.settle();
      expect(b.peer.kinds()).toEqual(['welcome', 'reply', 'exit', 'policyEvent', 'reply', 'credit']);
      expect(b.peer.texts()).toEqual(['before', 'behind']);
      expect(b.peer.the('policyEvent')).toMatchObject({ ref: 3, event: { outcome: 'restarted' } });
      for (const { peer } of [a, b]) peer.transport.destroy();
      await expectNothingLeft();
    });

    it('refuses a policy out of its range without the end of the connection, should it ever pass the codec [POLICY-7]', async () => {
      const { time, connect, expectNothingLeft } = createWorld();
      const { connection, peer } = await connect();
      connection.conversations.receive(open(1, 'echo', { policy: { kind: 'restart', maxRestarts: -1 } }));
      peer.open(3, 'echo');
      await time.settle();
      expect(peer.kinds()).toEqual(['welcome', 'closed', 'opened']);
      expect(peer.the('closed').status).toMatchObject({ code: 'invalidArgument', delivery: 'notDelivered' });
      peer.transport.destroy();
      await expectNothingLeft();
    });

    it('can move while it still starts [CONV-9]', async () => {
      const { time, connect, expectNothingLeft, conversations } = createWorld();
      let start = (): void => undefined;
      conversations.add({
        subject: 'slow',
        init: () => new Promise<void>((resolve) => (start = resolve)),
        handle: () => 'done',
      });
      const [a, b] = [await connect(), await connect()];
      a.peer.send(open(1, 'slow'), message(1, 1, 'x'));
      await time.settle();
      const moved = a.connection.conversations.detach(1);
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 3);
      start();
      await time.settle();
      expect(a.peer.kinds()).toEqual(['welcome']);
      expect(b.peer.kinds()).toEqual(['welcome', 'opened', 'reply']);
      for (const { peer } of [a, b]) peer.transport.destroy();
      await expectNothingLeft();
    });

    it('is given up when more has to be held than may be, and whoever comes then is told all of it [FLOW-1]', async () => {
      const { time, connect, conversations, expectNothingLeft } = createWorld();
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'echo');
      await time.settle();
      const { conversations: ofA } = a.connection;
      const big = 'x'.repeat(1_000_000);
      const count = Math.ceil(HOLD_BYTES / big.length) + 3;
      for (let op = 1; op <= count; op++) ofA.receive(message(1, op, big));
      const moved = ofA.detach(1);
      await time.settle();
      expect(conversations.size).toBe(0);
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 1);
      await time.settle();
      const ends = b.peer.all('reply');
      expect(ends.map(({ op }) => op)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      expect(ends.filter(({ envelope }) => envelope)).toHaveLength(5);
      expect(ends.slice(5).every(({ status }) => status?.code === 'cancelled')).toBe(true);
      expect(b.peer.kinds().at(-1)).toBe('closed');
      for (const { peer } of [a, b]) peer.transport.destroy();
      await expectNothingLeft();
    });

    it('ends a draining connection whose last conversation has moved away', async () => {
      const { time, connect, expectNothingLeft } = createWorld();
      const [a, b] = [await connect(), await connect()];
      a.peer.open(1, 'mute');
      a.peer.message(1, 1, 'x');
      await time.settle();
      a.connection.drain(10_000);
      const moved = a.connection.conversations.detach(1);
      await time.settle();
      expect(a.peer.kinds().slice(-2)).toEqual(['goaway', 'goodbye']);
      b.connection.conversations.attach(moved as NonNullable<typeof moved>, 1);
      for (const { peer } of [a, b]) peer.transport.destroy();
      await expectNothingLeft();
    });
  });
});
