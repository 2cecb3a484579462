import type * as ts from 'typescript';
import { docComments, tagsNamed } from '../documentation/doc-comment';
import { membersOf } from '../documentation/members';
import { type ExampleLine } from './example';
import { type FencedExamples, fencedExamples } from './fenced-examples';

/** The examples in the docstrings of a declaration and of its members. `file` is where it is declared, for people. */
export function docstringExamples(file: string, declaration: ts.Declaration): readonly FencedExamples[] {
  const source = declaration.getSourceFile();
  return [declaration, ...membersOf(declaration).map(({ node }) => node)]
    .flatMap(docComments)
    .map((comment) => examplesIn(file, source, comment));
}

function examplesIn(file: string, source: ts.SourceFile, comment: ts.JSDoc): FencedExamples {
  const lines = linesOf(source, comment);
  const found = fencedExamples(file, lines);
  if (tagsNamed(comment, 'example').length <= found.examples.length + found.fragments) {
    return found;
  }
  const empty = { file, line: lines[0]?.line ?? 1, message: 'an @example has no ts block' };
  return { ...found, findings: [...found.findings, empty] };
}

/** The lines of a docstring without its frame. */
function linesOf(source: ts.SourceFile, comment: ts.JSDoc): readonly ExampleLine[] {
  const first = source.getLineAndCharacterOfPosition(comment.pos).line + 1;
  return source.text
    .slice(comment.pos, comment.end)
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.replace(/^\s*\*(?: |$)/, ''), line: first + index }));
}
