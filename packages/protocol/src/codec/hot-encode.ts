import { type Envelope } from '../envelope';
import { type StartedFrame } from '../hosting-frame';
import { type CreditFrame, type ExitFrame, type Frame, type MessageFrame, type ReplyFrame } from '../frame';
import { type FrameBuffer, varintBytes } from './frame-buffer';
import { hotContentType } from './hot-content-types';
import { exitBody } from './hot-exit-encode';
import { EXPECTS_TO_WIRE } from './expects-codec';
import { durationToWire } from './wire-number';

// The frames of a running conversation in their usual form, written by hand: their lengths are known before their first byte, so nothing
// is moved, and nothing is made on the way. Everything else is left to the generated code, which gives the same bytes. Tags are as in
// hot-decode.ts.

/** Writes the frame with its length before it, if it is a hot one. Whether it was. */
export function writeHotFrame(frame: Frame, out: FrameBuffer): boolean {
  switch (frame.kind) {
    case 'message':
      return writeMessage(frame, out);
    case 'reply':
      return writeReply(frame, out);
    case 'credit':
      return writeCredit(frame, out);
    case 'started':
      return writeStarted(frame, out);
    case 'exit':
      return writeExit(frame, out);
    default:
      return false;
  }
}

function writeMessage(frame: MessageFrame, out: FrameBuffer): boolean {
  const { ref, op, envelope, expects, deadlineMs, deadlinePerReply, attempt = 1, sentAhead } = frame;
  const envelopeBytes = hotEnvelopeBytes(envelope);
  const expected = EXPECTS_TO_WIRE[expects];
  if (envelopeBytes < 0 || expected === undefined || !areOrdinals(ref, op)) return false;
  if (hasRareParts(frame) || !isFlag(deadlinePerReply) || !isFlag(sentAhead)) return false;
  if (attempt >>> 0 !== attempt) return false;
  const deadline = durationToWire(deadlineMs);
  const bytes =
    handleBytes(ref, op) +
    nestedBytes(envelopeBytes) +
    2 +
    fieldBytes(deadline) +
    (attempt > 1 ? fieldBytes(attempt) : 0) +
    (deadlinePerReply === true ? 2 : 0) +
    (sentAhead === true ? 2 : 0);
  begin(out, 0x0a, bytes);
  writeHandle(out, ref, op);
  writeEnvelope(out, 0x1a, envelope, envelopeBytes);
  writeField(out, 0x20, expected);
  writeField(out, 0x28, deadline);
  if (attempt > 1) writeField(out, 0x40, attempt);
  if (deadlinePerReply === true) writeField(out, 0x48, 1);
  if (sentAhead === true) writeField(out, 0x50, 1);
  return true;
}

function hasRareParts({ credit, idempotencyKey }: MessageFrame): boolean {
  return credit !== undefined || idempotencyKey !== undefined;
}

function writeReply(frame: ReplyFrame, out: FrameBuffer): boolean {
  const { ref, op, index, more, envelope, status } = frame;
  if (envelope === null || status !== undefined || !isFlag(more)) return false;
  const envelopeBytes = envelope === undefined ? 0 : hotEnvelopeBytes(envelope);
  if (envelopeBytes < 0 || !areOrdinals(ref, op) || index >>> 0 !== index) return false;
  const bytes =
    handleBytes(ref, op) +
    fieldBytes(index) +
    (more === true ? 2 : 0) +
    (envelope === undefined ? 0 : nestedBytes(envelopeBytes));
  begin(out, 0x12, bytes);
  writeHandle(out, ref, op);
  writeField(out, 0x18, index);
  if (more === true) writeField(out, 0x20, 1);
  if (envelope !== undefined) writeEnvelope(out, 0x2a, envelope, envelopeBytes);
  return true;
}

