import { type Behaviour, type ProcessContext } from '../process/behaviour';
import { Supervision } from './supervision';
import { type SupervisorOptions, resolveSupervisorOptions } from './supervisor-options';

/**
 * A supervisor as a behaviour, after OTP's (https://www.erlang.org/doc/apps/stdlib/supervisor.html): it starts its children in order, each
 * linked to it and each when the `init` of the one before has come through; it restarts those that fail, and stops them in the reverse order.
 * It has started when all of them have. Each process that runs it has children of its own.
 *
 * It ends with `shutdown` when restarts are too many (SUP-2) or a significant child has ended (SUP-3), with the reason of a first child that
 * does not start, and with the reason that it is asked to exit with, `normal` excepted. Throws `invalidArgument` for options that are out of
 * their range.
 *
 * @example
 * ```ts
 * import { createNode, supervisor } from '@liminal/conversation';
 *
 * const node = createNode();
 * const pid = node.spawn(
 *   supervisor({
 *     strategy: 'restForOne',
 *     maxRestarts: 3,
 *     children: [
 *       { id: 'store', start: () => ({ init: (self) => void self.register('store') }) },
 *       { id: 'cache', start: () => ({}), restart: 'transient', shutdown: 1_000 },
 *     ],
 *   }),
 * );
 * node.exit(pid, { kind: 'shutdown' }); // stops the cache, then the store, then itself
 * ```
 */
export function supervisor(options: SupervisorOptions = {}): Behaviour {
  const resolved = resolveSupervisorOptions(options);
  const running = new WeakMap<ProcessContext, Supervision>();
  return {
    init(self) {
      self.trapExit = true;
      const supervision = new Supervision(resolved, self, self.deferStart());
      running.set(self, supervision);
      supervision.begin();
    },
    call: (request, from, self) => running.get(self)?.call(request, from),
    exit: (notice, self) => running.get(self)?.exit(notice),
    down: (notice, self) => running.get(self)?.down(notice),
    cleanUp: (_reason, self) => running.get(self)?.close(),
  };
}
