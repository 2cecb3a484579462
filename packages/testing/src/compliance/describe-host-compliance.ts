import { ComplianceWorld } from './compliance-world';
import { type HostCompliance } from './host-compliance';
import { crashTests } from './crashes.suite';
import { deadlineTests } from './deadlines.suite';
import { endTests } from './ends.suite';
import { envelopeTests } from './envelopes.suite';
import { handingOverTests } from './handing-over.suite';
import { killedTests } from './killed.suite';
import { lastWordTests } from './last-words.suite';
import { policyTests } from './policies.suite';
import { requestTests } from './requests.suite';
import { startTests } from './starts.suite';
import { streamTests } from './streams.suite';
import { testRunner } from '@liminal/runtime/testing';
import { watchTests } from './watching.suite';

/** Defines a test that is given a host of its own. */
type ComplianceTest = (title: string, test: (world: ComplianceWorld) => Promise<void>) => void;

/** A part of the suite. */
export type ComplianceTests = (it: ComplianceTest, options: HostCompliance) => void;

const PARTS: Readonly<Record<string, ComplianceTests>> = {
  'with requests': requestTests,
  'with envelopes': envelopeTests,
  'with streams': streamTests,
  'in handing over': handingOverTests,
  'with deadlines and cancelling': deadlineTests,
  'at the start of an instance': startTests,
  'at the crash of an instance': crashTests,
  'with what an instance said before its exit': lastWordTests,
  'under a policy': policyTests,
  'watched over': watchTests,
  'at the end of a conversation': endTests,
  'when it is killed': killedTests,
};

/**
 * Defines the tests that every host has to pass: what a participant and its callers are promised, wherever it runs. Each test has a host of its own, and
 * fails also when anything is left of it.
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 * import { createThreadHost } from '@liminal/hosts';
 * import { describeHostCompliance } from '@liminal/testing';
 *
 * describeHostCompliance({
 *   name: 'a host of two threads',
 *   endsBusyLoops: true,
 *   start: async (files) => {
 *     const host = await createThreadHost({ files, pool: { size: 2 } });
 *     return { conversations: createConversations({ hosts: [host] }), close: () => host.close(), watched: { host } };
 *   },
 * });
 * ```
 */
export function describeHostCompliance(options: HostCompliance): void {
  const { describe, it } = testRunner(options.runner);
  describe(`${options.name}, as a host,`, () => {
    for (const [part, tests] of Object.entries(PARTS)) {
      const defined: [title: string, test: () => Promise<void>][] = [];
      tests((title, test) => void defined.push([title, () => run(options, test)]), options);
      // A part that has nothing for this host is left out: some runners fail at one without a test.
      if (defined.length > 0) describe(part, () => defined.forEach(([title, test]) => it(title, test)));
    }
  });
}

async function run(options: HostCompliance, test: (world: ComplianceWorld) => Promise<void>): Promise<void> {
  const world = await ComplianceWorld.start(options);
  try {
    await test(world);
  } catch (error) {
    // What has failed already is told, and not what is left because of it.
    await world.end().catch(() => undefined);
    throw error;
  }
  await world.end();
  await world.expectNothingLeft();
}
