import { join } from 'node:path';
import { findSeats } from '../stage/seats';
import { type Child, type ChildOptions, startChild } from './child';

const FILE = join(__dirname, 'child.fixture.cjs');

describe('a child', () => {
  const started: Child[] = [];

  function start(options: Partial<ChildOptions> = {}): Child {
    const child = startChild(FILE, { answerMs: 20_000, leaveMs: 20_000, ...options });
    started.push(child);
    return child;
  }

  afterEach(async () => {
    for (const child of started.splice(0)) await child[Symbol.asyncDispose]();
  });

  it('answers one request after the other', async () => {
    const child = start();

    expect(await child.ask({ does: 'answer', value: 1 })).toBe(1);
    expect(await child.ask({ does: 'answer', value: 'two' })).toBe('two');
  });

  it('is given its flags', async () => {
    expect(await start({ flags: ['--expose-gc'] }).ask({ does: 'tell flags' })).toEqual(['--expose-gc']);
  });

  it('has only its own thread on its core, where that is asked for', async () => {
    const seats = findSeats();
    const seated = { core: seats?.client };
    const coresOf = async (child: Child) => {
      await child.ask({ does: 'answer' });
      return (await child.ask({ does: 'tell cores' })) as { own: string; others: string[] };
    };

    const { own, others } = await coresOf(start({ ...seated, mainThreadOnly: true }));
    expect([own, others.includes(own)]).toEqual(seats ? [String(seats.client), false] : [own, true]);
    expect(await coresOf(start(seated))).toEqual({ own, others: [own] });
  });

  it('rejects with what it fails with, and goes on', async () => {
    const child = start();

    await expect(child.ask({ does: 'fail', value: 'no such port' })).rejects.toThrow('no such port');
    expect(await child.ask({ does: 'answer', value: 1 })).toBe(1);
  });

  it('rejects when it ends instead of answering, and at once when it is asked again', async () => {
    const child = start();

    await expect(child.ask({ does: 'exit', value: 7 })).rejects.toThrow(/child\.fixture\.cjs: ended with 7$/);
    await expect(child.ask({ does: 'answer' })).rejects.toThrow('ended with 7');
  });

  it('rejects when it takes too long', async () => {
    await expect(start({ answerMs: 1 }).ask({ does: 'nothing' })).rejects.toThrow('no answer in 1 ms');
  });

  it('rejects what is still asked when it is disposed of, and is gone then', async () => {
    const child = start();
    const asked = expect(child.ask({ does: 'nothing' })).rejects.toThrow('ended with 0');
    await child[Symbol.asyncDispose]();
    await asked;
    await child[Symbol.asyncDispose]();
  });

  it('is killed when it hangs and so does not leave', async () => {
    const child = start({ leaveMs: 1 });
    await child.ask({ does: 'hang' });
    await child[Symbol.asyncDispose]();

    await expect(child.ask({ does: 'answer' })).rejects.toThrow('ended with SIGKILL');
  });
});
