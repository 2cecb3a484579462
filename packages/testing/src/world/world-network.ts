import { statusErrorFor } from '@liminal/protocol';
import { type Transport, createMemoryTransportPair } from '@liminal/runtime';
import { type Listener } from '@liminal/server';
import { type FaultPlan } from '../faults/chunk-faults';
import { type FaultyLink, createFaultyLink } from '../faults/faulty-link';
import { type Machine, type WorldMachine } from './machine';
import { digestOf } from './trace';
import { watchedTransport } from './watched-transport';

/** A way between two machines of a world. */
export interface WorldLink {
  /** Who has dialled. */
  readonly from: Machine;
  /** Whom. */
  readonly to: Machine;
  /** What can befall it; `transport` is the end of who has dialled. */
  readonly line: FaultyLink;
}

/** Where a machine of a world listens. */
export interface WorldListener extends Listener {
  /** Connects a machine with whoever listens. Throws `unavailable` while nobody listens. */
  dial(from: Machine): WorldLink;
}

/** What the network of a world is made of. */
interface NetworkParts {
  /** What carries bytes: no machine's, and it does not crash. */
  readonly carrier: WorldMachine;
  /** What befalls the bytes of one more way. */
  faults(): FaultPlan;
  /** Something has happened. */
  happens(line: string): void;
}

/** The links between the machines of a world: pipes in memory with a bad line before them. */
export class WorldNetwork {
  readonly carrier: WorldMachine;
  /** The links that are not closed, as far as is known, each with what takes it off its machines. */
  private made: { readonly link: WorldLink; readonly forget: readonly (() => void)[] }[] = [];

  constructor(private readonly parts: NetworkParts) {
    this.carrier = parts.carrier;
  }

  get links(): readonly WorldLink[] {
    this.prune();
    return this.made.map(({ link }) => link);
  }

  /** What is closed has nothing to fear of a crash. */
  private prune(): void {
    for (const { link, forget } of this.made) if (link.line.isClosed) forget.forEach((each) => each());
    this.made = this.made.filter(({ link }) => !link.line.isClosed);
  }

  listener(on: WorldMachine): WorldListener {
    let acceptor: ((transport: Transport) => void) | undefined;
    return {
      listen: async (accept) => {
        acceptor = accept;
        return { url: `world:${on.name}`, close: async () => void (acceptor = undefined) };
      },
      dial: (from) => {
        if (!acceptor || !on.isUp)
          throw statusErrorFor('connectionLostQueued', `Nobody listens on ${on.name}.`);
        const { ours, link } = this.connect(from as WorldMachine, on);
        acceptor(ours);
        return link;
      },
    };
  }

  private connect(from: WorldMachine, to: WorldMachine): { ours: Transport; link: WorldLink } {
    const name = `${from.name}-${to.name}`;
    const [ours, theirs] = createMemoryTransportPair(to.ports.scheduler, name, this.carrier.ports.scheduler);
    const line = createFaultyLink(this.traced(theirs, name), {
      ports: this.carrier.ports,
      out: this.parts.faults(),
      in: this.parts.faults(),
    });
    const link = { from, to, line };
    const forget = [from.onCrash(() => line.abandon()), to.onCrash(() => ours.destroy())];
    this.prune();
    this.made.push({ link, forget });
    return { ours, link };
  }

  /** Notes what crosses the network. */
  private traced(transport: Transport, name: string): Transport {
    const note = (way: string, bytes: Uint8Array) =>
      this.parts.happens(`${name} ${way} ${bytes.length} bytes ${digestOf(bytes)}`);
    return watchedTransport(transport, {
      received: (bytes) => note('<-', bytes),
      sent: (bytes) => note('->', bytes),
    });
  }
}
