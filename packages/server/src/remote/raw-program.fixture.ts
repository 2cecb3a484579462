import {
  type AssignFrame,
  type CrashRecord,
  type ExitReason,
  type Frame,
  type OperationFate,
  type ParticipantOffer,
  type RegisterFrame,
  type Status,
  NORMAL,
  OK,
  SHUTDOWN,
  statusFor,
  toEnvelope,
} from '@liminal/protocol';
import { type RawPeer } from '../raw-peer.fixture';
import { type ServerWorld } from '../server-world.fixture';

export const CRASHED: ExitReason = { kind: 'crashed', name: 'TypeError', message: 'boom' };
export const BUSY: Status = statusFor('draining', 'busy with something else');

/** What is offered of one subject. */
export function offer(subject: string, more: Partial<ParticipantOffer> = {}): ParticipantOffer {
  return { subject, concurrency: 1, ...more };
}

/** A program that hosts participants, by hand: it registers, and does with what it is assigned as the test says. */
export class RawProgram {
  private registrations = 0;

  constructor(
    readonly world: ServerWorld,
    readonly peer: RawPeer,
  ) {}

  static async connect(world: ServerWorld): Promise<RawProgram> {
    return new RawProgram(world, await world.connect());
  }

  /** Connected, with one registration. */
  static async hosting(
    world: ServerWorld,
    offers: readonly (string | ParticipantOffer)[],
    more?: Partial<RegisterFrame>,
  ): Promise<RawProgram> {
    const program = await RawProgram.connect(world);
    expect(await program.register(offers, more)).toEqual(OK);
    return program;
  }

  async say(...frames: Frame[]): Promise<void> {
    this.peer.send(...frames);
    await this.world.settle();
  }

  /** Gives the answer. */
  async register(
    offers: readonly (string | ParticipantOffer)[],
    more: Partial<RegisterFrame> = {},
  ): Promise<Status | undefined> {
    const registration = ++this.registrations;
    const offered = offers.map((each) => (typeof each === 'string' ? offer(each) : each));
    const told = { capacity: 10, version: '1.2', attributes: [], ...more };
    await this.say({ kind: 'register', registration, offers: offered, ...told });
    return this.peer.all('registered').find((each) => each.registration === registration)?.status;
  }

  unregister(registration: number): Promise<void> {
    return this.say({ kind: 'unregister', registration, status: OK });
  }

  // What it is asked for

  get assigns(): AssignFrame[] {
    return this.peer.all('assign');
  }

  /** The latest. */
  get assign(): AssignFrame {
    const assign = this.assigns.at(-1);
    if (!assign) throw new Error(`Nothing was assigned; what came: ${this.peer.kinds().join(', ')}.`);
    return assign;
  }

  /** What came since Welcome. */
  get told(): string[] {
    return this.peer.kinds().slice(1);
  }

  /** The numbers of the messages that came on a ref, those that were sent ahead with a plus. */
  messages(ref = this.assign.ref): string[] {
    return this.peer
      .all('message')
      .filter((each) => each.ref === ref)
      .map(({ op, sentAhead }) => `${op}${sentAhead ? '+' : ''}`);
  }

  // What it answers; where no ref is given, of the latest assignment

  assigned(ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'assigned', ref });
  }

  declined(status: Status, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'declined', ref, status });
  }

  started(op: number, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'started', ref, op });
  }

  reply(op: number, content: unknown, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'reply', ref, op, index: 0, more: false, envelope: toEnvelope(content) });
  }

  part(op: number, index: number, content: unknown, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'reply', ref, op, index, more: true, envelope: toEnvelope(content) });
  }

  /** Neither a reply nor a status: a stream's end, an acknowledgement, a cast that is done. */
  done(op: number, index = 0, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'reply', ref, op, index, more: false });
  }

  failure(op: number, status: Status, ref = this.assign.ref): Promise<void> {
    return this.say({ kind: 'reply', ref, op, index: 0, more: false, status });
  }

  compensation(op: number, number: number, content?: unknown, ref = this.assign.ref): Promise<void> {
    const envelope = content === undefined ? {} : { envelope: toEnvelope(content) };
    return this.say({ kind: 'compensation', ref, op, number, label: '', deadlineMs: 1_000, ...envelope });
  }

  exit(
    reason: ExitReason,
    {
      ref = this.assign.ref,
      fates = [],
      stack,
    }: { ref?: number; fates?: OperationFate[]; stack?: string } = {},
  ): Promise<void> {
    return this.say({
      kind: 'exit',
      ref,
      crash: crash(reason, fates),
      ...(stack !== undefined && { stack }),
    });
  }

  /** Ends what it was told to end. */
  exitAsTold(ref = this.assign.ref): Promise<void> {
    return this.exit(SHUTDOWN, { ref });
  }
}

function crash(reason: ExitReason, fates: OperationFate[]): CrashRecord {
  return {
    participant: { node: 'n', number: 1, creation: 1 },
    subject: 'far',
    host: 'remote',
    generation: 1,
    reason,
    unclean: reason.kind === NORMAL.kind && fates.length > 0,
    at: 1.5,
    fates,
    decision: { action: 'fail' },
  };
}
