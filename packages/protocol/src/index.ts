// For users.
export { type CausalContext, type Envelope, type Headers, envelope, isEnvelope } from './envelope';
export { type Content, CONTENT_TYPES, contentOf, jsonOf, textOf, toEnvelope } from './content';
export {
  type ExitReason,
  KILLED,
  NOPROC,
  NORMAL,
  SHUTDOWN,
  boundedReason,
  crashedBy,
  describeExit,
  isClean,
  isExitReason,
} from './exit-reason';
export {
  type Delivery,
  OK,
  STATUS_CODES,
  type Status,
  type StatusCode,
  type StatusError,
  type StatusFields,
  isStatusError,
  status,
  statusError,
  statusErrorFrom,
  statusOf,
  toStatusError,
} from './status';
export {
  type CauseFields,
  type Retry,
  STATUS_TABLE,
  type StatusCause,
  type StatusRow,
  statusErrorFor,
  statusFor,
} from './status-table';
export {
  type BackoffOptions,
  type ChainPolicy,
  type CompensatePolicy,
  type CrashPolicy,
  type FailPolicy,
  type RestartPolicy,
  type RouteToNextPolicy,
} from './crash-policy';
export {
  type CompensationOutcome,
  type CrashRecord,
  type FailCause,
  type Fate,
  type OperationFate,
  type Phase,
  type PolicyDecision,
  type PolicyEvent,
  heals,
} from './crash-record';
export { type ParticipantInfo } from './participant-info';
export { type BreakerOptions, type PolicyBounds, type Supervision } from './supervision';
export { type Pid, formatPid, samePid } from './pid';
export { LIMITS, type WireLimits, maxFrameBytes } from './limits';

// For users who speak the wire protocol themselves.
export { envelopeProblem, openProblem } from './envelope-problem';
export { idempotencyKeyProblem } from './idempotency-key-problem';
export { policyProblem } from './crash-policy-problem';
export { serialAdd, serialBefore, serialDistance } from './serial-number';
export { type VersionRange, WIRE_VERSIONS, negotiateVersion } from './version';
export type {
  CancelFrame,
  ClosedFrame,
  CloseFrame,
  ConversationCounters,
  ConversationFrame,
  Credentials,
  CreditFrame,
  DeferredFrame,
  ExitFrame,
  Expects,
  Frame,
  GoawayFrame,
  GoodbyeFrame,
  HelloFrame,
  MessageFrame,
  OpenedFrame,
  OpenFrame,
  PingFrame,
  PolicyEventFrame,
  PongFrame,
  RejectedFrame,
  RejectFrame,
  ReplyFrame,
  CreditCounts,
  UnknownFrame,
  WelcomeFrame,
} from './frame';
export type {
  AssignedFrame,
  AssignFrame,
  CompensationFrame,
  DeclinedFrame,
  HostingFrame,
  ParticipantOffer,
  ProgressFrame,
  RegisteredFrame,
  RegisterFrame,
  StartedFrame,
  UnregisterFrame,
} from './hosting-frame';
export { decodeFrame } from './codec/decode-frame';
export { createFrameReader, type FrameReader, type FrameReaderOptions } from './codec/frame-reader';
export { createFrameWriter, encodeFrame, type FrameWriter } from './codec/frame-writer';
export { createFrameSplitter, type FrameSplitter, type FrameSplitterOptions } from './codec/frame-splitter';
export { splitMessage } from './codec/split-message';

// For other packages.
export { type Brand, brandFor, hasBrand } from './brand';
export { boundedText, utf8Length } from './bounded-text';
export {
  type FieldFault,
  type Fields,
  isFields,
  numberFault,
  shown,
  strayFault,
  waitFault,
  wholeFault,
  wrong,
} from './field-fault';
