import { type LogEntry } from '../conversation/conversation-log';

const EXPECTED: Readonly<Record<string, string>> = {
  nothing: 'expects nothing',
  acknowledgement: 'expects an acknowledgement',
  reply: 'expects a reply',
  stream: 'expects a stream',
};

const FATES: Readonly<Record<string, string>> = {
  notDelivered: 'not delivered',
  unknown: 'outcome unknown',
  carriedOver: 'goes on to the next instance',
};

/** What happened, in a few words. */
export function describeEntry({ kind, op, bytes, note }: Readonly<LogEntry>): string {
  switch (kind) {
    case 'message':
      return `#${op} ${inBytes(bytes)}, ${EXPECTED[note] ?? note}`;
    case 'reply':
      return `#${op} ${inBytes(bytes)}${note === 'more' ? ', more follow' : ''}`;
    case 'credit':
      return `#${op} allows ${note} replies in all, ${inBytes(bytes)}`;
    case 'status':
      return `#${op} ${note}`;
    case 'fate':
      return op === 0 ? note : `#${op} ${FATES[note] ?? note}`;
    case 'rejected':
      // What was refused before it had an id has none.
      return op === 0 ? note : `#${op} ${note}`;
    case 'start': {
      const at = note.lastIndexOf(' ');
      return `instance ${note.slice(at + 1)} (${note.slice(0, at)})`;
    }
    default:
      return note;
  }
}

function inBytes(bytes: number): string {
  return bytes === 1 ? '1 byte' : `${bytes} bytes`;
}
