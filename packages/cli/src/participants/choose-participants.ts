import { type Participant } from '@liminal/runtime';
import { usageFailure } from '../failure';

/** Of the participants in the files, those of these subjects. Fails where there is none of one, and says which there are. */
export function chooseParticipants(
  loaded: readonly Participant[],
  subjects: readonly string[],
  files: readonly string[],
): Participant[] {
  const bySubject = new Map(loaded.map((participant) => [participant.subject, participant]));
  return [...new Set(subjects)].map((subject) => {
    const found = bySubject.get(subject);
    if (found) return found;
    const known = [...bySubject.keys()].join(', ');
    throw usageFailure(`no participant of subject '${subject}' is in ${files.join(', ')}; there is ${known}`);
  });
}
