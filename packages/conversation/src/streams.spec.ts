import { type Observable, config } from 'rxjs';
import { type Conversation } from './conversation/conversation';
import { crashLine, deferred, failureOf, listen, replyLine, useWorlds } from './world.fixture';

const world = useWorlds();

const participant = (message: { text(): string }) => {
  if (message.text() === 'crash') throw new Error('oops');
  return message.text();
};

const STREAMS = ['crash$', 'reply$', 'policy$', 'phase$', 'ended$'] as const;

const everything = (conversation: Conversation, name: string, log: string[]) => {
  listen(conversation.reply$, (event) => `${name} reply ${replyLine(event)}`, log);
  listen(conversation.crash$, (crash) => `${name} ${crashLine(crash)}`, log);
  listen(conversation.policy$, ({ outcome }) => `${name} ${outcome}`, log);
};

describe("a conversation's streams", () => {
  it('are Observables that nobody else can emit on [STREAM-1]', async () => {
    const w = world();
    const conversation = await w.open(participant);
    for (const name of STREAMS) {
      expect('next' in conversation[name]).toBe(false);
      expect(conversation[name]).toBe(conversation[name]);
    }
  });

  it('complete exactly once, at the end, however it ends, and never fail [STREAM-1]', async () => {
    const ends: readonly ((conversation: Conversation, w: ReturnType<typeof world>) => unknown)[] = [
      (conversation) => conversation.close(),
      (conversation) => conversation.finalize(),
      (conversation) => failureOf(conversation.request('crash')),
      (conversation, w) => w.node.kill(conversation.pid),
    ];
    for (const end of ends) {
      const w = world();
      const conversation = await w.open(participant);
      const logs = STREAMS.map((name) => listen<unknown>(conversation[name], () => 'value'));
      await end(conversation, w);
      await w.settle();
      for (const log of logs) expect(log.filter((line) => line !== 'value')).toEqual(['end']);
      for (const name of STREAMS) {
        const late = listen<unknown>(conversation[name], () => 'value');
        expect(late.filter((line) => line !== 'value')).toEqual(['end']);
      }
    }
  });

  it('show every subscriber the same order, also of what a subscriber causes [STREAM-2] [C-16]', async () => {
    const w = world();
    const conversation = await w.open(participant);
    const [first, second]: [string[], string[]] = [[], []];
    everything(conversation, '', first);
    conversation.reply$.subscribe((event) => {
      // The crash happens in the run queue; what it makes of the conversation is caused in here.
      if (event.op === 1) conversation.finalize();
    });
    everything(conversation, '', second);
    const outcomes = ['a', 'b', 'crash'].map((text) => conversation.request(text).catch(() => undefined));
    await Promise.all(outcomes);
    expect(first).toEqual(second);
    expect(first).toEqual([' reply 1.0', ' reply 2: cancelled', ' reply 3: cancelled', 'end', 'end', 'end']);
  });

  it('show a kill inside a reply$ subscriber after the reply, to all in the same order [STREAM-2] [C-16]', async () => {
    const w = world();
    const conversation = await w.open(participant);
    const [first, second]: [string[], string[]] = [[], []];
    everything(conversation, '', first);
    conversation.reply$.subscribe(() =>
      w.node.end(conversation.state().participants[0]?.pid as never, { kind: 'killed', by: 'test' }),
    );
    everything(conversation, '', second);
    await conversation.request('a');
    await failureOf(conversation.request('b'));
    await w.settle();
    expect(first).toEqual(second);
    expect(first.slice(0, 3)).toEqual([' reply 1.0', ' crash 1: killed (by test)', ' gaveUp']);
  });

  it('serve the others when a subscriber throws, which RxJS reports [STREAM-3] [C-16]', async () => {
    const w = world();
    const reported = new Set<string>();
    const all = deferred();
    const before = config.onUnhandledError;
    config.onUnhandledError = (error) => {
      if (reported.add((error as Error).message).size === STREAMS.length) all.resolve(undefined);
    };
    const conversation = await w.open(participant);
    for (const name of STREAMS) {
      (conversation[name] as Observable<unknown>).subscribe(() => {
        throw new Error(`thrown in ${name}`);
      });
    }
    const log: string[] = [];
    everything(conversation, '', log);
    expect((await conversation.request('a')).text()).toBe('a');
    await failureOf(conversation.request('crash'));
    await all.promise;
    config.onUnhandledError = before;
    expect(log).toEqual([' reply 1.0', ' crash 1: crashed (Error: oops)', ' gaveUp', 'end', 'end', 'end']);
    expect(conversation.phase).toBe('failed');
    expect([...reported].sort()).toEqual([...STREAMS].sort().map((name) => `thrown in ${name}`));
  });

  it('keep nothing for late subscribers but the crash, the phase and the end [STREAM-4] [CRASH-3]', async () => {
    const w = world();
    const conversation = await w.open(participant);
    for (const name of STREAMS) listen<unknown>(conversation[name], () => 'value');
    await conversation.request('a');
    await failureOf(conversation.request('crash'));
    await w.settle();
    const late = STREAMS.map((name) => listen<unknown>(conversation[name], () => 'value'));
    expect(late).toEqual([['value', 'end'], ['end'], ['end'], ['value', 'end'], ['value', 'end']]);
  });

  it('let a subscriber leave and come back [STREAM-1]', async () => {
    const w = world();
    const conversation = await w.open(participant);
    const log: string[] = [];
    const subscription = conversation.reply$.subscribe((event) => log.push(`first ${event.op}`));
    await conversation.request('a');
    subscription.unsubscribe();
    await conversation.request('b');
    conversation.reply$.subscribe((event) => log.push(`again ${event.op}`));
    await conversation.request('c');
    expect(log).toEqual(['first 1', 'again 3']);
  });
});
