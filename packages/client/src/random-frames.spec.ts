import { type Frame, type OperationFate, type PolicyEvent, OK, encodeFrame } from '@liminal/protocol';
import { type RequestOptions } from '@liminal/runtime';
import fc from 'fast-check';
import { type Client } from './client';
import { type Conversation } from './conversation/conversation';
import {
  DENIED,
  COMPENSATE,
  RESTART,
  ScriptedServer,
  WIRE_LIMITS,
  bare,
  closed,
  compensated,
  deferred,
  exit,
  failure,
  opened,
  outcomeOf,
  part,
  participant,
  rejected,
  reply,
  welcome,
} from './scripted-server.fixture';

const ref = fc.oneof(
  { weight: 200, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(2, 3, 9) },
);
const address = fc.record({ ref, op: fc.integer({ min: 1, max: 6 }) });
const index = fc.integer({ min: 0, max: 3 });
const fates = fc.uniqueArray(
  fc.record<OperationFate>({
    op: fc.integer({ min: 1, max: 6 }),
    fate: fc.constantFrom('unknown', 'notDelivered', 'carriedOver'),
    replies: index,
  }),
  { selector: ({ op }) => op, maxLength: 5 },
);

/** Mostly of policies that heal, so that more than one happens. */
const decision = fc.constantFrom(
  RESTART,
  RESTART,
  { action: 'routeToNext', to: 'spare', attempt: 2 } as const,
  COMPENSATE,
  { action: 'fail' } as const,
  { action: 'fail', because: 'noneLeft', tried: ['a', 'b'] } as const,
);
const generation = fc.integer({ min: 1, max: 4 });
const policyEvent = fc.oneof(
  fc
    .tuple(fc.constantFrom('restarted' as const, 'rerouted' as const), generation)
    .map(([outcome, next]): PolicyEvent => {
      return { generation: next, outcome, phase: 'active', participant: participant(next + 1) };
    }),
  fc.constant<PolicyEvent>({ generation: 1, outcome: 'gaveUp', phase: 'failed' }),
);

