import { type Reader } from 'protobufjs/minimal';
import { type OperationFate, type PolicyDecision } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type ExitFrame } from '../frame';
import { LIMITS } from '../limits';
import { type Pid } from '../pid';
import { FATES } from './crash-frames';
import { FAIL_CAUSES } from './decision-codec';

// An Exit in its usual form, read by hand: see hot-exit-encode.ts. Whatever is unusual, malformed included, gives nothing. Tags are as in
// hot-decode.ts: a field's number in crash.proto, pid.proto or exit_reason.proto, times 8, and its wire type, which is 1 for doubles.

/** An end, or a number, that is none: what is there is not in its usual form. */
const UNUSUAL = -1;

/** Reads the body to the reader's end. */
export function readExit(reader: Reader): ExitFrame | undefined {
  let ref = 0;
  let participant: Pid | undefined;
  let subject: string | undefined;
  let host: string | undefined = '';
  let generation = 0;
  let reason: ExitReason | undefined;
  let unclean = false;
  let at = 0;
  let decision: PolicyDecision | undefined;
  const fates: OperationFate[] = [];
  while (reader.pos < reader.len) {
    switch (reader.buf[reader.pos++]) {
      case 0x08:
        ref = reader.uint32();
        break;
      case 0x12:
        if (participant) return undefined;
        participant = readPid(reader, endOfInner(reader, reader.len));
        if (!participant) return undefined;
        break;
      case 0x1a:
        subject = readText(reader, reader.len);
        if (subject === undefined) return undefined;
        break;
      case 0x22:
        host = readText(reader, reader.len);
        if (host === undefined) return undefined;
        break;
      case 0x28:
        generation = reader.uint32();
        break;
      case 0x32:
        if (reason) return undefined;
        reason = readReason(reader, endOfInner(reader, reader.len));
        if (!reason) return undefined;
        break;
      case 0x38:
        unclean = reader.bool();
        break;
      case 0x41:
        at = reader.double();
        break;
      case 0x4a: {
        const fate = readFate(reader, endOfInner(reader, reader.len));
        if (!fate || fates.push(fate) > LIMITS.operationsCeiling) return undefined;
        break;
      }
      case 0x52:
        if (decision) return undefined;
        decision = readDecision(reader, endOfInner(reader, reader.len));
        if (!decision) return undefined;
        break;
      default:
        return undefined;
    }
  }
  if (ref === 0 || generation === 0 || !Number.isFinite(at)) return undefined;
  if (!participant || !subject || !reason || !decision) return undefined;
  const crash = { participant, subject, host, generation, reason, unclean, at, fates, decision };
  return { kind: 'exit', ref, crash };
}

function readPid(reader: Reader, end: number): Pid | undefined {
  let node: string | undefined = '';
  let number = 0;
  let creation = 0;
  while (reader.pos < end) {
    switch (reader.buf[reader.pos++]) {
      case 0x0a:
        node = readText(reader, end);
        if (node === undefined) return undefined;
        break;
      case 0x10:
        number = readNumber(reader);
        if (number < 0) return undefined;
        break;
      case 0x18:
        creation = readNumber(reader);
        if (creation < 0) return undefined;
        break;
      default:
        return undefined;
    }
  }
  return reader.pos === end ? { node, number, creation } : undefined;
}

function readFate(reader: Reader, end: number): OperationFate | undefined {
  let op = 0;
  let known = 0;
  let replies = 0;
  while (reader.pos < end) {
    const tag = reader.buf[reader.pos++];
    if (tag === 0x08) op = reader.uint32();
    else if (tag === 0x10) known = reader.uint32();
    else if (tag === 0x18) replies = reader.uint32();
    else return undefined;
  }
  const fate = FATES[known];
  return reader.pos === end && op !== 0 && fate ? { op, fate, replies } : undefined;
}

/** One of its kinds, and nothing beside it. */
function readReason(reader: Reader, end: number): ExitReason | undefined {
  const kind = reader.buf[reader.pos++];
  if (endOfInner(reader, end) !== end) return undefined;
  switch (kind) {
    case 0x0a:
      return reader.pos === end ? { kind: 'normal' } : undefined;
    case 0x12:
      return reader.pos === end ? { kind: 'shutdown' } : undefined;
    case 0x1a:
      return readCrashed(reader, end);
    case 0x22:
      return readKilled(reader, end);
    case 0x2a:
      return readExited(reader, end);
    case 0x32:
      return reader.pos === end ? { kind: 'outOfMemory' } : undefined;
    case 0x3a:
      return reader.pos === end ? { kind: 'noproc' } : undefined;
    default:
      return undefined;
  }
}

function readCrashed(reader: Reader, end: number): ExitReason | undefined {
  const texts = readTexts(reader, end);
  if (!texts) return undefined;
  const [name = '', message = '', code] = texts;
  return code === undefined ? { kind: 'crashed', name, message } : { kind: 'crashed', name, message, code };
}

