import { type Reader } from 'protobufjs/minimal';
import { type Envelope } from '../envelope';
import { type StartedFrame } from '../hosting-frame';
import { type CreditFrame, type Frame, type MessageFrame, type ReplyFrame } from '../frame';
import { EXPECTS_FROM_WIRE } from './expects-codec';
import { hotContentTypeAt } from './hot-content-types';
import { readExit } from './hot-exit-decode';
import { keptRange } from './kept-bytes';

// The frames of a running conversation in their usual form, read by hand. Whatever is unusual, malformed included, gives nothing: then the
// generated code reads the frame from its beginning, and says what is wrong with it. A tag is a field's number in operation.proto or
// envelope.proto, times 8, and its wire type: 0 for numbers, 2 for what has a length before it.

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_BYTES = new Uint8Array(0);

/** Reads the frame to the reader's end, if it is a hot one. */
export function readHotFrame(reader: Reader, owned: boolean): Frame | undefined {
  const tag = reader.buf[reader.pos++];
  if (tag !== 0x0a && tag !== 0x12 && tag !== 0x1a && tag !== 0x4a && tag !== 0x22) return undefined;
  // Nothing follows the body: not `critical`, nor another body.
  if (reader.pos >= reader.len || reader.size() !== reader.len - reader.pos) return undefined;
  if (tag === 0x0a) return readMessage(reader, owned);
  if (tag === 0x4a) return readStarted(reader);
  if (tag === 0x22) return readExit(reader);
  return tag === 0x12 ? readReply(reader, owned) : readCredit(reader);
}

function readMessage(reader: Reader, owned: boolean): MessageFrame | undefined {
  let ref = 0;
  let op = 0;
  let expected = 0;
  let deadlineMs = 0;
  let attempt = 0;
  let deadlinePerReply = false;
  let sentAhead = false;
  let envelope: Envelope | undefined;
  while (reader.pos < reader.len) {
    switch (reader.buf[reader.pos++]) {
      case 0x08:
        ref = reader.uint32();
        break;
      case 0x10:
        op = reader.uint32();
        break;
      case 0x1a:
        if (envelope) return undefined;
        envelope = readEnvelope(reader, owned);
        if (!envelope) return undefined;
        break;
      case 0x20:
        expected = reader.uint32();
        break;
      case 0x28:
        deadlineMs = reader.uint32();
        break;
      case 0x40:
        attempt = reader.uint32();
        break;
      case 0x48:
        deadlinePerReply = reader.bool();
        break;
      case 0x50:
        sentAhead = reader.bool();
        break;
      default:
        return undefined;
    }
  }
  const expects = EXPECTS_FROM_WIRE[expected];
  if (ref === 0 || op === 0 || !envelope || expects === undefined) return undefined;
  // Two literals: what is sent ahead is as usual as what is not, and a key that is added later costs the object a store of its own.
  const message: Mutable<MessageFrame> = sentAhead
    ? { kind: 'message', ref, op, envelope, expects, deadlineMs, deadlinePerReply, sentAhead }
    : { kind: 'message', ref, op, envelope, expects, deadlineMs, deadlinePerReply };
  if (attempt > 1) message.attempt = attempt;
  return message;
}

function readReply(reader: Reader, owned: boolean): ReplyFrame | undefined {
  let ref = 0;
  let op = 0;
  let index = 0;
  let more = false;
  let envelope: Envelope | undefined;
  while (reader.pos < reader.len) {
    switch (reader.buf[reader.pos++]) {
      case 0x08:
        ref = reader.uint32();
        break;
      case 0x10:
        op = reader.uint32();
        break;
      case 0x18:
        index = reader.uint32();
        break;
      case 0x20:
        more = reader.bool();
        break;
      case 0x2a:
        if (envelope) return undefined;
        envelope = readEnvelope(reader, owned);
        if (!envelope) return undefined;
        break;
      default:
        return undefined;
    }
  }
  if (ref === 0 || op === 0) return undefined;
  return envelope
    ? { kind: 'reply', ref, op, index, more, envelope }
    : { kind: 'reply', ref, op, index, more };
}

function readCredit(reader: Reader): CreditFrame | undefined {
  let ref = 0;
  let op = 0;
  let messages = 0;
  let bytes = 0;
  while (reader.pos < reader.len) {
    const tag = reader.buf[reader.pos++];
    if (tag !== 0x08 && tag !== 0x10 && tag !== 0x18 && tag !== 0x20) return undefined;
    const value = reader.uint32();
    if (tag === 0x08) ref = value;
    else if (tag === 0x10) op = value;
    else if (tag === 0x18) messages = value;
    else bytes = value;
  }
  return ref === 0 ? undefined : { kind: 'credit', ref, op, credit: { messages, bytes } };
}

function readStarted(reader: Reader): StartedFrame | undefined {
  let ref = 0;
  let op = 0;
  while (reader.pos < reader.len) {
    const tag = reader.buf[reader.pos++];
    if (tag === 0x08) ref = reader.uint32();
    else if (tag === 0x10) op = reader.uint32();
    else return undefined;
  }
  return ref === 0 || op === 0 ? undefined : { kind: 'started', ref, op };
}

/** An envelope of nothing but a payload and a content type that is often sent. */
function readEnvelope(reader: Reader, owned: boolean): Envelope | undefined {
  const end = endOfNext(reader);
  // [WIRE-3] before anything is copied: behind the frame others may stand
  if (end > reader.len) return undefined;
  let payload: Uint8Array = NO_BYTES;
  let contentType: string | undefined;
  while (reader.pos < end) {
    const tag = reader.buf[reader.pos++];
    if (tag !== 0x0a && tag !== 0x12) return undefined;
    const fieldEnd = endOfNext(reader);
    if (fieldEnd > end) return undefined;
    if (tag === 0x0a) {
      payload = keptRange(reader.buf, reader.pos, fieldEnd, owned);
    } else {
      contentType = hotContentTypeAt(reader.buf, reader.pos, fieldEnd);
      if (contentType === undefined) return undefined;
    }
    reader.pos = fieldEnd;
  }
  if (reader.pos !== end) return undefined;
  return contentType === undefined ? { payload } : { payload, contentType };
}

/** Where what comes next ends: it has its length before it. Beyond the reader's end where that is not within the frame. */
function endOfNext(reader: Reader): number {
  const length = reader.size();
  return reader.pos + length;
}
