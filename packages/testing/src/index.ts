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
export { type HostCompliance, type HostUnderTest, type KilledHost } from './compliance/host-compliance';
export { type TestRunner } from './compliance/test-runner';
export { expectNothingLeft } from './leaks/expect-nothing-left';
export { type Watched } from './leaks/watched';
export {
  type LeakCheck,
  type VirtualTime,
  createLeakCheck,
  createVirtualTime,
  seededRandom,
} from '@liminal/runtime/testing';
