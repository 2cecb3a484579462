import { fileURLToPath } from 'node:url';

const FRAME = /^\s+at (?:.*\()?((?:file:\/\/)?\/[^()]*|[A-Za-z]:\\[^()]*)\)?$/;

/** What Node puts before the stack of an error that is about a file's text. */
const HEAD = /^((?:file:\/\/)?\/.*:\d+|[A-Za-z]:\\.*:\d+)$/;

/** Where the code of a file outside this command threw, as `FILE:LINE:COLUMN`; nothing where the error does not say. */
export function errorPlace(error: unknown): string | undefined {
  return error instanceof Error && typeof error.stack === 'string' ? stackPlace(error.stack) : undefined;
}

/** The same, of a stack. */
export function stackPlace(stack: string): string | undefined {
  for (const line of stack.split('\n')) {
    const place = (FRAME.exec(line) ?? HEAD.exec(line))?.[1];
    if (place !== undefined && !place.includes(__dirname)) return pathOf(place);
  }
  return undefined;
}

function pathOf(place: string): string {
  if (!place.startsWith('file:')) return place;
  const [, url = place, position = ''] = /^(.*?)((?::\d+){0,2})$/.exec(place) ?? [];
  return `${fileURLToPath(url)}${position}`;
}
