import { type CrashPolicy } from '@liminal/protocol';

/** The crash policies that conversations of a simulation ask for. */
export type PolicyName = 'fail' | 'restart' | 'routeToNext' | 'compensate' | 'chain';

/** What each of them is: with bounds that a script of some dozen steps meets. */
export const POLICIES: Readonly<Record<PolicyName, CrashPolicy>> = {
  fail: { kind: 'fail' },
  restart: { kind: 'restart', maxRestarts: 2, windowMs: 1_500, backoff: { initialMs: 20, maxMs: 200 } },
  routeToNext: { kind: 'routeToNext' },
  compensate: { kind: 'compensate' },
  chain: {
    kind: 'chain',
    policies: [
      { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } },
      { kind: 'routeToNext' },
      { kind: 'compensate' },
    ],
    maxAttempts: 2,
  },
};