/** Mostly frames of a server that knows what it does, in any order; some that break the protocol. */
const frame: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(address, index).map(([to, at]) => part(to, at, 'part')) },
  { weight: 8, arbitrary: fc.tuple(address, index).map(([to, at]) => reply(to, 'reply', at)) },
  { weight: 6, arbitrary: fc.tuple(address, index).map(([to, at]) => bare(to, at)) },
  { weight: 4, arbitrary: address.map((to) => failure(to, DENIED)) },
  { weight: 4, arbitrary: address.map((to) => rejected(to, DENIED)) },
  { weight: 4, arbitrary: address.map((to) => deferred(to, 90)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(ref, fates, generation, decision)
      .map(([of, ends, count, decided]) => exit(of, ends, { generation: count, decision: decided })),
  },
  { weight: 1, arbitrary: ref.map((of) => closed(of)) },
  { weight: 1, arbitrary: ref.map((of) => opened(of)) },
  { weight: 1, arbitrary: ref.map((of) => compensated(of)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(ref, policyEvent)
      .map(([of, event]): Frame => ({ kind: 'policyEvent', ref: of, event })),
  },
  {
    weight: 1,
    // Rare, for nothing else happens after it.
    arbitrary: fc.constantFrom<Frame>(
      welcome(),
      { kind: 'goaway', status: DENIED, deadlineMs: 5, alternates: [] },
      { kind: 'goodbye', status: OK },
      { kind: 'cancel', ref: 1, op: 1, reason: '' },
    ),
  },
);

/** What the test does between frames: nothing, or something that a user might. */
const act = fc.constantFrom(
  'nothing',
  'nothing',
  'nothing',
  'request',
  'askPatiently',
  'stream',
  'leaveStream',
  'cancel',
  'time',
  'close',
);

interface Tally {
  ends: number;
  afterEnd: number;
}

/** A user who starts operations of every kind, and counts how each ends. */
class User {
  readonly tallies: Tally[] = [];
  readonly completions = { crash$: 0, reply$: 0, policy$: 0, phase$: 0 };
  private readonly signals: AbortController[] = [];
  private readonly leavings: (() => void)[] = [];

  constructor(
    private readonly server: ScriptedServer,
    private readonly conversation: Conversation,
  ) {
    for (const name of ['crash$', 'reply$', 'policy$', 'phase$'] as const)
      (conversation[name] as { subscribe(observer: object): unknown }).subscribe({
        complete: () => this.completions[name]++,
      });
  }

  async act(what: string): Promise<void> {
    if (what === 'request') this.request();
    else if (what === 'askPatiently') this.request({ retryDeferred: true, idempotencyKey: 'key' });
    else if (what === 'stream') this.stream();
    else if (what === 'leaveStream') this.leavings.pop()?.();
    else if (what === 'cancel') this.signals.pop()?.abort();
    else if (what === 'time') await this.server.time.advance(400);
    else if (what === 'close') outcomeOf(this.conversation.close({ deadlineMs: 1_000 }));
  }

  request(options: RequestOptions = {}): void {
    const tally = this.tally();
    const leave = new AbortController();
    this.signals.push(leave);
    const ended = () => tally.ends++;
    this.conversation.request('x', { ...options, deadlineMs: 700, signal: leave.signal }).then(ended, ended);
  }

  stream(): void {
    const tally = this.tally();
    const ended = () => tally.ends++;
    const subscription = this.conversation
      .stream('x', { deadlineMs: 700 })
      .subscribe({ next: () => (tally.afterEnd += tally.ends), error: ended, complete: ended });
    this.leavings.push(() => {
      if (!subscription.closed) ended();
      subscription.unsubscribe();
    });
  }

  private tally(): Tally {
    const tally = { ends: 0, afterEnd: 0 };
    this.tallies.push(tally);
    return tally;
  }
}

async function conversing(server: ScriptedServer): Promise<[Client, Conversation]> {
  const client = await server.connected({ limits: { ...WIRE_LIMITS, operations: 5 } });
  return [client, await server.opened(client)];
}

describe('whatever a server says', () => {
  it('nothing throws, each operation ends exactly once, each stream completes once, and nothing is left [OP-1] [OP-2] [STREAM-1] [FLOW-1]', async () => {
    const steps = fc.array(fc.tuple(frame, act), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const server = new ScriptedServer();
        const [client, conversation] = await conversing(server);
        const user = new User(server, conversation);
        user.request();
        user.stream();
        for (const [said, done] of script) {
          await server.say(said);
          await user.act(done);
        }
        await server.destroy();
        await server.time.settle();
        expect(user.tallies).toEqual(user.tallies.map(() => ({ ends: 1, afterEnd: 0 })));
        expect(user.completions).toEqual({ crash$: 1, reply$: 1, policy$: 1, phase$: 1 });
        expect([client.state, client.conversations]).toEqual(['closed', 0]);
        // What throws here would be taken for the server's fault, and end the connection with that.
        expect(server.sent('goodbye').filter(({ status }) => status.code === 'internal')).toEqual([]);
        await server.verifyNothingIsLeft();
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('bytes that are no frames end the connection or wait for more, and never throw [WIRE-3] [WIRE-5]', async () => {
    const honest = encodeFrame(reply({ ref: 1, op: 1 }, 'reply'));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(fc.nat(honest.length - 1), fc.integer({ min: 0, max: 255 }))
        .map(([at, byte]) => honest.with(at, byte)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (garbage) => {
        const server = new ScriptedServer();
        const [client, conversation] = await conversing(server);
        const request = outcomeOf(conversation.request('x'));
        await server.sayBytes(garbage);
        await server.destroy();
        expect([request.now === 'waiting', client.state]).toEqual([false, 'closed']);
        await server.verifyNothingIsLeft();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
