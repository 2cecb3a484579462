import { posix } from 'node:path';
import { type Finding } from '../findings/finding';

const FENCE = /^\s*(?:```|~~~)/;
const CODE = /`[^`]*`/g;
// `[text](target)` and `[text](target "title")`, and `[label]: target` at the start of a line.
const LINK = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\s*\[[^\]]+\]:\s+<?([^\s>]+)>?/g;
const ELSEWHERE = /^(?:[a-z][a-z+.-]*:|#)/i;

/** The links of one Markdown document that lead to none of `paths`, which are all there are in the workspace. */
export function checkLinks(file: string, markdown: string, paths: ReadonlySet<string>): readonly Finding[] {
  return links(markdown)
    .filter(({ target }) => !ELSEWHERE.test(target) && !paths.has(resolveLink(file, target)))
    .map(({ line, target }) => ({ file, line, message: `the link to ${target} leads nowhere` }));
}

interface Link {
  readonly line: number;
  readonly target: string;
}

function links(markdown: string): readonly Link[] {
  let fenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    fenced = FENCE.test(text) ? !fenced : fenced;
    const found = fenced ? [] : [...text.replace(CODE, '').matchAll(LINK)];
    return found.map(([, inline, reference]) => ({ line: index + 1, target: inline ?? reference ?? '' }));
  });
}

function resolveLink(file: string, target: string): string {
  const path = decodeURIComponent(target.replace(/[#?].*$/, '').replace(/\/$/, ''));
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
}
