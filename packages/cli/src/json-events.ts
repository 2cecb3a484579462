import { type Terminal } from './terminal';

/** Tells an event: its name and its fields, as one JSON object a line. */
export type TellEvent = (event: string, fields: object) => void;

/** Tells events to programs, on standard output. */
export function jsonEvents(terminal: Terminal): TellEvent {
  return (event, fields) => terminal.out(`${JSON.stringify({ event, ...fields })}\n`);
}
