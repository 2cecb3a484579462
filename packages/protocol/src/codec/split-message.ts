import { LIMITS, maxFrameBytes as longestFrame } from '../limits';
import { createFrameSplitter } from './frame-splitter';
import { malformed } from './malformed';

/**
 * Cuts one message of a transport that keeps messages whole (WebSocket) into its frames, one or more, without their length
 * prefixes [WIRE-1].
 *
 * @param message The whole message. The frames are views of it.
 * @param maxFrameBytes The longest frame that is accepted. Default 1 MiB of payload and 16 KiB.
 * @throws StatusError `invalidArgument` when the message is empty, ends within a frame, or has a malformed length;
 *   `resourceExhausted` for a frame over the limit.
 *
 * @example
 * ```ts
 * import { decodeFrame, type Frame, splitMessage, type UnknownFrame } from '@liminal/protocol';
 *
 * export function framesIn(message: ArrayBuffer): readonly (Frame | UnknownFrame)[] {
 *   return splitMessage(new Uint8Array(message)).map((body) => decodeFrame(body, false));
 * }
 * ```
 */
export function splitMessage(
  message: Uint8Array,
  maxFrameBytes: number = longestFrame(LIMITS),
): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  const splitter = createFrameSplitter({ maxFrameBytes, onFrame: (body) => bodies.push(body) });
  splitter.push(message);
  if (splitter.partialBytes > 0) throw malformed('A message', 'ends within a frame', 'WIRE-3');
  if (bodies.length === 0) throw malformed('A message', 'holds no frame', 'WIRE-1');
  return bodies;
}
