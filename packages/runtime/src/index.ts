// For users.
export {
  type CompensateOptions,
  type Compensation,
  type Deferred,
  type HandlerContext,
  type HandlerResult,
  type InstanceContext,
  type Participant,
  defineParticipant,
  participantsIn,
} from './participant/participant';
export {
  type BreakerOptions,
  type PolicyBounds,
  type Supervision,
  DEFAULT_SUPERVISION,
} from './participant/supervision';
export { type Message, type Received, type Reply } from './received';
export { type Admission, type Calls, type ReplyStream } from './caller/calls';
export {
  type CallOptions,
  type ReceiveOptions,
  type RequestOptions,
  type SendOptions,
  DEFAULT_DEADLINE_MS,
  LONGEST_MS,
  STREAM_WINDOW,
} from './caller/call-options';
export { type Assignment } from './assignments/assignments';
export { type ReplyEvent, type ReplyObserver } from './reply-event';
export { type AwaitCrashOptions, type CrashWatch } from './crash-watch';
export { type Clock, type Timer } from './ports/clock';
export { type LogFields, type Logger, SILENT_LOGGER } from './ports/logger';
export { type Ports } from './ports/ports';
export { type Random } from './ports/random';
export { type Scheduler } from './ports/scheduler';
export { type Transport, type TransportEvents } from './ports/transport';
export { createMemoryTransportPair } from './wire/memory-transport';

// For users who write a host, or anything else that lives on a node.
export { CallbackDeadline, Deadline, type DeadlineWheel, createDeadlineWheel } from './deadline-wheel';
export { type RunQueue, type RunQueueOptions, type Runnable, createRunQueue } from './run-queue';
export {
  type Runner,
  type RunnerHost,
  type RunnerOptions,
  type RunnerOwner,
  createRunner,
} from './runner/runner';
export { type CompensationSpec, type HeldCompensationsSize } from './runner/declared-compensations';
export { type RunnerMessage } from './runner/work';

// For other packages.
export { type AssignmentLink } from './assignments/assignment-link';
export { Assignments, type AssignmentsOptions, type OfferedParticipants } from './assignments/assignments';
export { CrashLog } from './crash-watch';
export { type Deferral, isDeferral, refusedWith } from './caller/admission';
export { type Caller, type CallerOptions, type CallPort, createCaller } from './caller/caller';
export {
  type KnownNames,
  checkNames,
  checkedFunction,
  checkedMs,
  checkedNumber,
  checkedSignal,
  checkedWhole,
} from './checked';
export { isOnlyPromised } from './participant/answer';
export { DenseMap } from './dense-map';
export { Fifo } from './fifo';
export { IntrusiveList, type ListLinks } from './intrusive-list';
export { NO_CREDIT, allowsNext, laterCredit } from './operations/credit';
export { GrantedCredit, SendingCredit } from './operations/message-credit';
export { failedStatus, fateStatus, startStatus } from './operations/fate-status';
export {
  Operation,
  type OperationExpiry,
  type OperationObserver,
  type OperationSpec,
  type Terminal,
} from './operations/operation';
export { type OperationState, fateOf, isWaiting } from './operations/operation-state';
export {
  OperationTable,
  type OperationTableLimits,
  type OperationTableOwner,
} from './operations/operation-table';
export { receivedReply } from './received';
export { EmissionQueue, Emitter, type Replay } from './streams';
export { Keepalive, type KeepaliveOwner, SHORTEST_KEEPALIVE_MS, type WatchedTraffic } from './wire/keepalive';
export { FrameChannel, type FrameChannelEvents, type FrameChannelOptions } from './wire/frame-channel';
