import { type Client } from '@liminal/client';
import { type ActorNode } from '@liminal/conversation';
import { type WorkerHost } from '@liminal/hosts';
import { type Server } from '@liminal/server';
import { type LeakCheck, type VirtualTime } from '@liminal/runtime/testing';

/** What a test has used, and must leave empty. One of each kind, or several. */
export interface Watched {
  /** A server that was closed: no connection, no conversation, and nothing on its node. */
  readonly server?: Server | readonly Server[];
  /** A client that was closed: no conversation. */
  readonly client?: Client | readonly Client[];
  /** A host that was closed: no thread, no child process. */
  readonly host?: WorkerHost | readonly WorkerHost[];
  /** A node: no process, and no deadline. */
  readonly node?: ActorNode | readonly ActorNode[];
  /** Virtual time: no timer. */
  readonly time?: VirtualTime | readonly VirtualTime[];
  /** What was alive in this program when the check was made: no socket, timer, thread or child process more. */
  readonly leaks?: LeakCheck;
}
