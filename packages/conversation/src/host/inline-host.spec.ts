import { KILLED, SHUTDOWN } from '@liminal/protocol';
import { OOPS, failureOf, useWorlds } from '../world.fixture';

const world = useWorlds();

describe('an inline instance', () => {
  it('is a process: what ends the one ends the other [EXIT-1] [LINK-4]', async () => {
    const w = world();
    const terminate = jest.fn();
    for (const [reason, terminated] of [
      [OOPS, 1],
      [SHUTDOWN, 2],
      [KILLED, 2],
    ] as const) {
      const conversation = await w.open({ handle: () => 'x', terminate });
      const [participant] = conversation.state().participants;
      w.node.end(participant?.pid as never, reason);
      await w.settle();
      expect(terminate).toHaveBeenCalledTimes(terminated);
      expect(w.node.processCount).toBe(0);
    }
  });

  it('has no effect after its exit: what its handlers still give is dropped and counted [EXIT-7]', async () => {
    const w = world();
    let finish: (value: string) => void = () => undefined;
    const conversation = await w.open(() => new Promise<string>((resolve) => (finish = resolve)));
    const request = failureOf(conversation.request('x'));
    await w.settle();
    w.node.kill(conversation.state().participants[0]?.pid as never);
    await request;
    finish('from the dead');
    await w.settle();
    expect(conversation.state().counters).toMatchObject({ replies: 0, droppedReplies: 1 });
  });

  it('can exit by itself, from its init, its handler and later [EXIT-3] [EXIT-7]', async () => {
    const w = world();
    const conversation = await w.open((_message, context) => {
      context.exit(new Error('oops'));
      context.exit(new Error('again'));
      return 'after the exit';
    });
    expect(await failureOf(conversation.request('x'))).toMatchObject({ code: 'aborted' });
    expect((await conversation.awaitCrash())?.reason).toMatchObject({ kind: 'crashed', message: 'oops' });
  });

  it('sees its signals fire when it ends [OP-6]', async () => {
    const w = world();
    const aborted = jest.fn();
    const conversation = await w.open(
      (_message, { signal }) => new Promise(() => signal.addEventListener('abort', aborted)),
    );
    void conversation.request('x').catch(() => undefined);
    await w.settle();
    w.node.kill(conversation.state().participants[0]?.pid as never);
    await w.settle();
    expect(aborted).toHaveBeenCalledTimes(1);
  });
});
