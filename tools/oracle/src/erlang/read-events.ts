import { type RawEvent } from '../trace/raw-event';

/** Reads what `oracle.erl` answers: events with `;` between them. Throws for what is none. */
export function readEvents(line: string): RawEvent[] {
  return line === '' ? [] : line.split(';').map(readEvent);
}

function readEvent(event: string): RawEvent {
  const [, kind, numbers = '', text = ''] = /^([mrx]) ([\d ]+?) (\D.*)$/.exec(event) ?? [];
  const [process = 0, second = 0, third = 0] = numbers.split(' ').map(Number);
  if (kind === 'm') return { kind: 'mail', process, stamp: second, round: third, text };
  if (kind === 'r') return { kind: 'result', process, id: second, round: third, text: callFailure(text) };
  if (kind === 'x') return { kind: 'ended', process, round: second, text };
  throw new Error(`Erlang answered ${JSON.stringify(event)}.`);
}

/** The core's error of a call tells the kind of the exit, and not which crash it was. */
function callFailure(text: string): string {
  return text.replace(/^(call failed: )c\d$/, '$1crashed');
}
