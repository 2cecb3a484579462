import { type Finding } from '@liminal/workspace';
import { type Example, type ExampleLine } from './example';

/** What a text shows in TypeScript. */
export interface FencedExamples {
  readonly examples: readonly Example[];
  /** How many blocks are marked as fragments, which are not compiled. */
  readonly fragments: number;
  readonly findings: readonly Finding[];
}

interface Block {
  readonly info: string;
  readonly line: number;
  readonly lines: ExampleLine[];
}

/**
 * The examples among the fenced blocks of a text: `ts` begins a module of its own, `ts continued` goes on with the one before,
 * and `ts fragment` is not compiled.
 */
export function fencedExamples(file: string, text: readonly ExampleLine[]): FencedExamples {
  const modules: ExampleLine[][] = [];
  const findings: Finding[] = [];
  let fragments = 0;
  for (const { info, line, lines } of blocksOf(text).filter(({ info }) =>
    /^(?:ts|typescript|[cm]ts)\b/.test(info),
  )) {
    const last = modules.at(-1);
    if (info === 'ts') modules.push([...lines]);
    else if (info === 'ts continued' && last !== undefined) last.push(...lines);
    else if (info === 'ts fragment') fragments++;
    else
      findings.push({
        file,
        line,
        message: `a block is marked \`${info}\`: \`ts\`, \`ts continued\` after one, or \`ts fragment\``,
      });
  }
  return { examples: modules.map((lines) => ({ file, lines })), fragments, findings };
}

function blocksOf(text: readonly ExampleLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let fence: string | undefined;
  for (const line of text) {
    const mark = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line.text);
    if (fence === undefined && mark !== null) {
      fence = mark[1];
      blocks.push({ info: mark[2]?.trim() ?? '', line: line.line, lines: [] });
    } else if (fence !== undefined && mark?.[2] === '' && mark[1]?.startsWith(fence)) {
      fence = undefined;
    } else if (fence !== undefined) {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks;
}
