import { type FrameReader, type Frame, type UnknownFrame, createFrameReader } from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';
import { type Machine } from '../world/machine';
import { watchedTransport } from '../world/watched-transport';
import { type WorldListener } from '../world/world-network';
import { type WireLedger } from './wire-ledger';

const MAX_FRAME_BYTES = 2 ** 30;

/** A listener whose connections are listened to where the server has them: behind whatever befalls the bytes on their way. */
export function tapped(listener: WorldListener, ledgerFor: (from: Machine) => WireLedger): WorldListener {
  let dialling: Machine | undefined;
  return {
    listen: (accept) =>
      listener.listen((transport) => accept(tap(transport, ledgerFor(dialling as Machine)))),
    dial: (from) => {
      dialling = from;
      return listener.dial(from);
    },
  };
}

function tap(transport: Transport, ledger: WireLedger): Transport {
  const incoming = framesOf(
    (frame) => ledger.receives(frame),
    (error) => ledger.cannotRead('received', error),
  );
  const outgoing = framesOf(
    (frame) => ledger.sends(frame),
    (error) => ledger.cannotRead('sent', error),
  );
  return watchedTransport(transport, {
    received: incoming,
    sent: outgoing,
    gone: () => void (ledger.isGone = true),
  });
}

/** Reads frames until one is malformed: what comes after it means nothing. */
function framesOf(
  onFrame: (frame: Frame | UnknownFrame) => void,
  cannotRead: (error: unknown) => void,
): (chunk: Uint8Array) => void {
  let reader: FrameReader | undefined = createFrameReader({ maxFrameBytes: MAX_FRAME_BYTES, onFrame });
  return (chunk) => {
    try {
      // The chunk is only lent, and frames are kept.
      reader?.push(new Uint8Array(chunk));
    } catch (error) {
      reader = undefined;
      cannotRead(error);
    }
  };
}
