import { type CrashPolicy, type Phase, type Pid } from '@liminal/protocol';
import { type CrashLog, type OperationTable } from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';
import { type ConversationStreams } from '../streams';
import { type LogEntry } from './conversation-log';
import { type EndState } from './conversation-state';
import { type HeldCompensations } from './held-compensations';
import { type ReportTarget } from './instance-reports';
import { type InstanceWatch } from './instance-watch';
import { type ParticipantSeat } from './participant-seat';
import { type Offering } from './offering';

/** The conversation, as its life sees it. */
export interface LivingConversation extends ReportTarget {
  readonly id: string;
  readonly pid: Pid;
  readonly phase: Phase;
  readonly node: ActorNode;
  /** What it was opened on, with what all conversations on that share. */
  readonly offering: Offering;
  readonly seat: ParticipantSeat;
  readonly table: OperationTable;
  readonly crashes: CrashLog;
  readonly streams: ConversationStreams;
  /** The crash policy in force. */
  readonly policy: CrashPolicy;
  /** Whether the instance that is there, or was last, has answered anything. */
  readonly hasAnswered: boolean;
  /** What it holds to be undone; nothing until something was declared. */
  readonly compensations: HeldCompensations | undefined;
  /** Where the subject asks for one. */
  readonly watch: InstanceWatch | undefined;
  /** What the wall clock shows when the monotonic one shows 0. */
  readonly wallOffsetMs: number;
  /** Writes an entry of the log: of now, where no time of the monotonic clock is given. */
  note(kind: LogEntry['kind'], op: number, bytes: number, note: string, now?: number): void;
  /** How long `close` waits by default, in milliseconds. */
  readonly closeDeadlineMs: number;
  /** A new instance begins. */
  instanceBegins(): void;
  /** A new instance is seated: what waits goes to it. */
  forwardWaiting(): void;
  /** It is over; called once. Whatever is asked of it from now on is refused. */
  over(ending: EndState): void;
}
