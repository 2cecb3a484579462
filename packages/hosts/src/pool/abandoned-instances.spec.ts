import { type Deadline } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { AbandonedInstances } from './abandoned-instances';

const UNRESPONSIVE_MS = 200;

/** What is told of a worker by a program that may stand still: time passes, and only then its turn ends, and timers go off. */
function watched() {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  let now = 0;
  let set: { readonly deadline: Deadline; readonly dueAt: number } | undefined;
  const { clock, scheduler } = createVirtualTime().ports;
  const abandoned = new AbandonedInstances({
    clock: { ...clock, now: () => now },
    wheel: {
      set: (deadline, dueAt) => (set = { deadline, dueAt }),
      drop: () => (set = undefined),
      size: 0,
    },
    scheduler: { ...scheduler, later: (task) => void waiting.push(task) },
    unresponsiveMs: UNRESPONSIVE_MS,
    isEnding: () => false,
    atWorkSince: () => Infinity,
    heldUp: () => told.push('held up'),
    stuck: () => told.push('stuck'),
  });
  const tasks = () => {
    for (const task of waiting.splice(0)) task();
  };
  const passes = (ms: number) => void (now += ms);
  const turnEnds = () => {
    tasks();
    const due = set && set.dueAt <= now ? set.deadline : undefined;
    if (due) set = undefined;
    due?.expire();
    tasks();
  };
  return { told, abandoned, passes, turnEnds, isArmed: () => set !== undefined };
}

describe('a worker that was told to end an instance', () => {
  it('is waited for from the end of that turn, for only then it is told [EXIT-2] [EXIT-7]', () => {
    const { told, abandoned, passes, turnEnds } = watched();
    abandoned.add(2, true);
    abandoned.add(4, true);
    passes(5 * UNRESPONSIVE_MS);
    turnEnds();
    passes(UNRESPONSIVE_MS - 1);
    turnEnds();
    expect(told).toEqual([]);
    passes(1);
    turnEnds();
    expect(told).toEqual(['stuck']);
  });

  it('is late though others are told to end, in turns that last for longer than it may take [EXIT-7]', () => {
    const { told, abandoned, passes, turnEnds } = watched();
    abandoned.add(2, true);
    turnEnds();
    abandoned.add(4, true);
    passes(UNRESPONSIVE_MS);
    turnEnds();
    expect(told).toEqual(['stuck']);
  });

  it('is late though it lets go of others meanwhile [EXIT-7]', () => {
    const { told, abandoned, passes, turnEnds } = watched();
    abandoned.add(2, true);
    abandoned.add(4, true);
    turnEnds();
    passes(UNRESPONSIVE_MS);
    abandoned.remove(4);
    turnEnds();
    expect(told).toEqual(['stuck']);
  });

  it('is waited for no longer where it has let go before the turn is over', () => {
    const { told, abandoned, passes, turnEnds, isArmed } = watched();
    abandoned.add(2, true);
    abandoned.remove(2);
    turnEnds();
    passes(10 * UNRESPONSIVE_MS);
    turnEnds();
    expect([told, isArmed(), abandoned.isEmpty]).toEqual([[], false, true]);
  });
});
