// What others send must neither break a line in two, nor steer the terminal, nor show its parts in another order: control characters, the separators
// of lines, and what turns the direction of writing.
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const CONTROL_IN_TEXT = /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text in one line, without what would steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

/** A text that may have several lines, without what would steer a terminal. */
export function harmless(text: string): string {
  return text.replace(CONTROL_IN_TEXT, '\u{fffd}');
}

/** A head, and items below it, each in one line. */
export function headed(head: string, items: readonly string[]): string {
  return [oneLine(head), ...items.map((item) => `  ${oneLine(item)}`)].join('\n');
}
