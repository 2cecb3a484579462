const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Where the platform has it, it need not even look into a text of one byte a character. */
const { isWellFormed } = String.prototype as { isWellFormed?(this: string): boolean };

/**
 * The length of a text in bytes of UTF-8, with each half of a surrogate pair as the three bytes of U+FFFD.
 *
 * @internal
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x7f) continue;
    bytes += unit <= 0x7ff ? 1 : 2;
    // A pair of surrogates is two units and four bytes; a lone one becomes U+FFFD, three bytes.
    if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
  }
  return bytes;
}

/** Whether a text is longer than `maxBytes` of UTF-8. Short texts are answered without looking into them. */
export function exceedsUtf8(text: string, maxBytes: number): boolean {
  if (text.length * 3 <= maxBytes) return false;
  return text.length > maxBytes || utf8Length(text) > maxBytes;
}

/**
 * A text as UTF-8 can hold it: half a surrogate pair becomes U+FFFD. Receivers refuse a text that is not UTF-8, so one that
 * was cut in the middle of an emoji must not cost a connection.
 */
export function wellFormed(text: string): string {
  return hasLoneSurrogate(text) ? decoder.decode(encoder.encode(text)) : text;
}

function hasLoneSurrogate(text: string): boolean {
  return isWellFormed ? !isWellFormed.call(text) : LONE_SURROGATE.test(text);
}

/**
 * The beginning of a text that fits into `maxBytes` of UTF-8 (at least 3), well-formed, with `…` at the end where something
 * was left out. It looks at no more of the text than can fit, so a text of many megabytes costs no more than a short one.
 *
 * @internal
 */
export function boundedText(text: string, maxBytes: number): string {
  if (!exceedsUtf8(text, maxBytes)) return wellFormed(text);
  const bytes = encoder.encode(text.slice(0, maxBytes));
  let end = Math.max(maxBytes - 3, 0);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return `${decoder.decode(bytes.subarray(0, end))}…`;
}
