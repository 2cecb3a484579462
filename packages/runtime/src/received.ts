import {
  type CausalContext,
  type Envelope,
  type Expects,
  type Headers,
  brandFor,
  contentOf,
  envelope,
  hasBrand,
  isEnvelope,
  jsonOf,
  textOf,
} from '@liminal/protocol';
import { toEnvelope } from './each-message';

/** An envelope that has arrived, with its content in reach. Its bytes are the receiver's. */
export interface Received extends Envelope {
  /** The envelope, whole, to be kept, returned or sent on. (A received message may itself be returned or sent on.) */
  readonly envelope: Envelope;
  /** The payload as its content type says: parsed JSON, a string, or bytes. Throws `invalidArgument` when it is not that. */
  readonly content: unknown;
  /** The payload as UTF-8 text. Throws `invalidArgument` when it is not. */
  text(): string;
  /** The payload parsed as JSON. Throws `invalidArgument` when it is not. */
  json(): unknown;
}

/** What a participant's handler is given. */
export interface Message extends Received {
  /** The operation's id in its conversation. */
  readonly op: number;
  /** What the caller expects back. */
  readonly expects: Expects;
}

/** What a caller is given. */
export interface Reply extends Received {
  /** The id of the operation that this answers. */
  readonly op: number;
  /** Its place among the replies of its operation, from 0. */
  readonly index: number;
}

const RECEIVED = brandFor('received');
/** Where an envelope lies that has arrived and that nobody has asked for: it has no brand yet, which takes longer to give than all the rest. */
const ARRIVED = brandFor('arrived');

class ReceivedEnvelope implements Received {
  constructor(
    readonly op: number,
    private arrived: Envelope,
  ) {}

  get [RECEIVED](): boolean {
    return true;
  }

  get [ARRIVED](): Envelope {
    return this.arrived;
  }

  get envelope(): Envelope {
    // What was decoded has no brand: it would be sent on as JSON.
    const arrived: unknown = this.arrived;
    if (!isEnvelope(arrived)) this.arrived = envelope(this.arrived.payload, this.arrived);
    return this.arrived;
  }

  get payload(): Uint8Array {
    return this.arrived.payload;
  }

  get contentType(): string | undefined {
    return this.arrived.contentType;
  }

  get messageId(): string | undefined {
    return this.arrived.messageId;
  }

  get schemaId(): Uint8Array | undefined {
    return this.arrived.schemaId;
  }

  get publisherId(): string | undefined {
    return this.arrived.publisherId;
  }

  get causal(): CausalContext | undefined {
    return this.arrived.causal;
  }

  get headers(): Headers | undefined {
    return this.arrived.headers;
  }

  get content(): unknown {
    return contentOf(this.arrived);
  }

  text(): string {
    return textOf(this.arrived);
  }

  json(): unknown {
    return jsonOf(this.arrived);
  }
}

class ReceivedMessage extends ReceivedEnvelope implements Message {
  constructor(
    op: number,
    envelope: Envelope,
    readonly expects: Expects,
  ) {
    super(op, envelope);
  }
}

class ReceivedReply extends ReceivedEnvelope implements Reply {
  constructor(
    op: number,
    envelope: Envelope,
    readonly index: number,
  ) {
    super(op, envelope);
  }
}

/** A message as its handler sees it. */
export function receivedMessage(op: number, envelope: Envelope, expects: Expects): Message {
  return new ReceivedMessage(op, envelope, expects);
}

/**
 * A reply as its caller sees it.
 *
 * @internal
 */
export function receivedReply(op: number, envelope: Envelope, index: number): Reply {
  return new ReceivedReply(op, envelope, index);
}

/** Content as it goes out: what was received goes on as it came (OP-10), the rest as `toEnvelope` says. */
export function outgoingEnvelope(content: unknown): Envelope {
  // What is no plain object is not looked into: that takes longer than all the rest.
  if (content instanceof Uint8Array || typeof content !== 'object') return toEnvelope(content);
  return hasBrand(content, RECEIVED) ? asItCame(content) : toEnvelope(content);
}

function asItCame(content: unknown): Envelope {
  // Of another copy of this package, the envelope is had in the way that all have it.
  return (content as { readonly [ARRIVED]?: Envelope })[ARRIVED] ?? (content as Received).envelope;
}
