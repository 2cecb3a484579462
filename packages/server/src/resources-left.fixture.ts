/** Sockets, servers and whatever else of this program is alive. Timers are the test runner's too; ours are all on a node's wheel, which is looked at itself. */
export function liveResources(): string[] {
  const passing = new Set([
    'Timeout',
    'Immediate',
    'TickObject',
    'FSReqCallback',
    'FSReqPromise',
    'FileHandleCloseReq',
    'GetAddrInfoReqWrap',
  ]);
  return process
    .getActiveResourcesInfo()
    .filter((kind) => !passing.has(kind))
    .sort();
}

/** Fails when more is alive than before; what is closing has a few rounds of the event loop to finish. */
export async function expectNoMoreThan(before: readonly string[]): Promise<void> {
  for (let round = 0; liveResources().length > before.length && round < 50; round++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(liveResources()).toEqual(before);
}
