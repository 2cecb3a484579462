import { type StatusError, isStatusError } from '@liminal/protocol';
import { type Command, type Step } from '../program/program';
import { type Actor } from './actor';
import { reasonOfCore } from './reason';

type Carry = { readonly [Kind in Command['kind']]: CarryOne<Kind> };
type CarryOne<Kind extends Command['kind']> = (
  command: Extract<Command, { kind: Kind }>,
  actor: Actor,
  id: number,
) => void;

const toTarget =
  (act: (actor: Actor, pid: NonNullable<ReturnType<Actor['world']['find']>>, id: number) => void) =>
  ({ target }: { readonly target: number }, actor: Actor, id: number): void => {
    const pid = actor.world.find(target);
    // A step that is about a process which was never born is left out.
    if (pid) act(actor, pid, id);
  };

const CARRY: Carry = {
  spawn: ({ child, link, trap }, { world, self }) =>
    world.start(child, trap, (behaviour) => (link ? self.spawnLink(behaviour) : world.node.spawn(behaviour))),
  link: toTarget(({ self }, pid) => self.link(pid)),
  unlink: toTarget(({ self }, pid) => self.unlink(pid)),
  monitor: toTarget(({ self, monitors }, pid, id) => void monitors.set(id, self.monitor(pid))),
  demonitor: ({ monitor, flush }, { self, monitors }) => {
    const ref = monitors.get(monitor);
    if (ref) self.demonitor(ref, { flush });
  },
  trap: ({ on }, { self }) => void (self.trapExit = on),
  send: toTarget(({ self }, pid, id) => self.send(pid, { message: id })),
  sendName: ({ name }, { self }, id) => self.send(name, { message: id }),
  register: (command, actor, id) =>
    toTarget(({ world }, pid) =>
      actor.result(id, `register ${String(world.node.register(command.name, pid))}`),
    )(command, actor, id),
  unregister: ({ name }, { world }) => world.node.unregister(name),
  whereis: ({ name }, actor, id) =>
    actor.result(id, `whereis ${actor.world.nameOf(actor.world.node.whereis(name))}`),
  exit: (command, actor, id) =>
    toTarget(({ world }, pid) => world.node.exit(pid, reasonOfCore(command.reason)))(command, actor, id),
  kill: toTarget(({ world }, pid) => world.node.kill(pid)),
  exitSelf: ({ reason }, { self }) => self.exit(reasonOfCore(reason)),
  call: (command, actor, id) =>
    toTarget(({ self }, pid) => {
      self.call(pid, command.mode).then(
        () => actor.result(id, 'call answered'),
        (error: unknown) => failed(actor, id, error),
      );
    })(command, actor, id),
  pause: (_command, actor) => actor.pause(),
  resume: (_command, actor) => actor.resume(),
};

/** Carries out one step as the process. */
export function carryOut({ id, command }: Step, actor: Actor): void {
  const carry = CARRY[command.kind] as CarryOne<Command['kind']>;
  carry(command, actor, id);
}

function failed(actor: Actor, id: number, error: unknown): void {
  const { code, details } = error as StatusError;
  // Its caller is gone, and in Erlang has nobody to be told.
  if (code === 'cancelled') return;
  actor.result(id, `call failed: ${isStatusError(error) ? (details?.['reason'] ?? code) : String(error)}`);
}
