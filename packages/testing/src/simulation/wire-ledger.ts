import {
  type AssignFrame,
  type ConversationFrame,
  type Frame,
  type RegisterFrame,
  type UnknownFrame,
} from '@liminal/protocol';
import { type Book } from './book';
import { WireConversation } from './wire-conversation';

/** What a program has offered. */
interface Offer {
  readonly capacity: number;
  readonly subjects: readonly string[];
  isTaken: boolean;
  /** In which step of the world it was taken back. */
  withdrawnIn: number | undefined;
}

/** What crosses one connection, as the server receives and sends it: held to the rules of the wire, whatever either side makes of it. */
export class WireLedger {
  private readonly conversations = new Map<number, WireConversation>();
  /** The registration of each instance that goes on, and of those that the server has ended. */
  private readonly assigned = new Map<number, number>();
  private readonly ending = new Map<number, number>();
  private readonly offers = new Map<number, Offer>();
  isGone = false;
  /** How many operations of a conversation may be open at once. */
  private mostOpen = Infinity;
  /**
   * @param all Those of all connections, this one too.
   * @param step Counts what happens in the world.
   */
  constructor(
    private readonly book: Book,
    private readonly all: () => readonly WireLedger[],
    private readonly step: () => number,
  ) {}

  /** [WIRE-5] What crosses the connection is no frame, or this ledger has failed: either must not be. */
  cannotRead(what: 'received' | 'sent', error: unknown): void {
    this.book.violated(`what is ${what} cannot be read: ${String(error)}`, 'WIRE-5');
  }

  /** A frame has come from the other side. */
  receives(frame: Frame | UnknownFrame): void {
    if (frame.kind === 'unknown') return;
    if (frame.kind === 'register') return this.offered(frame);
    if (frame.kind === 'unregister') return this.withdraws(frame.registration);
    if (frame.kind === 'goodbye') return this.left();
    if (frame.kind === 'open') this.opened(frame.ref);
    if (!('ref' in frame)) return;
    if (this.isAssigned(frame)) this.conversationOf(frame)?.answers(frame);
    else this.conversationOf(frame)?.asks(frame);
    this.letGo(frame, true);
  }

  /** A frame goes to the other side. */
  sends(frame: Frame | UnknownFrame): void {
    if (frame.kind === 'unknown') return;
    if (frame.kind === 'welcome') return void (this.mostOpen = frame.limits.operations);
    if (frame.kind === 'registered') return this.registered(frame.registration, frame.status.code === 'ok');
    if (frame.kind === 'assign') this.assigns(frame);
    if (!('ref' in frame)) return;
    const conversation = this.conversationOf(frame);
    if (!conversation)
      return this.book.violated(`a ${frame.kind} is for conversation ${frame.ref}, which is none`, 'WIRE-2');
    if (this.isAssigned(frame)) conversation.asks(frame);
    else conversation.answers(frame);
    this.letGo(frame, false);
  }

  private isAssigned({ ref }: ConversationFrame): boolean {
    return ref % 2 === 0;
  }

  private conversationOf({ ref }: ConversationFrame): WireConversation | undefined {
    return this.conversations.get(ref);
  }

  private opened(ref: number): void {
    this.conversations.set(ref, new WireConversation('opened', ref, this.book, this.mostOpen));
  }

  // What a program has offered, and is given

  private offered({ registration, capacity, offers }: RegisterFrame): void {
    const subjects = offers.map(({ subject }) => subject);
    this.offers.set(registration, { capacity, subjects, isTaken: false, withdrawnIn: undefined });
  }

  private registered(registration: number, isTaken: boolean): void {
    const offer = this.offers.get(registration);
    if (offer) offer.isTaken = isTaken;
  }

  private withdraws(registration: number): void {
    const offer = this.offers.get(registration);
    if (!offer) return;
    offer.isTaken = false;
    offer.withdrawnIn = this.step();
  }

  /** What goes out at the end of the step in which an offer is taken back, when the next is counted already, may be of before that. */
  private isOffered(registration: number): boolean {
    const offer = this.offers.get(registration);
    return offer !== undefined && this.step() <= (offer.withdrawnIn ?? Infinity) + 1;
  }

  private assigns({ ref, registration, subject, generation, attempt }: AssignFrame): void {
    const room = this.roomOf(registration);
    if (!this.isOffered(registration))
      this.book.violated(`an instance is assigned to registration ${registration}, which is none`, 'CONV-9');
    // What is restarted goes back to where it was, and another program is asked where that declines: full or not.
    else if (generation === 1 && attempt === 1 && this.offers.get(registration)?.isTaken) {
      if (room <= 0)
        this.book.violated(
          `an instance is assigned to registration ${registration}, which is full`,
          'FLOW-1',
        );
      this.checkShare(subject, room);
    }
    this.assigned.set(ref, registration);
    this.conversations.set(ref, new WireConversation('assigned', ref, this.book));
  }

  /**
   * What is new goes to where the most room is. Of others that are being opened now, some may have been given their place, and not have gone out; and the
   * place of one that has just ended may not have been given back.
   */
  private checkShare(subject: string, room: number): void {
    const all = this.all();
    const unsure =
      1 +
      Math.max(
        all.reduce((sum, { opening }) => sum + opening, -1),
        0,
      );
    for (const wire of all.filter(({ isGone }) => !isGone))
      for (const [registration, { subjects }] of wire.offers)
        if (subjects.includes(subject) && wire.sureRoomOf(registration) > room + unsure)
          this.book.violated(
            `an instance is assigned where ${room} have room, and ${wire.book.label} has room for ${wire.sureRoomOf(registration)}`,
            'FLOW-1',
          );
  }

  /** How many conversations are being opened. */
  private get opening(): number {
    return [...this.conversations.values()].filter(({ isOpening }) => isOpening).length;
  }

  private roomOf(registration: number): number {
    const { capacity, isTaken } = this.offers.get(registration) ?? { capacity: 0, isTaken: false };
    const taken = [...this.assigned.values()].filter((given) => given === registration).length;
    return isTaken ? capacity - taken : 0;
  }

  /** Without what is being ended: the server may count it until the program has said that it is gone. */
  private sureRoomOf(registration: number): number {
    const ending = [...this.ending.values()].filter((given) => given === registration).length;
    return this.roomOf(registration) - ending;
  }

  /** An instance that is over, or was declined, makes room. */
  private letGo(frame: ConversationFrame, isTold: boolean): void {
    const { ref } = frame;
    const registration = this.assigned.get(ref);
    if (isTold) this.ending.delete(ref);
    if (registration === undefined || (frame.kind !== 'declined' && !this.conversationOf(frame)?.isOver))
      return;
    this.assigned.delete(ref);
    if (!isTold) this.ending.set(ref, registration);
  }

  /** How many instances it has, of offers that stand. */
  get instances(): number {
    if (this.isGone) return 0;
    return [...this.assigned.values()].filter((registration) => this.offers.get(registration)?.isTaken)
      .length;
  }

  /** How many more instances of a subject it can take. */
  roomFor(subject: string): number {
    if (this.isGone) return 0;
    const offered = [...this.offers].filter(([, { subjects }]) => subjects.includes(subject));
    return offered.reduce((sum, [registration]) => sum + this.sureRoomOf(registration), 0);
  }

  private left(): void {
    for (const conversation of this.conversations.values()) conversation.checkLeft();
  }
}
