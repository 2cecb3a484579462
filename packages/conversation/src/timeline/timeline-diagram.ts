import { type ConversationHistory } from '../conversation/conversation-history';
import { type LogEntry } from '../conversation/conversation-log';
import { describeEntry } from './describe-entry';

/**
 * A conversation's history as a sequence diagram of Mermaid (https://mermaid.js.org/syntax/sequenceDiagram.html), between its caller and its participant.
 *
 * @example
 * ```ts
 * import { type Conversation, timelineDiagram } from '@liminal/conversation';
 *
 * function draw(conversation: Conversation) {
 *   return ['```mermaid', timelineDiagram(conversation.history()), '```'].join('\n');
 * }
 * ```
 */
export function timelineDiagram({ id, subject, entries, omitted }: ConversationHistory): string {
  return [
    'sequenceDiagram',
    `  participant C as ${plain(`caller of ${id}`)}`,
    `  participant P as ${plain(subject)}`,
    ...(omitted > 0 ? [`  Note over C,P: ${omitted} entries before these are not kept`] : []),
    ...entries.map((entry) => `  ${lineOf(entry)}`),
  ].join('\n');
}

function lineOf(entry: Readonly<LogEntry>): string {
  const what = plain(describeEntry(entry));
  switch (entry.kind) {
    case 'message':
      return `C->>P: ${what}`;
    case 'credit':
      return `C-)P: ${what}`;
    case 'reply':
      return `P-->>C: ${what}`;
    case 'status':
      return `P--xC: ${what}`;
    case 'rejected':
      return `C-xC: ${what}`;
    case 'exit':
    case 'start':
      return `Note right of P: ${entry.kind} ${what}`;
    case 'fate':
    case 'policy':
    case 'phase':
      return `Note over C,P: ${entry.kind} ${what}`;
    default:
      // Of a log of somebody else's, or of a newer server.
      return `Note over C,P: ${plain(String(entry.kind))} ${what}`;
  }
}

/** Mermaid takes these signs for its own, and ends a line where one ends. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[#;%<>{}]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
