import { type Finding } from '@liminal/workspace';
import { type LineChange, lineChanges } from './line-changes';

const REMEDY = 'if it is meant, run `npm run surface -- --write` and commit the report';
const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:\w+ )*?(?:class|const|function|interface|let|type|namespace|enum) (\w+)/;

/**
 * What has changed between the report that is committed, if there is one, and the one of the tree as it is. Each line that
 * changed is a finding with the name of what it belongs to, at its place in the committed report.
 */
export function compareReport(
  file: string,
  committed: string | undefined,
  current: string,
): readonly Finding[] {
  if (committed === undefined) {
    return [{ file, message: `is not there; ${REMEDY}` }];
  }
  const [before, after] = [linesOf(committed), linesOf(current)];
  const changes = lineChanges(before, after);
  if (changes.length === 0) {
    return [];
  }
  const findings = changes.filter(saysSomething).map((change) => ({
    file,
    line: change.place + 1,
    message: describeChange(change, change.kind === 'removed' ? before : after),
  }));
  return [...findings, { file, message: `the public surface has changed; ${REMEDY}` }];
}

/** Around a name that comes or goes there are lines that are the same around every other. */
function saysSomething({ text }: LineChange): boolean {
  return !/^(?:\s*[{}]*;?|\/\/ @public)$/.test(text);
}

// Git may give the committed report the line ends of the platform.
function linesOf(report: string): readonly string[] {
  return report.replaceAll('\r\n', '\n').split('\n');
}

function describeChange({ kind, text, index }: LineChange, lines: readonly string[]): string {
  return `${nameAt(lines, index)}: ${kind === 'removed' ? 'was' : 'is now'} \`${text.trim()}\``;
}

/** The exported name that a line of a report belongs to: the one that was declared last, or the next one for a comment above it. */
function nameAt(lines: readonly string[], index: number): string {
  const nameOf = (line: string | undefined) => DECLARED.exec(line ?? '')?.[1];
  const above = lines.slice(0, index + 1).findLast((line) => nameOf(line) !== undefined);
  const own = lines[index]?.startsWith('//') ? nameOf(lines[index + 1]) : undefined;
  return own ?? nameOf(above) ?? 'imports';
}
