import {
  type Envelope,
  type ExitReason,
  type Headers,
  type Pid,
  type Status,
  type CreditCounts,
} from '@liminal/protocol';
import {
  type HeldCompensationsSize,
  type Participant,
  type RunnerHost,
  type RunnerMessage,
} from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';

/** What an instance tells its conversation, in the order of what happened. Its exit comes along the link, after all of it (LINK-4). */
export interface InstanceEvents extends RunnerHost {
  /**
   * The host does not take it, though it seemed to have room: nothing was started, and nothing will be. The conversation asks another registration
   * of the subject, and ends this instance's process.
   */
  declined(status: Status): void;
  /** It was given to a channel: it counts as handed over, until `handedOver` says that its handler was called, or `givenBack` that it was not (OP-7). */
  sent(op: number): void;
  /** Of what was told as sent: its handler has not been called, and will not be. */
  givenBack(op: number, envelope: Envelope): void;
}

/** What a host is asked for. */
export interface StartInstance {
  /** What the instance is made of. */
  readonly participant: Participant;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
  /** Counts who was asked to take this generation, from 1: more where others have declined, or are gone. */
  readonly attempt: number;
  /** The application's name for the conversation. */
  readonly conversationId: string;
  /** What the conversation was opened with. */
  readonly headers: Headers;
  /** The node that the conversation lives on. */
  readonly node: ActorNode;
  /** The conversation's process: the instance is linked to it from its beginning. */
  readonly conversation: Pid;
  /** Whom the instance tells what happens. */
  readonly events: InstanceEvents;
  /** The largest payload a reply may have. */
  readonly payloadBytes: number;
  /** The compensations that the conversation holds already (POLICY-4). Absent: none. */
  readonly compensations?: HeldCompensationsSize | undefined;
}

/** A running instance, as its conversation uses it. */
export interface Instance {
  /** Its process. */
  readonly pid: Pid;
  /** Queues a message for its handler. Messages are handled in this order (OP-13). */
  message(message: RunnerMessage): void;
  /** Nobody wants the answer any more: what waits is not run, a handler at work sees its signal fire (OP-5). */
  cancel(op: number, status: Status): void;
  /** The reader of a stream allows so much, in absolute counts (FLOW-2). */
  credit(op: number, credit: CreditCounts): void;
  /** Asks it to stop: `terminate`, then an exit with `shutdown`. */
  stop(): void;
  /** Ends it now. Works when nothing else runs any more (CONV-4). */
  end(reason: ExitReason): void;
}

/** What a host tells operators of itself. */
export interface HostReport {
  /** How many instances it runs, of all conversations. */
  readonly instances: number;
  /** How many it takes at once, where that is bounded. */
  readonly capacity?: number;
  /** Its threads or child processes. */
  readonly workers?: readonly WorkerReport[];
  /** The connected program that it is. */
  readonly program?: ProgramReport;
}

/** A connected program, as operators see it. What it says of itself is not to be trusted. */
export interface ProgramReport {
  /** Where its connection comes from, for example `127.0.0.1:40312`. */
  readonly remote: string;
  /** What it calls itself. */
  readonly name: string;
  /** The version that it says it has; may be empty. */
  readonly version: string;
  /** What else it says of itself. */
  readonly attributes: Headers;
}

/** A thread or a child process, as operators see it. */
export interface WorkerReport {
  /** The id of the thread or of the process. */
  readonly id: string;
  /** Where it is in its life, for example `ready`. */
  readonly state: string;
  /** How many instances it has, with those that wait for it to start. */
  readonly instances: number;
}

/** Where instances run. */
export interface ParticipantHost {
  /** The kind of host, as crash records name it. */
  readonly kind: string;
  /** What it runs, where it has participants of its own: see `Conversations.addHost`. Default: whatever it is given. */
  readonly participants?: readonly Participant[];
  /**
   * How many more instances there is room for now, of a participant of this host. Conversations begin where there is most, and where it is 0 only as
   * a last resort. Default: any number.
   */
  room?(participant: Participant): number;
  /** What it tells operators. Default: nothing. */
  report?(): HostReport;
  /** Starts an instance. Never throws: an instance that cannot start exits with the reason. */
  start(request: StartInstance): Instance;
}
