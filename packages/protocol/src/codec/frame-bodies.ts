import { type Reader } from 'protobufjs/minimal';
import { type Frame } from '../frame';
import { deferredFromWire, rejectedFromWire } from './admission-frames';
import {
  goawayFromWire,
  goodbyeFromWire,
  helloFromWire,
  pingFromWire,
  pongFromWire,
  rejectFromWire,
  welcomeFromWire,
} from './connection-frames';
import { closedFromWire, closeFromWire, openedFromWire, openFromWire } from './conversation-frames';
import { exitFromWire } from './crash-frames';
import { compensationFrameFromWire, progressFromWire, startedFromWire } from './hosted-frames';
import {
  assignedFromWire,
  assignFromWire,
  declinedFromWire,
  registeredFromWire,
  registerFromWire,
  unregisterFromWire,
} from './hosting-frames';
import { cancelFromWire, creditFrameFromWire, messageFromWire, replyFromWire } from './operation-frames';
import { policyEventFromWire } from './policy-event-frames';
import { wire } from './wire';

/** One body that a frame may have. */
export interface FrameBody {
  /** As the schema and the errors call it. */
  readonly name: string;
  /** Reads `length` bytes as that body. See {@link keptBytes} for `owned`. */
  read(reader: Reader, length: number, owned: boolean): Frame;
}

const BODIES: Readonly<Record<number, FrameBody>> = {
  1: { name: 'Message', read: (r, length, owned) => messageFromWire(wire.Message.decode(r, length), owned) },
  2: { name: 'Reply', read: (r, length, owned) => replyFromWire(wire.Reply.decode(r, length), owned) },
  3: { name: 'Credit', read: (r, length) => creditFrameFromWire(wire.Credit.decode(r, length)) },
  4: { name: 'Exit', read: (r, length) => exitFromWire(wire.Exit.decode(r, length)) },
  5: { name: 'Cancel', read: (r, length) => cancelFromWire(wire.Cancel.decode(r, length)) },
  6: { name: 'Rejected', read: (r, length) => rejectedFromWire(wire.Rejected.decode(r, length)) },
  8: { name: 'Deferred', read: (r, length) => deferredFromWire(wire.Deferred.decode(r, length)) },
  9: { name: 'Started', read: (r, length) => startedFromWire(wire.Started.decode(r, length)) },
  10: { name: 'Progress', read: (r, length) => progressFromWire(wire.Progress.decode(r, length)) },
  11: {
    name: 'Compensation',
    read: (r, length, owned) => compensationFrameFromWire(wire.Compensation.decode(r, length), owned),
  },
  13: { name: 'Ping', read: (r, length) => pingFromWire(wire.Ping.decode(r, length)) },
  14: { name: 'Pong', read: (r, length) => pongFromWire(wire.Pong.decode(r, length)) },
  16: { name: 'Hello', read: (r, length, owned) => helloFromWire(wire.Hello.decode(r, length), owned) },
  17: { name: 'Welcome', read: (r, length) => welcomeFromWire(wire.Welcome.decode(r, length)) },
  18: { name: 'Reject', read: (r, length) => rejectFromWire(wire.Reject.decode(r, length)) },
  21: { name: 'Goaway', read: (r, length) => goawayFromWire(wire.Goaway.decode(r, length)) },
  22: { name: 'Goodbye', read: (r, length) => goodbyeFromWire(wire.Goodbye.decode(r, length)) },
  24: { name: 'Open', read: (r, length) => openFromWire(wire.Open.decode(r, length)) },
  25: { name: 'Opened', read: (r, length) => openedFromWire(wire.Opened.decode(r, length)) },
  26: { name: 'Close', read: (r, length) => closeFromWire(wire.Close.decode(r, length)) },
  27: { name: 'Closed', read: (r, length) => closedFromWire(wire.Closed.decode(r, length)) },
  28: { name: 'PolicyEvent', read: (r, length) => policyEventFromWire(wire.PolicyEvent.decode(r, length)) },
  32: { name: 'Register', read: (r, length) => registerFromWire(wire.Register.decode(r, length)) },
  33: { name: 'Registered', read: (r, length) => registeredFromWire(wire.Registered.decode(r, length)) },
  34: { name: 'Unregister', read: (r, length) => unregisterFromWire(wire.Unregister.decode(r, length)) },
  35: { name: 'Assign', read: (r, length) => assignFromWire(wire.Assign.decode(r, length)) },
  36: { name: 'Assigned', read: (r, length) => assignedFromWire(wire.Assigned.decode(r, length)) },
  37: { name: 'Declined', read: (r, length) => declinedFromWire(wire.Declined.decode(r, length)) },
};

/** The body with a field number of `Frame`, where it is known here. */
export function frameBody(number: number): FrameBody | undefined {
  return BODIES[number];
}

/** What a frame that cannot be decoded meant to be, by its first field, for the error that refuses it. */
export function nameOfBody(body: Uint8Array): string {
  const first = body[0] ?? 0;
  const tag = first < 0x80 ? first : (first & 0x7f) | ((body[1] ?? 0) << 7);
  return BODIES[tag >>> 3]?.name ?? 'A frame';
}
