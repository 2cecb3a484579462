import { leftOver } from './left-over';
import { complaintOf } from './patient-check';
import { type Watched } from './watched';

/** How many rounds of the event loop are given to what is ending: the last process of a closed connection is gone after one or two. */
const ROUNDS = 50;

/**
 * Rejects when anything is left of what a test has used, and says all that is. Nothing is closed by it, and what is ending may end first.
 * To be called after each test, under any test runner.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client/node';
 * import { createServer } from '@liminal/server';
 * import { createLeakCheck, echo, expectNothingLeft } from '@liminal/testing';
 *
 * async function example() {
 *   const leaks = createLeakCheck(); // before the test
 *   const server = createServer({ participants: [echo()] });
 *   const { url } = await server.listen('tcp://127.0.0.1:0');
 *   const client = await connect(url);
 *   // the test
 *   await client.close();
 *   await server.close();
 *   await expectNothingLeft({ leaks, server, client }); // after it
 * }
 * ```
 */
export async function expectNothingLeft(watched: Watched): Promise<void> {
  let left = leftOver(watched);
  for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    left = leftOver(watched);
  }
  const said = left.length === 0 ? [] : [`Left after the test: ${left.join('; ')}.`];
  const alive = watched.leaks && (await complaintOf(watched.leaks));
  if (alive !== undefined) said.push(alive);
  if (said.length > 0) throw new Error(said.join(' '));
}
