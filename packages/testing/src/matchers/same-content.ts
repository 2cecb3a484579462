import { isDeepStrictEqual } from 'node:util';

/**
 * Whether content is as expected, once it has crossed the wire: values as what their JSON says, bytes as bytes, and wherever a matcher of the runner stands
 * (`expect.any(Number)`), as that says.
 */
export function isSameContent(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Uint8Array)
    return actual instanceof Uint8Array && Buffer.compare(actual, expected) === 0;
  if (!isObject(expected)) return isDeepStrictEqual(actual, expected);
  if (typeof expected['asymmetricMatch'] === 'function') return expected['asymmetricMatch'](actual) === true;
  if (typeof expected['toJSON'] === 'function') return isSameContent(actual, expected['toJSON']());
  if (Array.isArray(expected)) return isSameList(actual, expected);
  return isObject(actual) && !Array.isArray(actual) && hasSameFields(actual, expected);
}

function isSameList(actual: unknown, expected: readonly unknown[]): boolean {
  if (!Array.isArray(actual) || actual.length !== expected.length) return false;
  // In a list, what JSON does not have is null.
  return expected.every((each, i) => isSameContent(actual[i], each === undefined ? null : each));
}

function hasSameFields(actual: Fields, expected: Fields): boolean {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].every((name) => isSameContent(actual[name], expected[name]));
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
