import { boundedText } from '../bounded-text';
import { LIMITS } from '../limits';

/** A list of texts as it crosses the wire: as many as a list may have, each within its limit. */
export function boundedTexts(texts: readonly string[], maxBytes: number): string[] {
  return texts.slice(0, LIMITS.listEntries).map((text) => boundedText(text, maxBytes));
}
