import { statusError } from '@liminal/protocol';

/** The two words of a test runner that the suite is written in: those of Jest, Vitest, Mocha or `node:test`. */
export interface TestRunner {
  /** Groups tests under a name. */
  describe(name: string, body: () => void): void;
  /** Defines a test, which fails where it rejects. */
  it(title: string, test: () => Promise<void>): void;
}

/**
 * Those that were given, or the runner's globals. Throws `invalidArgument` where there are none.
 *
 * @example
 * ```ts
 * import { type TestRunner, testRunner } from '@liminal/runtime/testing';
 *
 * export function describeMine(create: () => unknown, runner?: TestRunner) {
 *   const { describe, it } = testRunner(runner);
 *   describe('mine', () => it('is there', async () => void create()));
 * }
 * ```
 */
export function testRunner(given?: TestRunner): TestRunner {
  const { describe, it } = given ?? (globalThis as Partial<TestRunner>);
  if (typeof describe === 'function' && typeof it === 'function') return { describe, it };
  const message = 'The test runner has no globals describe and it; give them as runner: { describe, it }.';
  throw statusError('invalidArgument', { message, delivery: 'notDelivered' });
}
