import { type Pid, NORMAL, SHUTDOWN } from '@liminal/protocol';
import { type RaceWorld, raceOutcomes } from '../process/race-world.fixture';
import { OOPS } from '../world.fixture';
import { type ChildSpec } from './child-spec';
import { supervisor } from './supervisor';
import { createSupervisorHandle } from './supervisor-handle';
import { type SupervisorOptions } from './supervisor-options';

/** A supervisor in a race, whose children are counted as they start and as they end. */
class Supervised {
  readonly starts: Record<string, number> = {};
  readonly pids: Record<string, Pid> = {};
  private ended = 0;
  private supervisorPid: Pid | undefined;

  constructor(readonly w: RaceWorld) {}

  child(id: string, spec: Partial<ChildSpec> = {}): ChildSpec {
    return {
      id,
      start: () => {
        this.starts[id] = (this.starts[id] ?? 0) + 1;
        return {
          init: ({ pid }) => void (this.pids[id] = pid),
          message: (step, self) => (step as (self: unknown) => void)(self),
          cleanUp: () => void this.ended++,
        };
      },
      ...spec,
    };
  }

  async start(options: SupervisorOptions): Promise<Pid> {
    this.supervisorPid = this.w.spawn(supervisor(options));
    await this.w.settle();
    return this.supervisorPid;
  }

  get pid(): Pid {
    return this.supervisorPid as Pid;
  }

  /** Lets a child fail, if it still runs when it is told to. */
  fell(id: string, reason = OOPS): void {
    const pid = this.pids[id] as Pid;
    this.w.sometime(pid, (self) => self.exit(reason));
  }

  /** How many of those that were started run. */
  get running(): number {
    return Object.values(this.starts).reduce((sum, starts) => sum + starts, 0) - this.ended;
  }
}

describe('a supervisor', () => {
  it('whose stop races the failure of a child restarts it or not, and ends with no child left [SUP-1, SUP-2]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const s = new Supervised(w);
      const ends = w.ends(await s.start({ children: [s.child('a'), s.child('b')] }));
      s.fell('b');
      w.elsewhere(() => w.node.exit(s.pid, SHUTDOWN));
      await w.settle();
      expect([ends, s.running]).toEqual([[SHUTDOWN], 0]);
      return `a ${s.starts['a']}, b ${s.starts['b']}`;
    });
    expect(outcomes).toEqual(['a 1, b 1', 'a 1, b 2']);
  });

  it('of a group that fails together restarts it once, in whatever order it is told [SUP-1, SUP-2]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const s = new Supervised(w);
      const pid = await s.start({
        strategy: 'oneForAll',
        children: [s.child('a'), s.child('b'), s.child('c')],
      });
      for (const id of ['a', 'b', 'c']) s.fell(id);
      await w.settle();
      expect([w.node.isAlive(pid), s.running]).toEqual([true, 3]);
      return JSON.stringify(s.starts);
    });
    expect(outcomes).toEqual(['{"a":2,"b":2,"c":2}']);
  });

  it('whose significant child ends while another fails ends with no child left [SUP-3, SUP-1]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const s = new Supervised(w);
      const children = [s.child('a'), s.child('b', { restart: 'transient', significant: true })];
      const ends = w.ends(await s.start({ autoShutdown: 'anySignificant', children }));
      s.fell('a');
      s.fell('b', NORMAL);
      await w.settle();
      expect([ends, s.running]).toEqual([[SHUTDOWN], 0]);
      return `a ${s.starts['a']}, b ${s.starts['b']}`;
    });
    expect(outcomes).toEqual(['a 1, b 1', 'a 2, b 1']);
  });

  it('that is asked to terminate a child that fails has it stopped when it answers, for good [SUP-1]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const s = new Supervised(w);
      await s.start({ children: [s.child('a'), s.child('b')] });
      const handle = createSupervisorHandle(w.node, s.pid);
      const answers: number[] = [];
      s.fell('b');
      w.elsewhere(() => void handle.terminateChild('b').then(() => answers.push(s.running)));
      await w.settle();
      expect([answers, s.running]).toEqual([[1], 1]);
      return `b ${s.starts['b']}`;
    });
    expect(outcomes).toEqual(['b 1', 'b 2']);
  });

  it('that is killed while a child starts leaves no orphan, however far the start has come [SUP-1, C-19]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const s = new Supervised(w);
      const pid = await s.start({ children: [] });
      const handle = createSupervisorHandle(w.node, pid);
      w.elsewhere(() => void handle.startChild(s.child('a')).catch(() => undefined));
      w.elsewhere(() => w.node.kill(pid));
      await w.settle();
      expect([w.node.isAlive(pid), s.running]).toEqual([false, 0]);
      return `a ${s.starts['a'] ?? 0}, ${s.pids['a'] ? 'came to its init' : 'did not'}`;
    });
    expect(outcomes).toEqual(['a 0, did not', 'a 1, came to its init', 'a 1, did not']);
  });
});
