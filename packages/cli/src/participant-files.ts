import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStatusError } from '@liminal/protocol';
import { type Participant, participantsIn } from '@liminal/runtime';
import { usageFailure } from './failure';

/** How a module is loaded; specs bring their own. */
export type ImportModule = (url: string) => Promise<unknown>;

const importModule: ImportModule = (url) => import(url);

/**
 * The participants in the user's files, in their order. Fails with one clear line for a file that is not there, cannot be loaded, exports
 * no participant, or repeats a subject.
 */
export async function loadParticipants(files: readonly string[], load: ImportModule = importModule): Promise<Participant[]> {
  const bySubject = new Map<string, string>();
  const participants: Participant[] = [];
  for (const file of files) {
    for (const participant of await loadFile(file, load)) {
      const other = bySubject.get(participant.subject);
      if (other !== undefined) throw usageFailure(`subject '${participant.subject}' is in ${other} and again in ${file}`);
      bySubject.set(participant.subject, file);
      participants.push(participant);
    }
  }
  return participants;
}

async function loadFile(file: string, load: ImportModule): Promise<Participant[]> {
  const path = resolve(file);
  if (!existsSync(path)) throw usageFailure(`there is no file ${file}`);
  try {
    return participantsIn(await load(pathToFileURL(path).href), file);
  } catch (error) {
    if (isStatusError(error)) throw usageFailure(error.message, error);
    throw usageFailure(`${file} cannot be loaded: ${firstLine(error)}`, error);
  }
}

function firstLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name}: ${error.message.split('\n')[0] ?? ''}`;
}
