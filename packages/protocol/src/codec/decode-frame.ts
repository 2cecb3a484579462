import { Reader } from 'protobufjs/minimal';
import { type Frame, type UnknownFrame } from '../frame';
import { isStatusError } from '../status';
import { frameBody, nameOfBody } from './frame-bodies';
import { malformed } from './malformed';

const LENGTH_DELIMITED = 2;
const CRITICAL_TAG = 15 << 3;

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
 */
export function decodeFrame(body: Uint8Array, owned: boolean): Frame | UnknownFrame {
  try {
    if (body.length === 0) throw malformed('A frame', 'is empty', 'WIRE-2');
    return readFrame(Reader.create(body), owned);
  } catch (error) {
    if (isStatusError(error)) throw error;
    throw malformed(nameOfBody(body), 'is not valid protobuf', 'WIRE-2', error);
  }
}

/**
 * The outermost message is read by hand: the generated code clears the fifteen other members of the oneof for each body, which
 * takes longer than all the rest. Of several bodies the last counts, as protobuf has it.
 */
function readFrame(reader: Reader, owned: boolean): Frame | UnknownFrame {
  let frame: Frame | undefined;
  let critical = false;
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    const body = (tag & 7) === LENGTH_DELIMITED ? frameBody(tag >>> 3) : undefined;
    if (body) frame = body.read(reader, reader.size(), owned);
    else if (tag === CRITICAL_TAG) critical = reader.bool();
    else reader.skipType(tag & 7, 0, tag >>> 3);
  }
  return frame ?? { kind: 'unknown', critical };
}
