import { type HandlerContext, type Participant } from '@liminal/runtime';
import { type RawPeer, message } from '../raw-peer.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';

interface Text {
  text(): string;
}

/** Answers at once, never, or by its death. */
function handle(received: Text, context: HandlerContext): unknown {
  const text = received.text();
  if (text === 'crash') throw new Error('it fell over');
  return text === 'hang' ? context.defer() : text;
}

const PARTICIPANT: Participant = { subject: 'narrow', concurrency: 100, handle };

describe("The credit of a client's messages", () => {
  let world: ServerWorld;
  let peer: RawPeer;
  afterEach(() => world.end());

  async function opened(options: ServerOptions, asked?: Parameters<ServerWorld['opened']>[1]) {
    world = await ServerWorld.create({ participants: [PARTICIPANT], ...options });
    peer = await world.opened('narrow', asked);
  }

  const credits = () => peer.all('credit').map(({ op, credit }) => [op, credit.messages, credit.bytes]);
  const hang = (...ops: number[]) => peer.send(...ops.map((op) => message(1, op, 'hang')));

  it('comes with Opened: what the conversation takes [FLOW-2]', async () => {
    await opened({ operations: 3, waitingBytes: 50 });
    expect(peer.the('opened').credit).toEqual({ messages: 3, bytes: 50 });
  });

  it('is told anew before the reply that made room: whoever hears of that may send at once [FLOW-2] [EXIT-5]', async () => {
    await opened({ operations: 2 });
    hang(1);
    peer.message(1, 2, 'answer');
    await world.settle();
    expect(peer.kinds().slice(2)).toEqual(['credit', 'reply']);
    expect(peer.the('credit')).toMatchObject({ ref: 1, op: 0, credit: { messages: 3 } });
  });

  it('is told for casts as they are handled, of which nothing else is ever told [FLOW-2]', async () => {
    await opened({ operations: 2 });
    for (const op of [1, 2]) peer.message(1, op, 'cast', { expects: 'nothing' });
    await world.settle();
    expect(peer.kinds().slice(2)).toEqual(['credit', 'credit']);
    expect(credits().at(-1)?.slice(0, 2)).toEqual([0, 4]);
  });

  it('grows by the bytes that have been handed over, though their operations are open still [FLOW-2]', async () => {
    await opened({ operations: 100, waitingBytes: 8 });
    hang(1, 2, 3);
    await world.settle();
    // Two make eight bytes; the third came without credit for it.
    expect(peer.all('deferred').map(({ op }) => op)).toEqual([3]);
    expect(credits().at(-1)).toEqual([0, 101, 20]);
  });

  it('is free again before the exit is told that freed it [EXIT-5] [FLOW-2] [POLICY-2]', async () => {
    await opened({ operations: 4 }, { policy: { kind: 'restart' } });
    hang(1, 2, 3);
    peer.message(1, 4, 'crash');
    await world.settle();
    const kinds = peer.kinds();
    expect(kinds.lastIndexOf('credit')).toBeLessThan(kinds.indexOf('exit'));
    expect(credits().at(-1)?.[1]).toBeGreaterThanOrEqual(6);
  });

  it('comes rarely to one who has plenty of it: eight times in a thousand messages, of a thousand that it takes [FLOW-2]', async () => {
    await opened({ operations: 1_000 });
    for (let op = 1; op <= 1_000; op++) {
      peer.message(1, op, '');
      await world.settle();
    }
    expect(peer.all('credit')).toHaveLength(8);
  });

  it('is told though nothing becomes free, where little is left of what was told: all places can be taken [FLOW-2]', async () => {
    await opened({ operations: 16 });
    // One is answered, of which it is not worth telling; with the others no place becomes free.
    peer.message(1, 1, 'answer');
    await world.settle();
    expect(credits()).toEqual([]);
    for (let op = 2; op <= 17; op++) {
      const allowed = credits().at(-1)?.[1] ?? peer.the('opened').credit?.messages ?? 0;
      expect(allowed).toBeGreaterThanOrEqual(op);
      peer.message(1, op, 'hang', { idempotencyKey: `${op}` });
      await world.settle();
    }
    expect(peer.all('deferred')).toEqual([]);
  });

  it('is no matter of what the client allows: credit for messages of the server, which sends none, is ignored [WIRE-4]', async () => {
    await opened({});
    peer.send(
      { kind: 'credit', ref: 1, op: 0, credit: { messages: 1, bytes: 1 } },
      message(1, 1, 'still here'),
    );
    await world.settle();
    expect(peer.texts()).toEqual(['still here']);
  });
});
