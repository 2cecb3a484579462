import { aborted, orAborted, untilAborted } from './abort';

async function taken<T>(source: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of source) values.push(value);
  return values;
}

describe('work that a signal may end', () => {
  it('gives what it gives, or fails as it fails, when the signal does not fire', async () => {
    const { signal } = new AbortController();
    await expect(orAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(orAborted(Promise.reject(new Error('own')), signal)).rejects.toThrow('own');
  });

  it('fails with the reason when the signal fires, before or meanwhile', async () => {
    const controller = new AbortController();
    const waiting = orAborted(new Promise(() => undefined), controller.signal);
    controller.abort('reason');
    await expect(waiting).rejects.toBe('reason');
    await expect(orAborted(new Promise(() => undefined), controller.signal)).rejects.toBe('reason');
    await expect(aborted(controller.signal)).resolves.toBeUndefined();
  });
});

describe('a source that a signal may end', () => {
  async function* silentAfter(...values: number[]) {
    yield* values;
    await new Promise(() => undefined);
  }

  it('is read to its end', async () => {
    async function* three() {
      yield* [1, 2, 3];
    }
    await expect(taken(untilAborted(three(), new AbortController().signal))).resolves.toEqual([1, 2, 3]);
  });

  it('ends quietly when the signal fires while it is silent', async () => {
    const controller = new AbortController();
    const values: number[] = [];
    for await (const value of untilAborted(silentAfter(1, 2), controller.signal)) {
      values.push(value);
      if (value === 2) setImmediate(() => controller.abort());
    }
    expect(values).toEqual([1, 2]);
    await expect(taken(untilAborted(silentAfter(1), controller.signal))).resolves.toEqual([]);
  });

  it('fails as it fails', async () => {
    const broken = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('torn')) }) };
    await expect(taken(untilAborted(broken, new AbortController().signal))).rejects.toThrow('torn');
  });
});
