import * as ts from 'typescript';

/** One of Jest's words, as used in a spec: `it`, `describe.skip`, `it.each(…)`, `xit`, `test.prop(…)`. */
export interface RunnerWord {
  readonly kind: 'suite' | 'test';
  /** Why what it runs proves nothing (`skip`, `only`, `todo`, `failing`), if it has such a mark. */
  readonly mark: string | undefined;
}

const WORDS: ReadonlyMap<string, RunnerWord> = new Map([
  ['it', { kind: 'test', mark: undefined }],
  ['test', { kind: 'test', mark: undefined }],
  ['xit', { kind: 'test', mark: 'skip' }],
  ['xtest', { kind: 'test', mark: 'skip' }],
  ['fit', { kind: 'test', mark: 'only' }],
  ['describe', { kind: 'suite', mark: undefined }],
  ['xdescribe', { kind: 'suite', mark: 'skip' }],
  ['fdescribe', { kind: 'suite', mark: 'only' }],
]);

const MARKS: ReadonlySet<string> = new Set(['skip', 'only', 'todo', 'failing']);

/** The word that an expression comes down to, through any chain of members, calls and tagged templates. */
export function readRunnerWord(expression: ts.Expression): RunnerWord | undefined {
  if (ts.isIdentifier(expression)) {
    return WORDS.get(expression.text);
  }
  if (ts.isPropertyAccessExpression(expression)) {
    return marked(readRunnerWord(expression.expression), expression.name.text);
  }
  if (ts.isCallExpression(expression)) {
    return readRunnerWord(expression.expression);
  }
  return ts.isTaggedTemplateExpression(expression) ? readRunnerWord(expression.tag) : undefined;
}

function marked(word: RunnerWord | undefined, member: string): RunnerWord | undefined {
  return word !== undefined && MARKS.has(member) ? { ...word, mark: member } : word;
}
