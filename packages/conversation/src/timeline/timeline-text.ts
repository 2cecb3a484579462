import { type ConversationHistory } from '../conversation/conversation-history';
import { type LogEntry } from '../conversation/conversation-log';
import { describeEntry } from './describe-entry';

type Entry = Readonly<LogEntry>;

/** What stands before an entry: to the participant, from it, or about it. */
const MARKS: Readonly<Record<Entry['kind'], string>> = {
  message: '->',
  credit: '->',
  reply: '<-',
  status: '<-',
  fate: '**',
  rejected: '!!',
  exit: '**',
  start: '**',
  policy: '**',
  phase: '  ',
};

/**
 * A conversation's history for people: a line for each entry, with the milliseconds since the first, which operation it is about, and
 * what happened. `->` goes to the participant, `<-` comes of it, `**` happens to it, `!!` was not taken.
 *
 * @example
 * ```ts
 * import { type Conversation, timelineText } from '@liminal/conversation';
 *
 * function show(conversation: Conversation) {
 *   console.log(timelineText(conversation.history()));
 *   // conversation 1-x-y on 'echo', failed
 *   //      +0.0 ms     phase    active
 *   //      +0.0 ms  -> message  #1 6 bytes, expects a reply
 *   //      +1.2 ms  ** exit     crashed
 * }
 * ```
 */
export function timelineText({ id, subject, phase, entries, omitted }: ConversationHistory): string {
  const [first] = entries;
  const lines = entries.map((entry) => {
    const ms = `+${(entry.at - (first?.at ?? 0)).toFixed(1)} ms`;
    return `  ${ms.padStart(12)}  ${MARKS[entry.kind] ?? '??'} ${entry.kind.padEnd(8)} ${inOneLine(describeEntry(entry))}`;
  });
  const before = omitted > 0 ? [`  ${omitted} entries before these are not kept`] : [];
  return [`conversation ${inOneLine(id)} on '${inOneLine(subject)}', ${phase}`, ...before, ...lines].join(
    '\n',
  );
}

/** What others have named must not begin a line of its own. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
