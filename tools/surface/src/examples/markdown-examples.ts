import { type FencedExamples, fencedExamples } from './fenced-examples';

/** The examples of a Markdown document. */
export function markdownExamples(file: string, markdown: string): FencedExamples {
  return fencedExamples(
    file,
    markdown.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 })),
  );
}
