import { type Envelope } from '@liminal/protocol';
import { type Work } from './work';

/** Where the values of a stream go, and who hears how it ended. */
export interface StreamSink {
  /** Encodes and sends the next value. Ends the work where it cannot be sent. */
  value(work: Work, value: unknown): void;
  /** Encodes a value. Throws the status error that the work is to end with where it cannot be sent. */
  encode(value: unknown): Envelope;
  send(work: Work, envelope: Envelope): void;
  done(work: Work): void;
  failed(work: Work, error: unknown): void;
  /** The source was stopped and is at work no more: it needs its slot no longer (OP-13). */
  closed(work: Work): void;
}

/** What produces a stream of replies for a piece of work, and is told of credit and of the end of interest. */
export interface ReplySource {
  /** More credit was given. */
  pull(): void;
  /** Nobody wants more. The sink is told `closed` when what runs has come to its end. Idempotent. */
  stop(): void;
}
