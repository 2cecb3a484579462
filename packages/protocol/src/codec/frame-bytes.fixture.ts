import { type Frame } from '../frame';
import { isStatusError, type StatusError } from '../status';
import { encodeFrame } from './frame-writer';
import { splitMessage } from './split-message';

/** A frame's bytes without the length prefix. */
export function bodyOf(frame: Frame): Uint8Array {
  const [body] = splitMessage(encodeFrame(frame), Infinity);
  if (!body) throw new Error('no frame');
  return body;
}

/** Several pieces of bytes as one. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The status error that a call throws; whatever else it does is a failure. */
export function statusErrorOf(call: () => unknown): StatusError {
  try {
    call();
  } catch (error) {
    if (isStatusError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
