/** How many rounds of the event loop closing sockets are given: one is gone after two or three. */
const ROUNDS = 50;

/**
 * The sockets and servers of this program, when those that are closing have closed. (The leak check of `@liminal/runtime/testing` counts
 * timers too, and with them those of the test runner, of which there may be one more or less at any time.)
 */
export async function openSockets(): Promise<string[]> {
  const open = () => process.getActiveResourcesInfo().filter((kind) => kind.startsWith('TCP'));
  for (let round = 0; open().length > 0 && round < ROUNDS; round++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  return open();
}