function readKilled(reader: Reader, end: number): ExitReason | undefined {
  const texts = readTexts(reader, end);
  if (!texts) return undefined;
  const [by = '', signal, detail] = texts;
  return {
    kind: 'killed',
    by,
    ...(signal !== undefined && { signal }),
    ...(detail !== undefined && { detail }),
  };
}

function readExited(reader: Reader, end: number): ExitReason | undefined {
  const code = readOnlyNumber(reader, end);
  return code < 0 ? undefined : { kind: 'exited', code };
}

/** A message of nothing but texts, in the fields 1 to 3. */
function readTexts(reader: Reader, end: number): (string | undefined)[] | undefined {
  const texts: (string | undefined)[] = [undefined, undefined, undefined];
  while (reader.pos < end) {
    const tag = reader.buf[reader.pos++];
    const text = readText(reader, end);
    if (text === undefined) return undefined;
    if (tag === 0x0a) texts[0] = text;
    else if (tag === 0x12) texts[1] = text;
    else if (tag === 0x1a) texts[2] = text;
    else return undefined;
  }
  return reader.pos === end ? texts : undefined;
}

/** One action, and nothing beside it. */
function readDecision(reader: Reader, end: number): PolicyDecision | undefined {
  const action = reader.buf[reader.pos++];
  if (endOfInner(reader, end) !== end) return undefined;
  switch (action) {
    case 0x0a:
      return readFail(reader, end);
    case 0x12:
      return readRestart(reader, end);
    case 0x1a:
      return readRouteToNext(reader, end);
    case 0x22:
      return readCompensate(reader, end);
    default:
      return undefined;
  }
}

function readFail(reader: Reader, end: number): PolicyDecision | undefined {
  const number = readOnlyNumber(reader, end);
  if (number === 0) return { action: 'fail' };
  const because = FAIL_CAUSES[number];
  return because && { action: 'fail', because };
}

function readCompensate(reader: Reader, end: number): PolicyDecision | undefined {
  const compensations = readOnlyNumber(reader, end);
  return compensations < 0 ? undefined : { action: 'compensate', compensations };
}

function readRestart(reader: Reader, end: number): PolicyDecision | undefined {
  let delayMs = 0;
  let attempt = 0;
  while (reader.pos < end) {
    const tag = reader.buf[reader.pos++];
    if (tag === 0x09) delayMs = reader.double();
    else if (tag === 0x10) attempt = reader.uint32();
    else return undefined;
  }
  if (reader.pos !== end || attempt === 0 || !(delayMs >= 0 && delayMs < Infinity)) return undefined;
  return { action: 'restart', delayMs, attempt };
}

function readRouteToNext(reader: Reader, end: number): PolicyDecision | undefined {
  let to: string | undefined;
  let attempt = 0;
  while (reader.pos < end) {
    const tag = reader.buf[reader.pos++];
    if (tag === 0x0a) to = readText(reader, end);
    else if (tag === 0x10) attempt = reader.uint32();
    else return undefined;
  }
  return reader.pos === end && to && attempt > 0 ? { action: 'routeToNext', to, attempt } : undefined;
}

/** A message of nothing but a number in its first field: 0 where it is not there, negative where there is more. */
function readOnlyNumber(reader: Reader, end: number): number {
  let number = 0;
  while (reader.pos < end) {
    if (reader.buf[reader.pos++] !== 0x08) return UNUSUAL;
    number = readNumber(reader);
    if (number < 0) return UNUSUAL;
  }
  return reader.pos === end ? number : UNUSUAL;
}

/** A number of at most 32 bits, also where the field has 64; negative where it is larger, and then the reader is in the middle of it. */
function readNumber(reader: Reader): number {
  let number = 0;
  for (let place = 1; place <= 2 ** 28; place *= 2 ** 7) {
    const byte = reader.buf[reader.pos++] as number;
    number += (byte & 0x7f) * place;
    if (byte < 0x80) return number < 2 ** 32 ? number : UNUSUAL;
  }
  return UNUSUAL;
}

/** A short text of ASCII that ends before `end`. */
function readText(reader: Reader, end: number): string | undefined {
  const { buf, pos } = reader;
  const textEnd = endOfInner(reader, end);
  for (let at = reader.pos; at < textEnd; at++) if ((buf[at] as number) > 0x7f) return undefined;
  if (textEnd < 0) return undefined;
  reader.pos = pos;
  return reader.string();
}

/** Where what comes next ends: its length is one byte. Negative where that is not so, or it does not end before `end`. */
function endOfInner(reader: Reader, end: number): number {
  const length = reader.buf[reader.pos++] as number;
  const innerEnd = reader.pos + length;
  return length <= 0x7f && innerEnd <= end ? innerEnd : UNUSUAL;
}
