import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Participant, participantsIn } from '@liminal/runtime';
import { usageFailure } from '../failure';
import { fileProblem, loadFailure } from './load-failure';

/** How a module is loaded; specs bring their own. */
export type ImportModule = (url: string) => Promise<unknown>;

export const importModule: ImportModule = (url) => import(url);

/**
 * The participants in the user's files, in their order. Fails with one clear line for a file that is not there, cannot be loaded,
 * exports no participant, or repeats a subject.
 */
export async function loadParticipants(files: readonly string[], load: ImportModule): Promise<Participant[]> {
  const bySubject = new Map<string, string>();
  const participants: Participant[] = [];
  for (const file of files) {
    for (const participant of await loadFile(file, load)) {
      checkSubject(participant, file, bySubject.get(participant.subject));
      bySubject.set(participant.subject, file);
      participants.push(participant);
    }
  }
  return participants;
}

function checkSubject({ subject }: Participant, file: string, other: string | undefined): void {
  if (other === undefined) return;
  throw usageFailure(
    `subject '${subject}' is ${other === file ? 'twice' : `in ${other} and again`} in ${file}`,
  );
}

/** Fails where one of the files is not there, before anything is loaded from any. */
export function checkFiles(files: readonly string[]): void {
  const [problem] = files.flatMap((file) => fileProblem(file, resolve(file)) ?? []);
  if (problem !== undefined) throw usageFailure(problem);
}

async function loadFile(file: string, load: ImportModule): Promise<Participant[]> {
  checkFiles([file]);
  try {
    return participantsIn(await load(pathToFileURL(resolve(file)).href), file);
  } catch (error) {
    throw loadFailure(file, error);
  }
}
