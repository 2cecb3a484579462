import { Reader } from 'protobufjs/minimal';
import { type Frame, type UnknownFrame } from '../frame';
import { isStatusError } from '../status';
import { frameBody, nameOfBody } from './frame-bodies';
import { readHotFrame } from './hot-decode';
import { malformed } from './malformed';

const LENGTH_DELIMITED = 2;
const CRITICAL_TAG = 15 << 3;
const NO_BYTES = new Uint8Array(0);

/** The one reader: decoding a frame calls nobody, so no two are read at once. Between frames it holds no bytes. */
const reader = new Reader(NO_BYTES);

/**
 * Decodes one frame, without its length prefix. Unknown fields are skipped; a frame of an unknown kind comes as
 * `{ kind: 'unknown' }`, to be skipped or, when it is `critical`, to end the connection with `unimplemented` [WIRE-4].
 *
 * What is returned may be kept: its bytes do not change when `body`'s buffer is reused, and do not keep a much larger buffer
 * alive [WIRE-3].
 *
 * @param body The frame's bytes. They are not changed.
 * @param owned Whether `body` has a buffer of its own, which nobody will write to again. Then a payload that is most of it is
 *   not copied. The splitter says so with each frame.
 * @throws StatusError `invalidArgument`, whatever else is wrong with the bytes; its message names the frame, the field and the
 *   clause. The connection is then ended with that status [WIRE-5].
 *
 * @example
 * ```ts
 * import { decodeFrame, encodeFrame, splitMessage, status } from '@liminal/protocol';
 *
 * const [body] = splitMessage(encodeFrame({ kind: 'goodbye', status: status('ok') }));
 * const frame = body && decodeFrame(body, true);
 * if (frame?.kind === 'goodbye') console.log(frame.status.code); // ok
 * ```
 */
export function decodeFrame(body: Uint8Array, owned: boolean): Frame | UnknownFrame {
  return decodeRange(body, 0, body.length, owned);
}

/** Decodes the frame that stands in `bytes` from `start` to `end`. */
export function decodeRange(
  bytes: Uint8Array,
  start: number,
  end: number,
  owned: boolean,
): Frame | UnknownFrame {
  if (start === end) throw malformed('A frame', 'is empty', 'WIRE-2');
  reader.buf = bytes;
  reader.len = end;
  try {
    return hotFrame(start, owned) ?? readFrame(start, end, owned);
  } catch (error) {
    if (isStatusError(error)) throw error;
    throw malformed(nameOfBody(bytes.subarray(start, end)), 'is not valid protobuf', 'WIRE-2', error);
  } finally {
    reader.buf = NO_BYTES;
  }
}

function hotFrame(start: number, owned: boolean): Frame | undefined {
  reader.pos = start;
  try {
    return readHotFrame(reader, owned);
  } catch {
    return undefined;
  }
}

/**
 * The outermost message is read by hand: the generated code clears all other members of the oneof for each body, which
 * takes longer than all the rest. Of several bodies the last counts, as protobuf has it.
 */
function readFrame(start: number, end: number, owned: boolean): Frame | UnknownFrame {
  let frame: Frame | undefined;
  let critical = false;
  reader.pos = start;
  reader.len = end;
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    const body = (tag & 7) === LENGTH_DELIMITED ? frameBody(tag >>> 3) : undefined;
    if (body) frame = body.read(reader, reader.size(), owned);
    else if (tag === CRITICAL_TAG) critical = reader.bool();
    else reader.skipType(tag & 7, 0, tag >>> 3);
  }
  return frame ?? { kind: 'unknown', critical };
}
