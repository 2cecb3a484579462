import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** The examples that are tests, each with the heading that it is under. */
const EXAMPLES = [...README.matchAll(/^## (.+)$|```ts\n([\s\S]+?)```/gm)].reduce<string[][]>(
  (examples, [, title, source]) => {
    if (title) examples.push([title]);
    else examples.at(-1)?.push(source ?? '');
    return examples;
  },
  [],
);

/** Runs one as the file of a test, in which `describe` and `it` define what it has. */
function define(source: string): void {
  const code = transpile(source, { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS });
  const load = (name: string) =>
    name.startsWith('@liminal/') ? jest.requireActual(name) : createRequire(__filename)(name);
  Function('require', 'exports', code)(load, {});
}

/** That of the compliance suite for hosts runs in `compliance/process-host.int.spec.ts`, and takes its time. */
const ELSEWHERE = 'A host of your own';

describe('the guide', () => {
  it('has examples of all that it is to show', () => {
    expect(EXAMPLES.filter(({ length }) => length > 1).map(([title]) => title)).toEqual([
      'A conversation in a test',
      'A participant, in five lines',
      'A crash policy',
      'A host that dies',
      'A client against a server that is overloaded',
      'A race',
      'Scripted participants',
      'Virtual time',
      'Matchers',
      'Nothing is left',
      'A host of your own',
      'A transport, a log of your own',
    ]);
  });

  for (const [title, ...sources] of EXAMPLES)
    if (sources.length > 0 && title !== ELSEWHERE)
      describe(`under '${title}'`, () => sources.forEach(define));
});
