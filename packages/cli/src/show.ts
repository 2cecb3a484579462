import {
  type CrashRecord,
  type OperationFate,
  type Status,
  describeExit,
  formatPid,
} from '@liminal/protocol';
import { type Reply } from '@liminal/runtime';
import { headed } from './one-line';
import { describeDecision } from './show-policy';

/** A reply for standard output: text and JSON with a line end, other bytes as they are, and nothing for an empty one. */
export function showReply(reply: Reply): string | Uint8Array {
  const text = textOf(reply);
  return text === undefined ? reply.payload : `${text}\n`;
}

/** A reply's text; nothing where it is bytes, or not the text that it says it is. */
export function textOf({ contentType = '', payload }: Reply): string | undefined {
  if (!contentType.startsWith('text/') && !contentType.startsWith('application/json')) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload);
  } catch {
    return undefined;
  }
}

/** A reply as one JSON line: its `content`, or as `base64` what is neither text nor JSON. */
export function replyAsJson(reply: Reply): string {
  const { op, index, contentType } = reply;
  return `${JSON.stringify({ op, index, contentType, ...contentAsJson(reply) })}\n`;
}

function contentAsJson(reply: Reply): { content: unknown } | { base64: string } {
  try {
    const { content } = reply;
    if (!(content instanceof Uint8Array)) return { content: content ?? null };
  } catch {
    // It is not what its content type says.
  }
  return { base64: Buffer.from(reply.payload).toString('base64') };
}

/** A status as one JSON line. */
export function statusAsJson(status: Status): string {
  const { code, message, delivery, retryable, retryAfterMs, details } = status;
  return `${JSON.stringify({ status: { code, message, delivery, retryable, retryAfterMs, details } })}\n`;
}

/** A crash in a few lines: who, why, what became of what was open, and what is done about it. */
export function showCrash(crash: CrashRecord): string {
  const { participant, subject, reason, unclean, fates, host, generation, decision } = crash;
  const withOpen = unclean ? ', with operations open' : '';
  const head = `${formatPid(participant)} of '${subject}' (${host}, generation ${generation}) ${describeExit(reason)}${withOpen}`;
  const open = fates.map((fate) => `message ${fate.op}: ${describeFate(fate)}`);
  return headed(head, [...open, ...describeDecision(decision)]);
}

/** What became of one operation, in words. */
export function describeFate({ fate, replies }: OperationFate): string {
  if (fate === 'notDelivered') return 'not delivered: its handler was never called';
  if (fate === 'carriedOver') return 'goes on with the next instance';
  const seen = replies === 0 ? 'no reply' : `${replies} ${replies === 1 ? 'reply' : 'replies'}`;
  return `outcome unknown: handed over, ${seen} seen`;
}
