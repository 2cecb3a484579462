export {
  type TransportCompliance,
  describeTransportCompliance,
} from './compliance/describe-transport-compliance';
export { type TestRunner, testRunner } from './compliance/test-runner';
export { type LeakCheck, type LeakCheckOptions, createLeakCheck } from './leak-check';
export { type RaceOutcomes, runRace } from './race';
export { type Choice, seededChoice } from './seeded-choice';
export { seededRandom } from './seeded-random';
export { type VirtualTime, createVirtualTime } from './virtual-time';

// What the above speak of.
export { type Clock, type Timer } from '../ports/clock';
export { type LogFields, type Logger } from '../ports/logger';
export { type Ports } from '../ports/ports';
export { type Random } from '../ports/random';
export { type Scheduler } from '../ports/scheduler';
export { type Transport, type TransportEvents } from '../ports/transport';
export { type RunQueue, type Runnable } from '../run-queue';

// For other packages.
export { callSite } from './call-site';
export { Standstill } from './standstill';
