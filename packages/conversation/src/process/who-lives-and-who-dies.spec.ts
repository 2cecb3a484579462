import { type ExitReason, type Pid, KILLED, NOPROC, NORMAL, SHUTDOWN, describeExit } from '@liminal/protocol';
import { type Behaviour, type ProcessContext } from './behaviour';
import { type World, OOPS, useWorlds } from '../world.fixture';

const world = useWorlds();

type Kind = ExitReason['kind'];

/** One of every kind that there is: a new kind does not compile until it has its rows. */
const REASONS: Readonly<Record<Kind, ExitReason>> = {
  normal: NORMAL,
  shutdown: SHUTDOWN,
  crashed: OOPS,
  killed: KILLED,
  exited: { kind: 'exited', code: 0 },
  outOfMemory: { kind: 'outOfMemory' },
  noproc: NOPROC,
  noconnection: { kind: 'noconnection', detail: 'reset' },
  protocol: { kind: 'protocol', detail: 'WIRE-2' },
};

/** What an exit with a reason makes of whoever is linked: of one that does not trap exits, and of one that does. */
const LINKED: Readonly<Record<Kind, readonly [plain: string, trapping: string]>> = {
  normal: ['lives', 'lives, told normal'],
  shutdown: ['dies of shutdown', 'lives, told shutdown'],
  crashed: ['dies of crashed (Error: oops)', 'lives, told crashed (Error: oops)'],
  killed: ['dies of killed (by kill)', 'lives, told killed (by kill)'],
  exited: ['dies of exited (code 0)', 'lives, told exited (code 0)'],
  outOfMemory: ['dies of outOfMemory', 'lives, told outOfMemory'],
  noproc: ['dies of noproc', 'lives, told noproc'],
  noconnection: ['dies of noconnection (reset)', 'lives, told noconnection (reset)'],
  protocol: ['dies of protocol (WIRE-2)', 'lives, told protocol (WIRE-2)'],
};

const KINDS = Object.keys(REASONS) as readonly Kind[];

type Step = NonNullable<Behaviour['message']>;

/** What a process can do, and the reason that it ends with for it; nothing where it lives on. */
const OWN_DOING: readonly (readonly [string, Step, Kind | undefined])[] = [
  ['returns', () => undefined, undefined],
  ['returns a promise', () => Promise.resolve(), undefined],
  [
    'throws',
    () => {
      throw new Error('oops');
    },
    'crashed',
  ],
  ['rejects', () => Promise.reject(new Error('oops')), 'crashed'],
  ['exits', (_message, self) => self.exit(), 'normal'],
  ...KINDS.map((kind) => [`exits with ${kind}`, exitWith(REASONS[kind]), kind] as const),
];

function exitWith(reason: ExitReason): Step {
  return (_message, self) => self.exit(reason);
}

/** A process that does what it is sent, and what becomes of it. */
class Life {
  readonly pid: Pid;
  private readonly told: ExitReason[] = [];
  private readonly ends: ExitReason[] = [];

  constructor(
    private readonly w: World,
    trapExit: boolean,
    init: (self: ProcessContext) => void = () => undefined,
  ) {
    const behaviour: Behaviour = {
      init,
      message: (step, self) => (step as Step)(undefined, self),
      exit: ({ reason }) => void this.told.push(reason),
      down: ({ reason }) => void this.told.push(reason),
    };
    this.pid = w.spawn(behaviour, { trapExit });
    w.node.watch(this.pid, (reason) => this.ends.push(reason));
  }

  get fate(): string {
    const end = this.w.node.isAlive(this.pid)
      ? 'lives'
      : `dies of ${this.ends.map(describeExit).join(', then ')}`;
    return [end, ...this.told.map((reason) => `told ${describeExit(reason)}`)].join(', ');
  }
}

describe.each([
  ['does not trap exits', false],
  ['traps exits', true],
])('a process that %s', (_which, trapExit) => {
  const column = trapExit ? 1 : 0;

  it.each(OWN_DOING)(
    'and %s ends with the reason, or not, and so do those that are tied to it [EXIT-1, EXIT-2, EXIT-4]',
    async (_does, step, kind) => {
      const w = world();
      const subject = new Life(w, trapExit);
      const plain = new Life(w, false, (self) => self.link(subject.pid));
      const trapping = new Life(w, true, (self) => self.link(subject.pid));
      const watching = new Life(w, false, (self) => void self.monitor(subject.pid));
      await w.settle();
      w.node.send(subject.pid, step);
      w.node.send(subject.pid, step);
      await w.settle();
      const fates = [subject, plain, trapping, watching].map(({ fate }) => fate);
      if (!kind) return expect(fates).toEqual(['lives', 'lives', 'lives', 'lives']);
      const reason = describeExit(REASONS[kind]);
      expect(fates).toEqual([`dies of ${reason}`, ...LINKED[kind], `lives, told ${reason}`]);
    },
  );

  it.each(OWN_DOING)(
    'and is linked to one that %s lives, is told or dies with it [EXIT-2, EXIT-4]',
    async (_does, step, kind) => {
      const w = world();
      const peer = new Life(w, false);
      const subject = new Life(w, trapExit, (self) => self.link(peer.pid));
      await w.settle();
      w.node.send(peer.pid, step);
      await w.settle();
      expect(subject.fate).toBe(kind ? LINKED[kind][column] : 'lives');
    },
  );

  it.each(KINDS)('and is asked to exit with %s lives, is told or dies [EXIT-2, EXIT-4]', async (kind) => {
    const w = world();
    const subject = new Life(w, trapExit);
    await w.settle();
    w.node.exit(subject.pid, REASONS[kind]);
    await w.settle();
    expect(subject.fate).toBe(LINKED[kind][column]);
  });

  it.each(KINDS)('and is ended by its owner with %s dies of it [EXIT-1, EXIT-2]', async (kind) => {
    const w = world();
    const subject = new Life(w, trapExit);
    await w.settle();
    w.node.end(subject.pid, REASONS[kind]);
    await w.settle();
    expect(subject.fate).toBe(`dies of ${describeExit(REASONS[kind])}`);
  });

  it('and is killed dies of it, and so do those that are tied to it, who may trap that [EXIT-4]', async () => {
    const w = world();
    const subject = new Life(w, trapExit);
    const plain = new Life(w, false, (self) => self.link(subject.pid));
    const trapping = new Life(w, true, (self) => self.link(subject.pid));
    await w.settle();
    w.node.kill(subject.pid);
    await w.settle();
    expect([subject, plain, trapping].map(({ fate }) => fate)).toEqual([
      'dies of killed (by kill)',
      ...LINKED.killed,
    ]);
  });

  it('and is linked to one that is killed is told, or dies of it [EXIT-4]', async () => {
    const w = world();
    const peer = new Life(w, true);
    const subject = new Life(w, trapExit, (self) => self.link(peer.pid));
    await w.settle();
    w.node.kill(peer.pid);
    await w.settle();
    expect(subject.fate).toBe(LINKED.killed[column]);
  });
});
