import { statusErrorFor } from '@liminal/protocol';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files that export participants: paths (relative ones from the working directory) or `file:` URLs. One, or several. */
export type ParticipantFiles = string | URL | readonly (string | URL)[];

/** Each as a URL. Throws `invalidArgument` where there is none. */
export function fileUrls(files: ParticipantFiles): readonly string[] {
  const list = typeof files === 'string' || files instanceof URL ? [files] : [...files];
  if (list.length === 0)
    throw statusErrorFor('malformed', 'files is empty; give a file that exports participants.');
  return list.map(urlOf);
}

function urlOf(file: string | URL): string {
  if (file instanceof URL) return file.href;
  if (file.startsWith('file:')) return file;
  return pathToFileURL(isAbsolute(file) ? file : resolve(file)).href;
}
