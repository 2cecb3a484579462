import { type Envelope, type Headers } from './envelope';
import { type Pid } from './pid';
import { type Status } from './status';
import { type Supervision } from './supervision';

/** What instances of a subject are like, as whoever hosts them says. */
export interface ParticipantOffer {
  /** 1 to 128 bytes. */
  readonly subject: string;
  /** How many messages an instance takes at once. */
  readonly concurrency: number;
  /** How its instances are watched over. */
  readonly supervision?: Supervision;
}

/** A program offers participants: all of them are taken, or none. */
export interface RegisterFrame {
  readonly kind: 'register';
  /** The program's number for it: ascending, and never used again on the connection. */
  readonly registration: number;
  /** One for each subject: 1 to 32. */
  readonly offers: readonly ParticipantOffer[];
  /** How many instances the program takes at once, of all these subjects together; from 1. */
  readonly capacity: number;
  /** Of the program, for people. At most 128 bytes. */
  readonly version: string;
  /** Of the program, for people and logs. At most 32 entries and 8 KiB. */
  readonly attributes: Headers;
}

/** The answer to Register. */
export interface RegisteredFrame {
  readonly kind: 'registered';
  /** That of the Register. */
  readonly registration: number;
  /** `ok`, or why none of the offers was taken. */
  readonly status: Status;
}

/** From the program: no more Assign of this registration, what is assigned goes on. From the server: no Assign of it follows. */
export interface UnregisterFrame {
  readonly kind: 'unregister';
  /** That of the Register. */
  readonly registration: number;
  /** Why. */
  readonly status: Status;
}

/** An instance is wanted. Answered by Assigned once it has started, by Declined, or by Exit where its start failed. */
export interface AssignFrame {
  readonly kind: 'assign';
  /** The assignment's handle on the connection: even, and never used again [WIRE-2]. */
  readonly ref: number;
  /** Which registration it is for. */
  readonly registration: number;
  /** The application's name for the conversation: 1 to 128 bytes. */
  readonly conversationId: string;
  /** 1 to 128 bytes. */
  readonly subject: string;
  /** The instance's process, on the server's node. */
  readonly participant: Pid;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
  /** Counts who was asked to take this generation, from 1: more where others have declined. */
  readonly attempt: number;
  /** What the conversation was opened with. At most 32 entries and 8 KiB. */
  readonly headers: Headers;
  /** The largest payload of a reply, in bytes. */
  readonly payloadBytes: number;
  /** The compensations that the conversation holds already (POLICY-4). */
  readonly compensations: {
    /** How many. */
    readonly count: number;
    /** Payload bytes of their messages. */
    readonly bytes: number;
  };
}

/** The instance has started, and takes messages. */
export interface AssignedFrame {
  readonly kind: 'assigned';
  /** That of the Assign. */
  readonly ref: number;
}

/** The program does not take the assignment: nothing was started. */
export interface DeclinedFrame {
  readonly kind: 'declined';
  /** That of the Assign. */
  readonly ref: number;
  /** Why. */
  readonly status: Status;
}

/** The handler of this message is called next, and those of all before it have been (OP-7). */
export interface StartedFrame {
  readonly kind: 'started';
  /** The assignment's handle on the connection. */
  readonly ref: number;
  /** The operation. */
  readonly op: number;
}

/** A sign of life of a handler, for the no-progress window (OP-14). */
export interface ProgressFrame {
  readonly kind: 'progress';
  /** The assignment's handle on the connection. */
  readonly ref: number;
  /** The operation whose handler gives it; 0 where none does. */
  readonly op: number;
  /** How many results of the instance came too late so far, and went no further (OP-2). */
  readonly dropped: number;
}

/** Something is to be undone if the conversation fails (POLICY-4), or, without an envelope, is not any more. */
export interface CompensationFrame {
  readonly kind: 'compensation';
  /** The assignment's handle on the connection. */
  readonly ref: number;
  /** The operation during which it was declared. */
  readonly op: number;
  /** The instance's number for it, from 1. */
  readonly number: number;
  /** The message that undoes it. */
  readonly envelope?: Envelope;
  /** What its author calls it. At most 64 bytes. */
  readonly label: string;
  /** How long undoing it may take, in milliseconds. */
  readonly deadlineMs: number;
}

/** The frames between a server and what hosts participants, besides those of every conversation. */
export type HostingFrame =
  | RegisterFrame
  | RegisteredFrame
  | UnregisterFrame
  | AssignFrame
  | AssignedFrame
  | DeclinedFrame
  | StartedFrame
  | ProgressFrame
  | CompensationFrame;
