const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8');

/** The length of a text in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/**
 * The beginning of a text that fits into `maxBytes` of UTF-8, with `…` at the end where something was left out. It looks at
 * no more of the text than can fit, so a text of many megabytes costs no more than a short one.
 */
export function boundedText(text: string, maxBytes: number): string {
  const beginning = text.length > maxBytes ? text.slice(0, maxBytes) : text;
  const bytes = encoder.encode(beginning);
  if (bytes.length <= maxBytes && beginning.length === text.length) return decoder.decode(bytes);
  let end = Math.min(maxBytes - 3, bytes.length);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return `${decoder.decode(bytes.subarray(0, Math.max(end, 0)))}…`;
}
