/** What a message of a simulation asks its participant to do, and who it is. */
export interface Order {
  /** Unique in the simulation. */
  readonly token: number;
  /** What is to be done. */
  readonly do:
    | 'reply'
    /** After `ms`. */
    | 'replyLater'
    /** After `ms`, from a deferral: others are handled meanwhile. */
    | 'defer'
    /** `count` replies, `ms` apart. */
    | 'stream'
    | 'status'
    | 'throw'
    | 'exit'
    | 'exitNormal'
    | 'hang'
    /** Declares how to undo it, and replies. */
    | 'compensate'
    /** What a compensation asks for. */
    | 'undo';
  /** A pause, in milliseconds. */
  readonly ms?: number;
  /** How many replies. */
  readonly count?: number;
}

/** What a reply of a simulation says: whose answer it is. */
export interface Answer {
  readonly token: number;
  readonly op: number;
  readonly generation: number;
  /** Its place among the answers to its operation. */
  readonly index: number;
}