function writeCredit({ ref, op, credit }: CreditFrame, out: FrameBuffer): boolean {
  const { messages, bytes } = credit;
  if (!areUint32(ref, op) || !areUint32(messages, bytes) || ref === 0) return false;
  begin(out, 0x1a, fieldBytes(ref) + fieldBytes(op) + fieldBytes(messages) + fieldBytes(bytes));
  writeField(out, 0x08, ref);
  writeField(out, 0x10, op);
  writeField(out, 0x18, messages);
  writeField(out, 0x20, bytes);
  return true;
}

function writeStarted({ ref, op }: StartedFrame, out: FrameBuffer): boolean {
  if (!areOrdinals(ref, op)) return false;
  begin(out, 0x4a, handleBytes(ref, op));
  writeHandle(out, ref, op);
  return true;
}

function writeExit(frame: ExitFrame, out: FrameBuffer): boolean {
  const body = exitBody(frame);
  if (!body) return false;
  begin(out, 0x22, body.length);
  out.bytes(body);
  return true;
}

/** How long the envelope is, or −1 where it is not a hot one: nothing but a payload, and a content type that is often sent. */
function hotEnvelopeBytes(envelope: Envelope): number {
  const { payload, contentType } = envelope;
  if (!(payload instanceof Uint8Array) || hasRareFields(envelope)) return -1;
  const payloadBytes = payload.length === 0 ? 0 : nestedBytes(payload.length);
  if (contentType === undefined) return payloadBytes;
  const hot = hotContentType(contentType);
  return hot ? payloadBytes + nestedBytes(hot.bytes.length) : -1;
}

function hasRareFields({ messageId, schemaId, publisherId, causal, headers }: Envelope): boolean {
  return (
    messageId !== undefined ||
    schemaId !== undefined ||
    publisherId !== undefined ||
    causal !== undefined ||
    headers !== undefined
  );
}

function writeEnvelope(out: FrameBuffer, tag: number, envelope: Envelope, envelopeBytes: number): void {
  const { payload, contentType } = envelope;
  out.byte(tag);
  out.varint(envelopeBytes);
  if (payload.length > 0) writeBytes(out, 0x0a, payload);
  const hot = contentType === undefined ? undefined : hotContentType(contentType);
  if (hot) writeBytes(out, 0x12, hot.bytes);
}

function writeBytes(out: FrameBuffer, tag: number, bytes: Uint8Array): void {
  out.byte(tag);
  out.varint(bytes.length);
  out.bytes(bytes);
}

/** Makes room for the whole frame, and begins it. */
function begin(out: FrameBuffer, tag: number, bodyBytes: number): void {
  const frameBytes = nestedBytes(bodyBytes);
  out.reserve(varintBytes(frameBytes) + frameBytes);
  out.varint(frameBytes);
  out.byte(tag);
  out.varint(bodyBytes);
}

function writeHandle(out: FrameBuffer, ref: number, op: number): void {
  out.byte(0x08);
  out.varint(ref);
  out.byte(0x10);
  out.varint(op);
}

function handleBytes(ref: number, op: number): number {
  return 2 + varintBytes(ref) + varintBytes(op);
}

/** A number: left out where it is 0. */
function writeField(out: FrameBuffer, tag: number, value: number): void {
  if (value === 0) return;
  out.byte(tag);
  out.varint(value);
}

function fieldBytes(value: number): number {
  return value === 0 ? 0 : 1 + varintBytes(value);
}

/** What has a length before it, with that and its tag. */
function nestedBytes(bytes: number): number {
  return 1 + varintBytes(bytes) + bytes;
}

/** Left out where it is not given. */
function isFlag(value: boolean | undefined): boolean {
  return value === undefined || typeof value === 'boolean';
}

/** Whether both are as they must be: not 0, and of 32 bits. */
function areOrdinals(ref: number, op: number): boolean {
  return areUint32(ref, op) && ref !== 0 && op !== 0;
}

/** Plain JavaScript can pass anything. */
function areUint32(a: number, b: number): boolean {
  return a >>> 0 === a && b >>> 0 === b;
}
