/**
 * A chunk that has to wait for its reader. Batches share buffers: one that waits must not keep a much larger one alive, of which nobody
 * counts the bytes (FLOW-1).
 */
export function waitingChunk(chunk: Uint8Array): Uint8Array {
  return chunk.length * 2 < chunk.buffer.byteLength ? new Uint8Array(chunk) : chunk;
}
