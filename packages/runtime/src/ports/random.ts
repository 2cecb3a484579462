/** The only source of randomness (TIME-1). */
export interface Random {
  /** An integer from 0 to 2³² − 1. */
  uint32(): number;
  /** Bytes fit for secrets, where the implementation is not a test's. */
  bytes(count: number): Uint8Array;
}
