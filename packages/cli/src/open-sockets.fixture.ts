import { type LeakCheck, createLeakCheck } from '@liminal/runtime/testing';

/** Looks after sockets and servers, and what else a command opens; not after timers: those of the test runner are in this program too. */
export function socketCheck(): LeakCheck {
  return createLeakCheck({ without: ['Timeout'] });
}
