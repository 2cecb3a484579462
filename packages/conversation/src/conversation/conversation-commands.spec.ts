import {
  type CrashPolicy,
  type CrashRecord,
  type Pid,
  formatPid,
  statusError,
  toEnvelope,
} from '@liminal/protocol';
import { type Deferred, type Message, type HandlerContext, type ReplyEvent } from '@liminal/runtime';
import fc from 'fast-check';
import { type ConversationResource } from './conversation-resource';
import { type World, useWorlds } from '../world.fixture';

const world = useWorlds();

/** What can happen to a conversation, in any order. */
type Command =
  | {
      readonly do: 'send';
      readonly expects: 'reply' | 'nothing' | 'acknowledgement' | 'stream';
      readonly text: string;
      readonly deadlineMs: number;
      readonly idempotencyKey?: string | undefined;
    }
  | { readonly do: 'cancel' | 'credit' | 'answer'; readonly nth: number }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'settle' | 'close' | 'finalize' | 'killParticipant' | 'killConversation' | 'receive' };

const nth = fc.nat({ max: 8 });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      expects: fc.constantFrom('reply', 'nothing', 'acknowledgement', 'stream'),
      text: fc.constantFrom('value', 'later', 'status', 'stream', 'promise', 'nothing', 'declare'),
      deadlineMs: fc.constantFrom(1, 5, 20),
      idempotencyKey: fc.constantFrom(undefined, undefined, 'one', 'two'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      expects: fc.constant('reply' as const),
      text: fc.constantFrom('crash', 'exit'),
      deadlineMs: fc.constant(20),
      idempotencyKey: fc.constantFrom(undefined, 'three'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'credit', 'answer'), nth }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.nat({ max: 10 }) }) },
  { weight: 5, arbitrary: fc.constant({ do: 'settle' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('close', 'finalize', 'killParticipant', 'killConversation', 'receive'),
    }),
  },
);

const RESTART: CrashPolicy = { kind: 'restart', maxRestarts: 2, backoff: { initialMs: 0 } };
const PATIENT: CrashPolicy = { kind: 'restart', maxRestarts: 3, backoff: { initialMs: 4 } };

const anyPolicy = fc.constantFrom<CrashPolicy>(
  { kind: 'fail' },
  RESTART,
  PATIENT,
  { kind: 'routeToNext' },
  { kind: 'compensate' },
  {
    kind: 'chain',
    policies: [{ ...RESTART, maxRestarts: 1 }, { kind: 'routeToNext' }, { kind: 'compensate' }],
    maxAttempts: 3,
  },
);

const anySetting = fc.record({ concurrency: fc.constantFrom(1, 3), policy: anyPolicy });

/** A participant that does what each message says, and holds what it is told to answer later. */
function scripted(held: Deferred[]) {
  return (message: Message, context: HandlerContext): unknown => {
    switch (message.text()) {
      case 'later':
        held.push(context.defer());
        return undefined;
      case 'status':
        throw statusError('notFound');
      case 'stream':
        return ['a', 'b', 'c'][Symbol.iterator]();
      case 'promise':
        return Promise.resolve('promised');
      case 'declare':
        context.compensate('undo');
        return 'declared';
      case 'undo':
        if (held.length % 3 === 2) throw new Error('cannot be undone');
        return undefined;
      case 'crash':
        throw new Error('oops');
      case 'exit':
        return context.exit();
      case 'nothing':
        return undefined;
      default:
        return 'value';
    }
  };
}

/** One run: what was admitted, and what was told of it. */
class Run {
  readonly resource: ConversationResource;
  readonly held: Deferred[] = [];
  readonly open = new Set<number>();
  readonly ends = new Map<number, number>();
  readonly crashes: CrashRecord[] = [];
  admitted = 0;
  rejected = 0;
  replies = 0;
  /** The conversation's process is the one before that of its first instance. */
  private readonly pid: Pid;

  constructor(
    private readonly w: World,
    { concurrency, policy }: { readonly concurrency: number; readonly policy: CrashPolicy },
  ) {
    const participant = { handle: scripted(this.held), concurrency };
    const subject = w.offer(participant);
    w.conversations.add({ subject, ...participant }, { name: 'spare' });
    this.resource = w.startOn(subject, { operations: 6, policy });
    const [instance] = this.resource.participantPids;
    this.pid = { ...(instance as Pid), number: (instance?.number ?? 1) - 1 };
    this.resource.reply$.subscribe((event) => this.replied(event));
    this.resource.crash$.subscribe((crash) => {
      this.crashes.push(crash);
      for (const { op, fate } of crash.fates) if (fate !== 'carriedOver') this.ended(op);
    });
    this.resource.started().catch(() => undefined);
  }

