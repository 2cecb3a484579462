import { type CrashRecord, type OperationFate, describeExit, formatPid } from '@liminal/protocol';
import { type Reply } from '@liminal/runtime';

/** A reply for standard output: text and JSON with a line end, other bytes as they are. */
export function showReply(reply: Reply): string | Uint8Array {
  return isText(reply) ? `${reply.text()}\n` : reply.payload;
}

/** A reply as one JSON line. Bytes that are no text come as base64. */
export function replyAsJson(reply: Reply): string {
  const { op, index, contentType } = reply;
  const content = isText(reply) ? reply.content : Buffer.from(reply.payload).toString('base64');
  return `${JSON.stringify({ op, index, contentType, content })}\n`;
}

function isText({ contentType, payload }: Reply): boolean {
  if (contentType === undefined) return payload.length === 0;
  return contentType.startsWith('text/') || contentType.startsWith('application/json');
}

/** A crash in a few lines: who, why, and what became of what was open. */
export function showCrash(crash: CrashRecord): string {
  const { participant, subject, reason, unclean, fates, host, generation } = crash;
  const with_ = unclean ? ', with operations open' : '';
  const head = `${formatPid(participant)} of '${subject}' (${host}, generation ${generation}) ${describeExit(reason)}${with_}`;
  return [head, ...fates.map((fate) => `  operation ${fate.op}: ${describeFate(fate)}`)].join('\n');
}

/** What became of one operation, in words. */
export function describeFate({ fate, replies }: OperationFate): string {
  if (fate === 'notDelivered') return 'not delivered: its handler was never called';
  if (fate === 'carriedOver') return 'goes on with the next instance';
  const seen = replies === 0 ? 'no reply' : `${replies} ${replies === 1 ? 'reply' : 'replies'}`;
  return `outcome unknown: handed over, ${seen} seen`;
}
