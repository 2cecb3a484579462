import { wellFormed } from '../bounded-text';
import { type ParticipantInfo } from '../participant-info';
import { idField, requiredGeneration, requiredId } from './field-rules';
import { pidFromWire, pidToWire } from './pid-codec';
import { type wire } from './wire';

/** A participant as it crosses the wire. */
export function participantToWire({
  pid,
  subject,
  host,
  generation,
}: ParticipantInfo): wire.Participant.$Properties {
  return { pid: pidToWire(pid), subject: wellFormed(subject), host: wellFormed(host), generation };
}

/** A participant that came, in the field `field` of a frame. */
export function participantFromWire(
  frame: string,
  field: string,
  { pid, subject, host, generation }: wire.Participant.$Properties,
): ParticipantInfo {
  return {
    pid: pidFromWire(frame, `${field}.pid`, pid),
    subject: requiredId(frame, `${field}.subject`, subject),
    host: idField(frame, `${field}.host`, host),
    generation: requiredGeneration(`${frame}.${field}`, generation),
  };
}
