import { statusErrorFor } from '@liminal/protocol';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Files that export participants: paths (relative ones from the working directory) or `file:` URLs. One, or several. */
export type ParticipantFiles = string | URL | readonly (string | URL)[];

/** Each as a URL. Throws `invalidArgument` where there is none. */
export function fileUrls(files: ParticipantFiles): readonly string[] {
  // Plain JavaScript may give anything, and forget it too.
  const given: unknown = files;
  const list = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  if (list.length === 0)
    throw statusErrorFor('malformed', 'files is empty; give a file that exports participants.');
  return list.map((file) => {
    if (typeof file === 'string' || file instanceof URL) return urlOf(file);
    throw statusErrorFor(
      'malformed',
      `files has something of the type ${typeof file}; it is a path or a URL, or a list of them.`,
    );
  });
}

function urlOf(file: string | URL): string {
  const url = file instanceof URL || file.startsWith('file:') ? new URL(file) : pathToFileURL(resolve(file));
  checkFile(url);
  return url.href;
}

/** Found out before a worker is started for it. */
function checkFile(url: URL): void {
  const found = url.protocol === 'file:' ? statSync(url, { throwIfNoEntry: false }) : undefined;
  if (found?.isFile()) return;
  const what = found ? 'is no file' : 'is not there';
  throw statusErrorFor(
    'malformed',
    `${url.protocol === 'file:' ? fileURLToPath(url) : url.href} ${what}; give files that export participants.`,
  );
}
