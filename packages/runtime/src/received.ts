import {
  type CausalContext,
  type Envelope,
  type Expects,
  type Headers,
  contentOf,
  jsonOf,
  textOf,
} from '@liminal/protocol';

/** An envelope that has arrived, with its content in reach. Its bytes are the receiver's. */
export interface Received extends Envelope {
  /** The envelope itself, as it came. */
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

class ReceivedEnvelope implements Received {
  constructor(
    readonly op: number,
    readonly envelope: Envelope,
  ) {}

  get payload(): Uint8Array {
    return this.envelope.payload;
  }

  get contentType(): string | undefined {
    return this.envelope.contentType;
  }

  get messageId(): string | undefined {
    return this.envelope.messageId;
  }

  get schemaId(): Uint8Array | undefined {
    return this.envelope.schemaId;
  }

  get publisherId(): string | undefined {
    return this.envelope.publisherId;
  }

  get causal(): CausalContext | undefined {
    return this.envelope.causal;
  }

  get headers(): Headers | undefined {
    return this.envelope.headers;
  }

  get content(): unknown {
    return contentOf(this.envelope);
  }

  text(): string {
    return textOf(this.envelope);
  }

  json(): unknown {
    return jsonOf(this.envelope);
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

/** A reply as its caller sees it. */
export function receivedReply(op: number, envelope: Envelope, index: number): Reply {
  return new ReceivedReply(op, envelope, index);
}
