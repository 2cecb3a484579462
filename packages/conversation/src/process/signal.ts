import { type ExitReason, type Pid } from '@liminal/protocol';
import { type PendingCall } from './call';
import { type Link } from './link';
import { type Monitor } from './monitor';

/** What waits for the behaviour. */
type Message =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'call'; readonly request: unknown; readonly from: PendingCall };

/** What one process can send another. All of it from one sender arrives in the order of sending (LINK-4). */
export type Signal =
  | Message
  /** A linked process exited. */
  | { readonly kind: 'linkExit'; readonly link: Link; readonly from: Pid; readonly reason: ExitReason }
  /** Somebody asks the process to exit; `kill` cannot be trapped (EXIT-4). */
  | { readonly kind: 'exit'; readonly reason: ExitReason; readonly kill: boolean }
  | { readonly kind: 'down'; readonly monitor: Monitor; readonly reason: ExitReason };

/** What reaches the behaviour, after signals that act by themselves have acted. */
export type Mail =
  | Message
  | Extract<Signal, { kind: 'down' }>
  | { readonly kind: 'exitNotice'; readonly from: Pid; readonly reason: ExitReason };

/** Whether somebody sent it on purpose: such a signal is counted where it is lost (EXIT-7), a notice of an exit is not. */
export function wasSent({ kind }: Signal | Mail): boolean {
  return kind === 'message' || kind === 'call' || kind === 'exit';
}
