import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { isStatusError } from '@liminal/protocol';
import { errorPlace } from '../error-place';
import { type CommandFailure, describeError, usageFailure } from '../failure';

/** What is wrong with a path before anything is loaded from it. */
export function fileProblem(file: string, path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return `there is no file ${file || "''"}`;
  return found.isDirectory()
    ? `${file} is a directory; give the file that exports the participants`
    : undefined;
}

/** Why a file gave no participants, in one line. */
export function loadFailure(file: string, error: unknown): CommandFailure {
  if (isStatusError(error)) return usageFailure(error.message, error);
  if (hasCode(error, 'ERR_UNKNOWN_FILE_EXTENSION')) return unknownExtension(file, error);
  return usageFailure(`${file} cannot be loaded: ${describeError(error)}${where(file, error)}`, error);
}

/** Why the workers of a host got no participants from the files, in one line: they have said which file it was. */
export function workersLoadFailure(files: readonly string[], error: unknown): CommandFailure {
  if (isStatusError(error)) return usageFailure(error.status.message, error);
  return usageFailure(`${files.join(', ')} cannot be loaded: ${describeError(error)}`, error);
}

function unknownExtension(file: string, error: unknown): CommandFailure {
  const advice = 'give an .mjs, .js or .cjs file (compile TypeScript first)';
  return usageFailure(
    `Node ${process.version} loads no ${extname(file)} file such as ${file}; ${advice}`,
    error,
  );
}

function where(file: string, error: unknown): string {
  const place = errorPlace(error);
  if (place !== undefined) return ` (at ${place})`;
  // Of an ES module that cannot be parsed, the error does not say where.
  return error instanceof SyntaxError
    ? ` (\`node --check\` shows where, of ${file} or of a file that it imports)`
    : '';
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
