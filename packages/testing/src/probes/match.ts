import { type Received } from '@liminal/runtime';
import { isSameContent } from '../matchers/same-content';
import { inOneLine } from '../matchers/in-one-line';

/**
 * What a message or a reply is expected to be: a text, a text that a pattern matches, any other value as its JSON, where matchers of the test runner may stand, or whatever a function says yes to.
 */
export type Match<T extends Received = Received> =
  string | RegExp | ((received: T) => boolean) | object | number | boolean | null;

/** Whether it is as expected; where nothing is expected, anything is. */
export function matches<T extends Received>(received: T, match: Match<T> | undefined): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return (match as (received: T) => boolean)(received);
  if (typeof match === 'string') return textOf(received) === match;
  // A pattern may remember where it was.
  if (match instanceof RegExp) return (textOf(received) ?? '').search(match) >= 0;
  return isSameContent(contentOf(received), match);
}

function textOf(received: Received): string | undefined {
  try {
    return received.text();
  } catch {
    return undefined;
  }
}

function contentOf(received: Received): unknown {
  try {
    return received.content;
  } catch {
    return undefined;
  }
}

/** What is expected, in words; in front of it a space. */
export function describeMatch(match: unknown): string {
  if (match === undefined) return '';
  if (typeof match === 'function') return ' that its function takes';
  if (match instanceof RegExp) return ` that matches ${String(match)}`;
  return ` ${shown(match)}`;
}

/** What was received, in words. */
export function describeReceived(received: Received): string {
  const content = contentOf(received);
  return content instanceof Uint8Array ? `${content.length} bytes` : shown(content ?? textOf(received));
}

const LONGEST = 80;

function shown(value: unknown): string {
  const text = inOneLine(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
