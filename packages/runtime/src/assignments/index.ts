// What runs instances for a host that is elsewhere: the inside of a worker, without what only callers need, so that it starts soon and takes little.

// For users who write a host.
export { type Assignment } from './assignments';
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
} from '../participant/participant';
export { type BreakerOptions, type PolicyBounds, type Supervision } from '../participant/supervision';
export { type Clock, type Timer } from '../ports/clock';
export { type LogFields, type Logger } from '../ports/logger';
export { type Ports } from '../ports/ports';
export { type Random } from '../ports/random';
export { type Scheduler } from '../ports/scheduler';
export { type Transport, type TransportEvents } from '../ports/transport';
export { type Message, type Received } from '../received';
export { type RunQueue, type RunQueueOptions, type Runnable, createRunQueue } from '../run-queue';

// For other packages.
export { type AssignmentLink } from './assignment-link';
export { Assignments, type AssignmentsOptions, type OfferedParticipants } from './assignments';
export { FrameChannel, type FrameChannelEvents, type FrameChannelOptions } from '../wire/frame-channel';
