import { type ExitReason, type Pid } from '@liminal/protocol';
import { type CallFrom } from './behaviour';
import { type Link } from './link';
import { type Monitor } from './monitor';

/** What one process can send another. All of it from one sender arrives in the order of sending (LINK-4). */
export type Signal =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'call'; readonly request: unknown; readonly from: CallFrom }
  /** A linked process exited. */
  | { readonly kind: 'linkExit'; readonly link: Link; readonly from: Pid; readonly reason: ExitReason }
  /** Somebody asks the process to exit; `kill` cannot be trapped (EXIT-4). */
  | { readonly kind: 'exit'; readonly from: Pid | undefined; readonly reason: ExitReason; readonly kill: boolean }
  | { readonly kind: 'down'; readonly monitor: Monitor; readonly reason: ExitReason };

/** What reaches the behaviour, after signals that act by themselves have acted. */
export type Mail =
  | Extract<Signal, { kind: 'message' | 'call' | 'down' }>
  | { readonly kind: 'init' }
  | { readonly kind: 'exitNotice'; readonly from: Pid; readonly reason: ExitReason };
