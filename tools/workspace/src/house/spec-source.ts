import * as ts from 'typescript';
import { type Finding } from '../findings/finding';
import { readRunnerWord } from '../test-titles/runner-word';
import { isPoll, isSleep } from './sleep';

/** What has no place in a spec: a test that is left out or focused, and a wait for time to pass. */
export function checkSpecSource(file: string, text: string): readonly Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  visit(source);
  return findings;

  function visit(node: ts.Node): void {
    const message = fault(node);
    if (message !== undefined) {
      findings.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        message,
      });
    }
    ts.forEachChild(node, visit);
  }
}

function fault(node: ts.Node): string | undefined {
  const mark = ownMark(node);
  if (mark === 'skip' || mark === 'only') {
    return `a test or suite is marked ${mark}`;
  }
  if (isPoll(node)) return 'a spec never polls: wait for the event itself, or use virtual time';
  return isSleep(node) ? 'a spec never sleeps: wait for the event itself, or use virtual time' : undefined;
}

/** The mark that this very node sets: `.skip` in `it.skip.each(…)(…)`, but not the calls around it. */
function ownMark(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === readRunnerWord(node)?.mark ? node.name.text : undefined;
  }
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    ? readRunnerWord(node.expression)?.mark
    : undefined;
}