  private replied(event: ReplyEvent): void {
    if (event.kind === 'reply' && event.envelope) this.replies++;
    if (event.kind === 'status' || !event.more) this.ended(event.op);
  }

  private ended(op: number): void {
    this.ends.set(op, (this.ends.get(op) ?? 0) + 1);
  }

  async perform(command: Command): Promise<void> {
    const { resource, w } = this;
    switch (command.do) {
      case 'send':
        return this.send(command);
      case 'cancel':
        return resource.cancel(command.nth);
      case 'credit':
        return resource.credit(command.nth, { messages: command.nth, bytes: 1_000 });
      case 'answer':
        return this.held[command.nth]?.reply('at last');
      case 'advance':
        return w.advance(command.ms);
      case 'settle':
        return w.settle();
      case 'close':
        return void resource.close({ deadlineMs: 7 });
      case 'finalize':
        return resource.finalize();
      case 'killParticipant':
        return w.node.kill(resource.participantPids[0] as never);
      case 'killConversation':
        return w.node.kill(this.pid);
      case 'receive':
        return void resource.receiveReply({ timeoutMs: 3 }).catch(() => undefined);
    }
  }

  private send({ expects, text, deadlineMs, idempotencyKey }: Extract<Command, { do: 'send' }>): void {
    const credit = expects === 'stream' ? { credit: { messages: 2, bytes: 100 } } : {};
    const key = idempotencyKey === undefined ? {} : { idempotencyKey };
    const message = { envelope: toEnvelope(text), expects, deadlineMs, ...credit, ...key };
    const admission = this.resource.message(message);
    if (admission.kind !== 'accepted') {
      this.rejected++;
      expect(admission.status.delivery).toBe('notDelivered');
      return;
    }
    expect(admission.op).toBe(++this.admitted);
    if (expects !== 'nothing') this.open.add(admission.op);
  }

  /** [OP-1] [CONV-4] each operation has had exactly one end, casts none, and all is counted. */
  check(): void {
    const { resource } = this;
    const state = resource.state();
    expect(['closed', 'failed']).toContain(state.phase);
    expect([...this.ends].sort(([a], [b]) => a - b)).toEqual([...this.open].map((op) => [op, 1]));
    expect(state.openOperations).toEqual([]);
    expect(state.counters).toMatchObject({
      messages: this.admitted,
      rejected: this.rejected,
      replies: this.replies,
    });
    // One record a generation, in their order.
    const generations = this.crashes.map(({ generation }) => generation);
    expect(generations).toEqual([...new Set(generations)].sort((a, b) => a - b));
    expect(state.healing).toBeUndefined();
    expect(resource.hasDetectedCrash()).toBe(state.phase === 'failed');
    for (const { fates } of this.crashes)
      expect(fates.map(({ op }) => op)).toEqual(fates.map(({ op }) => op).sort((a, b) => a - b));
    expect(state.participants.map(({ health, pid }) => [health, formatPid(pid)])).toEqual([
      ['exited', expect.any(String)],
    ]);
  }
}

describe('a conversation under any sequence of commands', () => {
  it('gives each operation exactly one end, counts all, and leaves nothing, whatever its policy [OP-1] [OP-2] [OP-9] [CONV-4] [CRASH-1] [POLICY-2] [TIME-1]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { maxLength: 40 }), anySetting, async (commands, setting) => {
        const w = world();
        const run = new Run(w, setting);
        for (const command of commands) await run.perform(command);
        run.resource.finalize();
        await w.settle();
        run.check();
        expect([w.conversations.size, w.node.processCount]).toEqual([0, 0]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('ends gracefully by itself, once it is closed [CONV-3] [OP-4]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { maxLength: 25 }), anySetting, async (commands, setting) => {
        const w = world();
        const run = new Run(w, setting);
        for (const command of commands) await run.perform(command);
        void run.resource.close();
        await w.advance(5_000);
        run.check();
        expect([w.conversations.size, w.node.processCount, w.node.wheel.size]).toEqual([0, 0, 0]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('does the same again under the same virtual time [TIME-1]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { maxLength: 25 }), anySetting, async (commands, setting) => {
        const logs = await Promise.all(
          [1, 2].map(async () => {
            const w = world();
            const run = new Run(w, setting);
            const log: unknown[] = [];
            run.resource.reply$.subscribe((event) => log.push(event.kind, event.op, w.time.clock.now()));
            run.resource.crash$.subscribe(({ at, fates }) => log.push(at, fates));
            for (const command of commands) await run.perform(command);
            run.resource.finalize();
            await w.settle();
            return log;
          }),
        );
        expect(logs[0]).toEqual(logs[1]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
