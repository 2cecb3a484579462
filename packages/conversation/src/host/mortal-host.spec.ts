import { type CrashRecord, type ExitReason, NORMAL, SHUTDOWN, describeExit } from '@liminal/protocol';
import { type Conversation } from '../conversation/conversation';
import { failureOf, listen, outcomeOf, crashLine, useWorlds } from '../world.fixture';
import { MortalHost } from './mortal-host.fixture';
import { sharedDeath } from './shared-death';

const world = useWorlds();

const ABNORMAL: readonly ExitReason[] = [
  { kind: 'crashed', name: 'Error', message: 'oops' },
  { kind: 'killed', by: 'oomKiller', signal: 'SIGKILL', detail: 'the last words' },
  { kind: 'exited', code: 0 },
  { kind: 'exited', code: 137 },
  { kind: 'outOfMemory' },
  { kind: 'noproc' },
  { kind: 'noconnection', detail: 'the socket closed without a goodbye' },
  { kind: 'protocol', detail: 'garbage' },
];

const silent = () => new Promise(() => undefined);

describe('an instance that its host ends', () => {
  it.each(ABNORMAL)('is a crash with the host’s own reason: $kind [EXIT-2] [CRASH-5]', async (reason) => {
    const host = new MortalHost();
    const w = world(host);
    const conversation = await w.open(silent);
    const crash = outcomeOf(conversation.awaitCrash());
    const open = failureOf(conversation.request('x'));
    await w.settle();
    host.die(reason);
    await w.settle();
    expect(crash.now).toMatchObject({
      host: 'mortal',
      reason,
      unclean: false,
      fates: [{ op: 1, fate: 'unknown' }],
    });
    expect(await open).toMatchObject({ code: 'aborted', details: { reason: reason.kind } });
  });

  it.each([NORMAL, SHUTDOWN, { kind: 'exited', code: 0 }] as const)(
    'by itself and with operations open is a crash, however clean its reason: $kind [EXIT-3] [POLICY-6]',
    async (reason) => {
      const host = new MortalHost();
      const w = world(host);
      const conversation = await w.open(silent);
      const open = failureOf(conversation.request('x'));
      await w.settle();
      host.die(reason);
      expect(await open).toMatchObject({ code: 'aborted' });
      expect(await conversation.awaitCrash()).toMatchObject({ reason, unclean: reason.kind !== 'exited' });
      expect(conversation.phase).toBe('failed');
    },
  );

  it.each([
    [NORMAL, 'closed', 0],
    [SHUTDOWN, 'closed', 0],
    [{ kind: 'exited', code: 0 }, 'failed', 1],
  ] as const)(
    'with nothing open ends its conversation as its reason says: %j [EXIT-3] [POLICY-6]',
    async (reason, phase, crashes) => {
      const host = new MortalHost();
      const w = world(host);
      const conversation = await w.open(silent);
      const log = listen(conversation.crash$, crashLine);
      host.die(reason);
      await w.settle();
      expect([conversation.phase, log.length - 1]).toEqual([phase, crashes]);
    },
  );
});

describe('a host that dies', () => {
  it('tells 1 000 conversations, each once and after its replies, on a stack that does not grow [C-20] [LINK-4]', async () => {
    const host = new MortalHost();
    const w = world(host);
    const subject = w.offer((message) => (message.text() === 'open' ? silent() : message));
    const conversations: Conversation[] = [];
    for (let i = 0; i < 1_000; i++) conversations.push(await w.conversations.open(subject));
    const told = new Map<string, string[]>();
    const depths: number[] = [];
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = Infinity;
    const notice = (id: string, line: string) => told.set(id, [...(told.get(id) ?? []), line]);
    for (const conversation of conversations) {
      conversation.reply$.subscribe(() => notice(conversation.id, 'reply'));
      conversation.crash$.subscribe((crash: CrashRecord) => {
        depths.push((new Error().stack ?? '').split('\n').length);
        notice(conversation.id, describeExit(crash.reason));
      });
    }
    const open = conversations.map((conversation) => {
      conversation.send('x');
      void conversation.request('x');
      return failureOf(conversation.request('open'));
    });
    await w.settle();
    host.die({ kind: 'outOfMemory' });
    for (const failure of await Promise.all(open)) expect(failure).toMatchObject({ code: 'aborted' });
    Error.stackTraceLimit = limit;
    expect(told.size).toBe(1_000);
    for (const lines of told.values()) expect(lines).toEqual(['reply', 'outOfMemory']);
    expect(Math.max(...depths)).toBe(Math.min(...depths));
    expect([w.conversations.size, w.node.wheel.size]).toEqual([0, 0]);
  });

  it('is one failure to the breaker of its subject, where it says that all have died of it, however many there are [C-20] [SUP-4]', async () => {
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    for (const [together, phase, refused] of [
      [true, 'created', 'none'],
      [false, 'failed', 'unavailable'],
    ] as const) {
      const host = new MortalHost();
      const w = world(host);
      const subject = w.offer((message) => message);
      const opened = await Promise.all(
        Array.from({ length: 150 }, () => w.conversations.open(subject, { policy })),
      );
      const death: ExitReason = { kind: 'outOfMemory' };
      host.die(together ? sharedDeath(death) : death);
      await w.settle();
      expect(opened.at(-1)?.phase).toBe(phase);
      const opening = w.conversations.open(subject).then(
        () => 'none',
        ({ code }: { code: string }) => code,
      );
      expect(await opening).toBe(refused);
      await w.conversations.close({ deadlineMs: 0 });
    }
  });

  it('lets each conversation heal by its own policy, each within its own budget [C-20] [POLICY-2]', async () => {
    const host = new MortalHost();
    const w = world(host);
    const subject = w.offer((message, { generation }) => `${message.text()} ${generation}`);
    const policy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } } as const;
    const opened = await Promise.all(
      Array.from({ length: 50 }, () => w.conversations.open(subject, { policy })),
    );
    for (const generation of [2, 3]) {
      host.die({ kind: 'outOfMemory' });
      await w.settle();
      const phases = new Set(opened.map(({ phase }) => phase));
      expect([...phases]).toEqual([generation === 2 ? 'created' : 'failed']);
    }
    expect(w.conversations.size).toBe(0);
  });
});
