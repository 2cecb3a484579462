import { crashedBy, statusError, statusErrorFor } from '@liminal/protocol';
import { type Participant, participantsIn } from '@liminal/runtime/assignments';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCommonJs } from './common-js';

/** Loads a module; specs bring their own. */
type ImportFile = (url: string) => Promise<unknown>;

const requireFile = createRequire(__filename);

/** For an ES module Node starts four threads that read files, and compiles WebAssembly: what is CommonJS does without (P-5). */
const importFile: ImportFile = async (url) => {
  const file = fileURLToPath(url);
  return isCommonJs(file) && !hasHooks() ? commonJs(file) : import(url);
};

/** As `import()` shows it: what it exports is the default, and what a function has the rest. */
function commonJs(file: string): unknown {
  const exported: unknown = requireFile(file);
  return { default: exported, ...(typeof exported === 'function' && exported) };
}

/** Whether something was preloaded that may have its hands in what `import()` loads. */
function hasHooks(): boolean {
  const given = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ');
  return /--(?:import|(?:experimental-)?loader)\b/.test(given);
}

/**
 * The participants in the files, in their order. Throws the status error, which names the file: where it cannot be loaded, exports no participant, or has a
 * subject that another one has.
 */
export async function loadFiles(
  urls: readonly string[],
  load: ImportFile = importFile,
): Promise<Participant[]> {
  const fileOf = new Map<string, string>();
  const participants: Participant[] = [];
  for (const url of urls) {
    const file = fileURLToPath(url);
    for (const participant of participantsIn(await loadFile(url, file, load), file)) {
      const other = fileOf.get(participant.subject);
      if (other !== undefined) throw twice(participant.subject, other, file);
      fileOf.set(participant.subject, file);
      participants.push(participant);
    }
  }
  return participants;
}

async function loadFile(url: string, file: string, load: ImportFile): Promise<unknown> {
  try {
    return await load(url);
  } catch (error) {
    throw unloadable({ file, url }, error);
  }
}

/** A file, as people know it, and as Node does. */
interface Named {
  readonly file: string;
  readonly url: string;
}

function unloadable({ file, url }: Named, error: unknown): Error {
  const reason = crashedBy(error);
  const { name, message, code } =
    reason.kind === 'crashed' ? reason : { name: 'Error', message: '', code: '' };
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return statusErrorFor(
      'malformed',
      `Node ${process.version} loads no ${extname(file)} file such as ${file}; give an .mjs, .js or .cjs file (compile TypeScript first).`,
    );
  const [line = ''] = message.split('\n');
  return statusErrorFor(
    'malformed',
    `${file} cannot be loaded: ${name === 'Error' ? line : `${name}: ${line}`}${where({ file, url }, error)}`,
  );
}

function where(named: Named, error: unknown): string {
  const place = placeIn(named, stackOf(error));
  if (place !== undefined) return ` (at ${named.file}:${place})`;
  // Of an ES module that cannot be parsed, the error does not say where.
  return error instanceof SyntaxError
    ? ` (\`node --check\` shows where, of ${named.file} or of a file that it imports)`
    : '';
}

/** Where in a file the first frame of a stack is that is in it, as `LINE` or `LINE:COLUMN`. */
function placeIn({ file, url }: Named, stack: string): string | undefined {
  for (const name of [url, file])
    for (const behind of stack.split(`${name}:`).slice(1)) {
      const [position] = /^\d+(?::\d+)?/.exec(behind) ?? [];
      if (position !== undefined) return position;
    }
  return undefined;
}

/** What was thrown may be anything, and its stack may throw too. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack) : '';
  } catch {
    return '';
  }
}

function twice(subject: string, file: string, other: string): Error {
  const where = file === other ? `twice in ${file}` : `in ${file} and again in ${other}`;
  return statusError('alreadyExists', {
    message: `Subject '${subject}' is ${where}.`,
    delivery: 'notDelivered',
  });
}
