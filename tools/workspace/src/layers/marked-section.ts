/** The comments in a Markdown document between which a generated text stands. */
export interface Markers {
  readonly begin: string;
  readonly end: string;
}

/**
 * The document with `content` between the markers, in a paragraph of its own.
 *
 * @throws Error when the markers are not both there, in order: then the document was edited by mistake.
 */
export function replaceMarkedSection(document: string, { begin, end }: Markers, content: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`The markers ${begin} and ${end} are not there, in this order`);
  }
  return `${document.slice(0, from + begin.length)}\n\n${content}\n\n${document.slice(to)}`;
}
