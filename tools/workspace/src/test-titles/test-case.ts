import * as ts from 'typescript';
import { readRunnerWord } from './runner-word';
import { readText } from './static-text';

/** A test as it stands in a source file. */
export interface TestCase {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** `skip`, `only`, `todo` or `failing`, where the test or a suite around it carries such a mark: then it proves nothing. */
  readonly mark: string | undefined;
}

/** Every test of one source file, in order. A test whose title is computed elsewhere is not seen. */
export function readTestCases(file: string, text: string): readonly TestCase[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: TestCase[] = [];
  visit(source, undefined);
  return found;

  function visit(node: ts.Node, outerMark: string | undefined): void {
    const mark = ts.isCallExpression(node) ? readCall(node, outerMark) : outerMark;
    ts.forEachChild(node, (child) => visit(child, mark));
  }

  function readCall(call: ts.CallExpression, outerMark: string | undefined): string | undefined {
    const word = readRunnerWord(call.expression);
    const title = call.arguments[0] && readText(call.arguments[0]);
    if (word === undefined || title === undefined) {
      return outerMark;
    }
    const mark = word.mark ?? outerMark;
    if (word.kind === 'test') {
      const line = source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1;
      found.push({ file, line, title, mark });
    }
    return mark;
  }
}
