const NO_BYTES = new Uint8Array(0);

/**
 * Bytes of a decoded frame that may be kept for as long as the receiver likes [WIRE-3]. `owned` says that the frame's buffer
 * belongs to it alone: then a part that is more than half of the buffer stays a view of it. Everything else is copied, for the
 * buffer may be reused, and must not stay alive for a small part of it.
 */
export function keptBytes(bytes: Uint8Array | null | undefined, owned: boolean): Uint8Array {
  return bytes ? keptRange(bytes, 0, bytes.length, owned) : NO_BYTES;
}

/** The bytes of a buffer from `start` to `end`, likewise. */
export function keptRange(buffer: Uint8Array, start: number, end: number, owned: boolean): Uint8Array {
  if (end <= start) return NO_BYTES;
  if (owned && (end - start) * 2 > buffer.buffer.byteLength) return buffer.subarray(start, end);
  // Of a Buffer a `slice` would be a view.
  return buffer.constructor === Uint8Array
    ? buffer.slice(start, end)
    : new Uint8Array(buffer.subarray(start, end));
}
