import { type CrashRecord, type StatusError, isStatusError } from '@liminal/conversation';
import { deepEqual, fail } from 'node:assert/strict';
import { type Opened } from './compliance-world';

/** The status error that a call rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<StatusError> {
  const outcome = await Promise.resolve(call).then(
    () => 'It did not fail.',
    (error: unknown) => error,
  );
  if (isStatusError(outcome)) return outcome;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}

/** Of a value, the fields that are expected, and these have to be as expected; deep down too. */
export function expectFields(actual: unknown, expected: object): void {
  deepEqual(fieldsOf(actual, expected), expected);
}

function fieldsOf(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual))
    return actual.map((each, index) => fieldsOf(each, expected[index]));
  if (!isPlain(expected) || typeof actual !== 'object' || actual === null) return actual;
  const fields = actual as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, fieldsOf(fields[key], value)]),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** A call has to fail with these fields in its status. */
export async function expectFailure(call: PromiseLike<unknown>, expected: object): Promise<void> {
  expectFields(await failureOf(call), expected);
}

/** The crash of a conversation's instance, once it is known. */
export async function crashOf({ conversation }: Opened, afterGeneration = 0): Promise<CrashRecord> {
  return (await conversation.awaitCrash({ afterGeneration })) ?? fail('There was no crash.');
}
