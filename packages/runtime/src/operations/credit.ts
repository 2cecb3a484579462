import { type CreditCounts, serialBefore } from '@liminal/protocol';

/**
 * Nothing may be sent yet.
 *
 * @internal
 */
export const NO_CREDIT: CreditCounts = Object.freeze({ messages: 0, bytes: 0 });

/**
 * What is in force when new credit has come: it is absolute, so only what is ahead counts (FLOW-2).
 *
 * @internal
 */
export function laterCredit(before: CreditCounts, credit: CreditCounts): CreditCounts {
  return {
    messages: later(before.messages, credit.messages),
    bytes: later(before.bytes, credit.bytes),
  };
}

function later(a: number, b: number): number {
  return serialBefore(a, b) ? b : a;
}

/**
 * Whether one more may go out when so many have, with so many payload bytes (FLOW-2).
 *
 * @internal
 */
export function allowsNext(credit: CreditCounts, messages: number, bytes: number): boolean {
  return serialBefore(messages >>> 0, credit.messages) && serialBefore(bytes >>> 0, credit.bytes);
}
