import { type Frame } from '../frame';
import { deferredToWire, rejectedToWire } from './admission-frames';
import {
  goawayToWire,
  goodbyeToWire,
  helloToWire,
  pingToWire,
  pongToWire,
  rejectToWire,
  welcomeToWire,
} from './connection-frames';
import { closedToWire, closeToWire, openedToWire, openToWire } from './conversation-frames';
import { exitToWire } from './crash-frames';
import { compensationFrameToWire, progressToWire, startedToWire } from './hosted-frames';
import {
  assignedToWire,
  assignToWire,
  declinedToWire,
  registeredToWire,
  registerToWire,
  unregisterToWire,
} from './hosting-frames';
import { cancelToWire, creditToWire, messageToWire, replyToWire } from './operation-frames';
import { policyEventToWire } from './policy-event-frames';
import { type wire } from './wire';

/** A frame as the generated code encodes it: texts that have a limit are within it, and every text is well-formed. */
export function frameToWire(frame: Frame): wire.Frame.$Properties {
  switch (frame.kind) {
    case 'message':
      return { message: messageToWire(frame) };
    case 'reply':
      return { reply: replyToWire(frame) };
    case 'credit':
      return { credit: creditToWire(frame) };
    case 'exit':
      return { exit: exitToWire(frame) };
    case 'cancel':
      return { cancel: cancelToWire(frame) };
    case 'rejected':
      return { rejected: rejectedToWire(frame) };
    case 'deferred':
      return { deferred: deferredToWire(frame) };
    case 'ping':
      return { ping: pingToWire(frame) };
    case 'pong':
      return { pong: pongToWire(frame) };
    case 'hello':
      return { hello: helloToWire(frame) };
    case 'welcome':
      return { welcome: welcomeToWire(frame) };
    case 'reject':
      return { reject: rejectToWire(frame) };
    case 'goaway':
      return { goaway: goawayToWire(frame) };
    case 'goodbye':
      return { goodbye: goodbyeToWire(frame) };
    case 'open':
      return { open: openToWire(frame) };
    case 'opened':
      return { opened: openedToWire(frame) };
    case 'close':
      return { close: closeToWire(frame) };
    case 'closed':
      return { closed: closedToWire(frame) };
    case 'policyEvent':
      return { policyEvent: policyEventToWire(frame) };
    case 'started':
      return { started: startedToWire(frame) };
    case 'progress':
      return { progress: progressToWire(frame) };
    case 'compensation':
      return { compensation: compensationFrameToWire(frame) };
    case 'register':
      return { register: registerToWire(frame) };
    case 'registered':
      return { registered: registeredToWire(frame) };
    case 'unregister':
      return { unregister: unregisterToWire(frame) };
    case 'assign':
      return { assign: assignToWire(frame) };
    case 'assigned':
      return { assigned: assignedToWire(frame) };
    case 'declined':
      return { declined: declinedToWire(frame) };
  }
}
