// For users.
export {
  type Loopback,
  type LoopbackClientOptions,
  type LoopbackOptions,
  createLoopback,
} from './loopback/loopback';
export { crashMidStream, type CrashMidStreamOptions } from './participants/crash-mid-stream';
export { crashOnMessage } from './participants/crash-on-message';
export { deferring, type DeferringParticipant, type TakenMessage } from './participants/deferring';
export { echo } from './participants/echo';
export { type ErrorOptions } from './participants/scripted-error';
export { type ScriptOptions } from './participants/script-options';
export { silent } from './participants/silent';
export { slow, type SlowOptions } from './participants/slow';
export { type CountedStream, streamOf, type StreamOptions } from './participants/stream-of';
export { throws } from './participants/throws';
export { describeHostCompliance } from './compliance/describe-host-compliance';
export { type LogCompliance, describeLogCompliance } from './compliance/describe-log-compliance';
export { type HostCompliance, type HostUnderTest, type KilledHost } from './compliance/host-compliance';
export {
  type ChunkFaults,
  type FaultPlan,
  type FaultRates,
  DEFAULT_FAULT_RATES,
  scriptedFaults,
  seededFaults,
} from './faults/chunk-faults';
export { type FaultyLink, type FaultyLinkOptions, createFaultyLink } from './faults/faulty-link';
export { type FaultyLogs, createFaultyLogs } from './faults/faulty-logs';
export {
  type Death,
  type DeathPoint,
  type MortalHost,
  type MortalHostOptions,
  type RandomDeaths,
  createMortalHost,
} from './faults/mortal-host';
export { type FaultyWay, type ThrottleRate } from './faults/faulty-way';
export {
  type ConversationProbe,
  type ConversationProbeOptions,
  type ProbedConversation,
  type ProbedReply,
  type TerminalEvent,
  createConversationProbe,
} from './probes/conversation-probe';
export { type Match } from './probes/match';
export {
  type ExpectOptions,
  type ParticipantProbe,
  type ParticipantProbeOptions,
  type ProbedMessage,
  createParticipantProbe,
} from './probes/participant-probe';
export { type Machine } from './world/machine';
export {
  type ServedWorld,
  type ServedWorldOptions,
  type WorldClient,
  serveWorld,
} from './world/served-world';
export {
  type HarmOptions,
  type Scenario,
  type TryWorldsOptions,
  harmAtEveryStep,
  tryWorlds,
} from './world/try-worlds';
export { type World, type WorldOptions, createWorld } from './world/world';
export { type WorldLink, type WorldListener } from './world/world-network';
export { type Order as SimulationOrder } from './simulation/order';
export { type PolicyName as SimulationPolicy } from './simulation/policies';
export {
  type Action as SimulationAction,
  type ClientAction as SimulationClientAction,
  type Disturbance as SimulationDisturbance,
  type Script as SimulationScript,
  type Step as SimulationStep,
} from './simulation/script';
export {
  type SimulateOptions,
  type SimulationFailure,
  type SimulationReport,
  describeFailure,
  replaySimulation,
  simulate,
} from './simulation/simulate';
export { type SimulatedRun } from './simulation/run-script';
export {
  type Fields,
  type LiminalMatchers,
  type Verdict,
  liminalMatchers,
} from './matchers/liminal-matchers';
export { expectNothingLeft } from './leaks/expect-nothing-left';
export { type Watched } from './leaks/watched';
export {
  type LeakCheck,
  type TestRunner,
  type TransportCompliance,
  type VirtualTime,
  createLeakCheck,
  createVirtualTime,
  describeTransportCompliance,
  seededRandom,
} from '@liminal/runtime/testing';
