const NO_BYTES = new Uint8Array(0);

/**
 * Bytes of a decoded frame that may be kept for as long as the receiver likes [WIRE-3]. `owned` says that the frame's buffer
 * belongs to it alone: then a part that is more than half of the buffer stays a view of it. Everything else is copied, for the
 * buffer may be reused, and must not stay alive for a small part of it.
 */
export function keptBytes(bytes: Uint8Array | null | undefined, owned: boolean): Uint8Array {
  if (!bytes || bytes.length === 0) return NO_BYTES;
  if (owned && bytes.length * 2 > bytes.buffer.byteLength) return bytes;
  return new Uint8Array(bytes);
}
