// For users.
export {
  type BackoffOptions,
  type CompensationOutcome,
  type CrashPolicy,
  type CrashRecord,
  type ExitReason,
  type OperationFate,
  type Phase,
  type Pid,
  type PolicyDecision,
  type PolicyEvent,
  type StatusError,
  formatPid,
  heals,
  isStatusError,
  statusError,
} from '@liminal/protocol';
export { type ReplyEvent, type Supervision, defineParticipant } from '@liminal/runtime';
export { type Conversation } from './conversation/conversation';
export {
  type Conversations,
  type ConversationsOptions,
  type OpenOptions,
  type RegisteredParticipant,
  type RegistrationOptions,
  createConversations,
} from './conversation/conversations';
export { type ConversationOptions, DEFAULT_CONVERSATION_OPTIONS } from './conversation/conversation-options';
export {
  type CloseOptions,
  type ConversationEnd,
  type ConversationResource,
  type ConversationSnapshot,
  type ResourceMessage,
  type ParticipantState,
} from './conversation/conversation-resource';
export { type ConversationHistory } from './conversation/conversation-history';
export {
  type ConversationLog,
  type CreateLog,
  type LogEntry,
  type LoggedConversation,
  createMemoryLog,
} from './conversation/conversation-log';
export { timelineDiagram } from './timeline/timeline-diagram';
export { timelineText } from './timeline/timeline-text';
export { type IdempotencyOptions, DEFAULT_IDEMPOTENCY_OPTIONS } from './conversation/idempotency-options';
export { type PostMortem } from './conversation/post-mortem';
export { type PolicyEntry } from './policy/policy-keeper';
export {
  type PolicyExit,
  type PolicyHistory,
  type PolicyVerdict,
  NO_HISTORY,
  decideCrash,
} from './policy/decide-crash';
export {
  type PolicyStep,
  type ResolvedPolicy,
  DEFAULT_MAX_ATTEMPTS,
  DEFAULT_RESTART_POLICY,
  resolvePolicy,
} from './policy/resolved-policy';
export { type ActorNode, type NodeOptions, type SpawnOptions } from './process/actor-node';
export { createNode } from './process/local-node';
export {
  type Behaviour,
  type CallFrom,
  type CallTimeout,
  type DemonitorOptions,
  type DownNotice,
  type ExitNotice,
  type ProcessContext,
} from './process/behaviour';
export { type MonitorRef } from './process/monitor';
export { supervisor } from './supervision/supervisor';
export {
  type AutoShutdown,
  type Strategy,
  type SupervisorOptions,
  DEFAULT_SUPERVISOR_OPTIONS,
} from './supervision/supervisor-options';
export { type ChildSpec, type RestartType, DEFAULT_CHILD_SPEC } from './supervision/child-spec';
export { DEFAULT_BACKOFF_OPTIONS } from './supervision/backoff';
export {
  type ChildCounts,
  type ChildInfo,
  type SupervisorCaller,
  type SupervisorHandle,
  createSupervisorHandle,
} from './supervision/supervisor-handle';

// For users who write a host.
export { INLINE_HOST } from './host/inline-host';
export { sharedDeath } from './host/shared-death';
export {
  type HostReport,
  type Instance,
  type InstanceEvents,
  type ParticipantHost,
  type ProgramReport,
  type StartInstance,
  type WorkerReport,
} from './host/participant-host';

// For other packages.
export { CONVERSATIONS_OPTIONS } from './conversation/conversations';
