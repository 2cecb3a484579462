import { type ExitReason } from '@liminal/protocol';
import { INLINE_HOST } from './inline-host';
import { type Instance, type ParticipantHost, type StartInstance } from './participant-host';

/**
 * A host made for tests: its instances run inline, and end with it or one by one, with any reason, as those of a worker or a child do.
 */
export class MortalHost implements ParticipantHost {
  readonly kind = 'mortal';
  readonly started: Instance[] = [];

  start(request: StartInstance): Instance {
    const instance = INLINE_HOST.start(request);
    this.started.push(instance);
    return instance;
  }

  /** The host dies, and with it all its instances. */
  die(reason: ExitReason): void {
    for (const instance of this.started.splice(0)) instance.end(reason);
  }
}
