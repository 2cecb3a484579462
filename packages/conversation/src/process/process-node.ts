import { type ExitReason, type Pid } from '@liminal/protocol';
import { type ActorNode } from './actor-node';
import { type CallTimeout } from './behaviour';
import { type TiedProcess } from './tied-process';

/** What a process needs of its node, besides what everybody may use. */
export interface ProcessNode extends ActorNode {
  /** The live process with this pid. */
  find(pid: Pid): TiedProcess | undefined;
  /** Asks in the name of a process, whose end ends the call. */
  callFor(caller: TiedProcess, pid: Pid, request: unknown, options: CallTimeout): Promise<unknown>;
  /** Takes an ended process out of the tables, before anyone is told (EXIT-5). */
  release(process: TiedProcess): void;
  /** Something was sent to, or done by, a process that has ended (EXIT-7). */
  dropped(): void;
  /** A behaviour's `terminate` or `cleanUp` failed, when its process had ended already. */
  failedToEnd(pid: Pid, reason: ExitReason, error: unknown): void;
}
