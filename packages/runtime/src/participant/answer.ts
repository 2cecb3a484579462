/** What a handler's result turned out to be. */
export type AnswerKind = 'value' | 'promise' | 'iterator' | 'observable';

/** Tells a value from a promise of one and from a stream. Arrays, strings and collections are values. */
export function answerKind(result: unknown): AnswerKind {
  if (typeof result !== 'object' || result === null || ArrayBuffer.isView(result)) return 'value';
  return Array.isArray(result) ? 'value' : kindOfObject(result);
}

function kindOfObject(result: object): AnswerKind {
  if (isThenable(result)) return 'promise';
  const candidate = result as {
    [Symbol.asyncIterator]?: unknown;
    [Symbol.iterator]?: unknown;
    next?: unknown;
    subscribe?: unknown;
  };
  if (typeof candidate[Symbol.asyncIterator] === 'function') return 'iterator';
  if (typeof candidate.next === 'function' && typeof candidate[Symbol.iterator] === 'function')
    return 'iterator';
  return typeof candidate.subscribe === 'function' ? 'observable' : 'value';
}

/** Whether a value can be awaited. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

/**
 * Awaits what a participant gave. A thenable that is no real promise may throw in its `then`, or answer twice: it becomes a
 * promise first.
 */
export function whenSettled(
  given: PromiseLike<unknown>,
  fulfilled: (value: unknown) => void,
  rejected: (error: unknown) => void,
): void {
  Promise.resolve(given).then(fulfilled, rejected);
}

/**
 * Whether an answer that was to be there at once is only promised. Then what comes of it is nobody's news any more; a rejection that nobody hears of would end
 * the program.
 *
 * @internal
 */
export function isOnlyPromised(answer: unknown): boolean {
  if (!isThenable(answer)) return false;
  const ignore = () => undefined;
  whenSettled(answer, ignore, ignore);
  return true;
}

/** The iterator of a result of kind `iterator`. */
export function iteratorOf(result: unknown): AsyncIterator<unknown> | Iterator<unknown> {
  const iterable = result as AsyncIterable<unknown> & Iterable<unknown>;
  const open = iterable[Symbol.asyncIterator] ?? iterable[Symbol.iterator];
  return open.call(iterable);
}
