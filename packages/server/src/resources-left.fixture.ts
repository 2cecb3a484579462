import { type LeakCheck, createLeakCheck } from '@liminal/runtime/testing';

/** Looks after all but timers: those are the test runner's too, and ours are on a node's wheel, which is looked at itself; and names that are still looked up. */
export function resourceCheck(): LeakCheck {
  return createLeakCheck({ without: ['Timeout', 'GetAddrInfoReqWrap'] });
}
