/** Installs each thing once, and one after the other: two installs at once would only slow each other. */
export interface InstallQueue {
  /** What `install` gave when it was first called under this name. */
  once(name: string, install: () => Promise<string>): Promise<string>;
}

/** An empty queue. */
export function createInstallQueue(): InstallQueue {
  const installs = new Map<string, Promise<string>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    once(name, install) {
      const known = installs.get(name);
      if (known) return known;
      const begun = last.then(install);
      // One that fails holds up none of the others. Who waits for it hears of it.
      last = begun.catch(() => undefined);
      installs.set(name, begun);
      return begun;
    },
  };
}
