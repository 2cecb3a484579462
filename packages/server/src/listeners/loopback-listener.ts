import { statusErrorFor } from '@liminal/protocol';
import { type Scheduler, type Transport, createMemoryTransportPair } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type Listener } from './listener';

/** A listener for clients in this program. One server listens on it at a time. */
export interface LoopbackListener extends Listener {
  /** Connects: gives the client's end. Throws `unavailable` while nobody listens. */
  dial(): Transport;
}

/**
 * Creates a listener for clients in this program: the same protocol, over memory.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client';
 * import { createLoopbackListener, createServer } from '@liminal/server';
 *
 * async function example() {
 *   const server = createServer({ participants: [{ subject: 'echo', handle: (message) => message.content }] });
 *   const loopback = createLoopbackListener();
 *   await server.listen(loopback);
 *   return connect('loopback:', { dial: () => loopback.dial() });
 * }
 * ```
 */
export function createLoopbackListener(scheduler: Scheduler = defaultPorts().scheduler): LoopbackListener {
  let acceptor: ((transport: Transport) => void) | undefined;
  return {
    listen: async (accept) => {
      if (acceptor)
        throw statusErrorFor('connectionLostQueued', 'Somebody listens on this loopback already.');
      acceptor = accept;
      return {
        url: 'loopback:',
        close: async () => {
          // Not that of whoever listens here by now.
          if (acceptor === accept) acceptor = undefined;
        },
      };
    },
    dial: () => {
      if (!acceptor) throw statusErrorFor('connectionLostQueued', 'Nobody listens on this loopback.');
      const [ours, theirs] = createMemoryTransportPair(scheduler);
      acceptor(ours);
      return theirs;
    },
  };
}
