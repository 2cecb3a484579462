export { type LeakCheck, createLeakCheck } from './leak-check';
export { type VirtualTime, createVirtualTime, seededRandom } from './virtual-time';
