import { boundedText, wellFormed } from '../bounded-text';
import {
  type CancelFrame,
  type CreditFrame,
  type Expects,
  type MessageFrame,
  type ReplyFrame,
  type CreditCounts,
} from '../frame';
import { LIMITS } from '../limits';
import { STATUS_CODES } from '../status';
import { envelopeFromWire, envelopeToWire } from './envelope-codec';
import { EXPECTS_FROM_WIRE, EXPECTS_TO_WIRE } from './expects-codec';
import { boundedField, required, requiredId, requiredOp, requiredRef } from './field-rules';
import { malformed } from './malformed';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';
import { durationToWire, uint32ToWire } from './wire-number';

export function messageToWire(message: MessageFrame): wire.Message.$Properties {
  const value: wire.Message.$Properties = {
    ref: message.ref,
    op: message.op,
    envelope: envelopeToWire(message.envelope),
    expects: EXPECTS_TO_WIRE[message.expects],
    deadlineMs: durationToWire(message.deadlineMs),
  };
  if (message.deadlinePerReply) value.deadlinePerReply = true;
  if (message.credit !== undefined) value.credit = message.credit;
  if (message.idempotencyKey !== undefined) value.idempotencyKey = wellFormed(message.idempotencyKey);
  if (message.attempt !== undefined && message.attempt > 1) value.attempt = uint32ToWire(message.attempt);
  if (message.sentAhead) value.sentAhead = true;
  return value;
}

export function messageFromWire(message: wire.Message.$Properties, owned: boolean): MessageFrame {
  return {
    kind: 'message',
    ref: requiredRef('Message', message.ref),
    op: requiredOp('Message', message.op),
    envelope: envelopeFromWire('Message', required('Message', 'envelope', message.envelope), owned),
    expects: expectsFromWire(message.expects),
    deadlineMs: message.deadlineMs ?? 0,
    deadlinePerReply: message.deadlinePerReply === true,
    ...(message.credit ? { credit: creditFromWire(message.credit) } : {}),
    ...(typeof message.idempotencyKey === 'string'
      ? { idempotencyKey: requiredId('Message', 'idempotencyKey', message.idempotencyKey) }
      : {}),
    ...(message.attempt && message.attempt > 1 ? { attempt: message.attempt } : {}),
    ...(message.sentAhead ? { sentAhead: true } : {}),
  };
}

function expectsFromWire(expects: wire.Expects | null | undefined): Expects {
  const known = EXPECTS_FROM_WIRE[expects ?? 0];
  if (known === undefined)
    throw malformed('Message.expects', `is ${expects ?? 0}, which is not known here`, 'OP-1');
  return known;
}

export function creditFromWire({ messages, bytes }: wire.CreditCounts.$Properties): CreditCounts {
  return { messages: messages ?? 0, bytes: bytes ?? 0 };
}

/** A status is terminal: it never travels with an envelope, nor with `more`. */
export function replyToWire({ ref, op, index, more, envelope, status }: ReplyFrame): wire.Reply.$Properties {
  if (status) return { ref, op, index, status: statusToWire(status) };
  if (envelope) return { ref, op, index, more, envelope: envelopeToWire(envelope) };
  return { ref, op, index, more };
}

export function replyFromWire(reply: wire.Reply.$Properties, owned: boolean): ReplyFrame {
  const frame: ReplyFrame = {
    kind: 'reply',
    ref: requiredRef('Reply', reply.ref),
    op: requiredOp('Reply', reply.op),
    index: reply.index ?? 0,
    more: reply.more ?? false,
  };
  if (reply.envelope) return { ...frame, envelope: envelopeFromWire('Reply', reply.envelope, owned) };
  if (!reply.status) return frame;
  if (frame.more) throw malformed('Reply.more', 'is set beside a status, which is terminal', 'OP-1');
  return { ...frame, status: statusFromWire('Reply', reply.status) };
}

export function cancelToWire({ ref, op, reason, code }: CancelFrame): wire.Cancel.$Properties {
  return {
    ref,
    op,
    reason: boundedText(reason, LIMITS.statusMessageBytes),
    ...(code === undefined ? {} : { code: STATUS_CODES.indexOf(code) }),
  };
}

/** The code of what went well says nothing here. One that is not known is `unknown`, as in a status. */
export function cancelFromWire({ ref, op, reason, code }: wire.Cancel.$Properties): CancelFrame {
  return {
    kind: 'cancel',
    ref: requiredRef('Cancel', ref),
    op: requiredOp('Cancel', op),
    reason: boundedField('Cancel', 'reason', reason, LIMITS.statusMessageBytes),
    ...(code ? { code: STATUS_CODES[code] ?? 'unknown' } : {}),
  };
}

export function creditToWire({ ref, op, credit }: CreditFrame): wire.Credit.$Properties {
  return { ref, op, messages: credit.messages, bytes: credit.bytes };
}

export function creditFrameFromWire(frame: wire.Credit.$Properties): CreditFrame {
  return {
    kind: 'credit',
    ref: requiredRef('Credit', frame.ref),
    op: frame.op ?? 0,
    credit: creditFromWire(frame),
  };
}
