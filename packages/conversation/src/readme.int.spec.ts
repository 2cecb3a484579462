import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { runPlainNode } from './plain-node.fixture';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** Each example, with what it is said to print. */
const EXAMPLES = [...README.matchAll(/^###? (.+)$|```ts\n([\s\S]+?)```\n\n```text\n([\s\S]+?)```/gm)].reduce<
  string[][]
>((examples, [, title, source, output]) => {
  if (title) examples.push([title]);
  else examples.at(-1)?.push(source ?? '', output ?? '');
  return examples;
}, []);

describe('the examples of the README', () => {
  const complete = EXAMPLES.filter(({ length }) => length === 3);

  it('are all looked at', () => {
    expect(complete).toHaveLength(README.split('```ts').length - 1);
  });

  it.each(complete)('under "%s" print what they say', (_title, source, output) => {
    const module = transpile(source as string, { target: ScriptTarget.ES2022, module: ModuleKind.ESNext });
    expect(runPlainNode(module).replace(/<local[.\d]+>/g, '<PID>')).toBe(output);
  });
});
