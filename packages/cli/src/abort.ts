/** What `work` gives, unless the signal fires first: then rejects with the signal's reason. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Resolves when the signal fires. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** What a source gives until it ends or the signal fires, whichever is first: a source may be silent for ever. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  for (;;) {
    const next = await nextOf(iterator, signal);
    if (next.done) return;
    yield next.value;
  }
}

async function nextOf<T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T>> {
  // A reason of its own kind: what the source itself rejects with goes on.
  const left = { done: true, value: undefined } as const;
  return signal.aborted
    ? left
    : orAborted(iterator.next(), signal).catch((error: unknown) => {
        if (signal.aborted && error === signal.reason) return left;
        throw error;
      });
}
