import { type CreditCounts } from '@liminal/protocol';
import fc from 'fast-check';
import { GrantedCredit, SendingCredit } from './message-credit';

const ROOM: CreditCounts = { messages: 8, bytes: 1_000 };

describe('what may be sent', () => {
  it('is everything until the receiver says otherwise', () => {
    const sending = new SendingCredit();
    sending.sent(2 ** 31);
    expect([sending.allowsNext, sending.messagesLeft]).toEqual([true, Infinity]);
  });

  it('counts what was sent before the first credit came [FLOW-2]', () => {
    const sending = new SendingCredit();
    sending.sent(10);
    sending.sent(10);
    sending.allow({ messages: 3, bytes: 100 });
    expect([sending.allowsNext, sending.messagesLeft]).toEqual([true, 1]);
    sending.sent(10);
    expect([sending.allowsNext, sending.messagesLeft]).toEqual([false, 0]);
  });

  it('ends with the message that crosses the byte mark, which goes out whole [FLOW-2]', () => {
    const sending = new SendingCredit();
    sending.allow({ messages: 100, bytes: 10 });
    sending.sent(9);
    expect(sending.allowsNext).toBe(true);
    sending.sent(1_000);
    expect(sending.allowsNext).toBe(false);
    sending.allow({ messages: 100, bytes: 1_010 });
    expect(sending.allowsNext).toBe(true);
  });

  it('is set, and neither added to nor taken back [FLOW-2]', () => {
    const sending = new SendingCredit();
    sending.allow({ messages: 5, bytes: 100 });
    sending.allow({ messages: 5, bytes: 100 });
    sending.allow({ messages: 2, bytes: 10 });
    expect(sending.messagesLeft).toBe(5);
  });

  it('goes on across 2³², of messages and of bytes [FLOW-2]', () => {
    const sending = new SendingCredit();
    sending.allow({ messages: 10, bytes: 2 ** 31 - 1 });
    sending.sent(2 ** 31 - 2);
    sending.allow({ messages: 10, bytes: 2 ** 32 - 3 });
    sending.sent(2 ** 31 - 2);
    expect(sending.allowsNext).toBe(true);
    sending.allow({ messages: 10, bytes: 5 });
    sending.sent(8);
    expect(sending.allowsNext).toBe(true);
    sending.sent(1);
    expect(sending.allowsNext).toBe(false);
  });
});

describe('what is granted', () => {
  it('is told where the sender does not know of an eighth of the room: seldom where there is much of it [FLOW-2]', () => {
    const granted = new GrantedCredit();
    const room = { messages: 64, bytes: 1_000 };
    expect(granted.now(room)).toEqual(room);
    for (let i = 0; i < 7; i++) granted.receive(0);
    // Seven places were taken and are free again, of 64.
    expect(granted.next(room)).toBeUndefined();
    granted.receive(0);
    expect(granted.next(room)).toEqual({ messages: 72, bytes: 1_000 });
  });

  it('is told of each place where there are few [FLOW-2]', () => {
    const granted = new GrantedCredit();
    granted.now(ROOM);
    for (let i = 0; i < 8; i++) granted.receive(0);
    expect(granted.next({ messages: 0, bytes: 1_000 })).toBeUndefined();
    expect(granted.next({ messages: 1, bytes: 1_000 })).toEqual({ messages: 9, bytes: 1_000 });
    expect(granted.next({ messages: 1, bytes: 1_000 })).toBeUndefined();
    expect(granted.next({ messages: 2, bytes: 1_000 })).toEqual({ messages: 10, bytes: 1_000 });
  });

  it('is never taken back, whatever room there is [FLOW-2]', () => {
    const granted = new GrantedCredit();
    granted.now(ROOM);
    expect(granted.now({ messages: -3, bytes: -3 })).toEqual(ROOM);
    expect(granted.next({ messages: 4, bytes: -3 })).toBeUndefined();
  });

  it('tells of bytes by themselves [FLOW-2]', () => {
    const granted = new GrantedCredit();
    granted.now(ROOM);
    granted.receive(1_200);
    expect(granted.next({ messages: 7, bytes: -200 })).toBeUndefined();
    expect(granted.next({ messages: 7, bytes: 300 })).toEqual({ messages: 8, bytes: 1_500 });
  });

  it('stays within half of the numbers that it counts with, however much room there is', () => {
    const granted = new GrantedCredit();
    expect(granted.now({ messages: Infinity, bytes: Infinity })).toEqual({
      messages: 2 ** 30 - 1,
      bytes: 2 ** 30 - 1,
    });
  });

  const action = fc.oneof(
    fc.record({ kind: fc.constant('send' as const), bytes: fc.nat(60) }),
    fc.record({ kind: fc.constant('deliver' as const) }),
    fc.record({ kind: fc.constant('free' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('hear' as const) }),
  );

  it('is kept: what credit allows finds a place, and nobody waits for ever where there is one [FLOW-2] [FLOW-1]', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (actions, places) => {
          const world = new CreditWorld(places);
          for (const each of actions) world.act(each);
          world.settle();
          // Whatever was under way has come: the sender knows of seven eighths of the places, or more.
          expect(world.sending.messagesLeft * 8).toBeGreaterThanOrEqual(places * 7);
        },
      ),
    );
  });
});

const BYTES = 100;

/** A sender and a receiver with so many places, and what is under way between them, each way in order. */
class CreditWorld {
  readonly sending = new SendingCredit();
  private readonly granted = new GrantedCredit();
  private readonly messages: number[] = [];
  private readonly credits: CreditCounts[] = [];
  private readonly taken: number[] = [];

  constructor(private readonly places: number) {
    this.sending.allow(this.granted.now(this.room));
  }

  act(action: {
    readonly kind: 'send' | 'deliver' | 'free' | 'hear';
    readonly bytes?: number;
    readonly which?: number;
  }): void {
    if (action.kind === 'send' && this.sending.allowsNext) {
      this.sending.sent(action.bytes ?? 0);
      this.messages.push(action.bytes ?? 0);
    }
    if (action.kind === 'deliver') this.deliver();
    if (action.kind === 'free' && this.taken.length > 0) {
      this.taken.splice((action.which ?? 0) % this.taken.length, 1);
      this.grant();
    }
    if (action.kind === 'hear') this.hear();
  }

  private deliver(): void {
    const bytes = this.messages.shift();
    if (bytes === undefined) return;
    expect(this.taken.length).toBeLessThan(this.places);
    expect(this.room.bytes).toBeGreaterThan(0);
    this.granted.receive(bytes);
    this.taken.push(bytes);
    this.grant();
  }

  private hear(): void {
    const credit = this.credits.shift();
    if (credit) this.sending.allow(credit);
  }

  private grant(): void {
    const credit = this.granted.next(this.room);
    if (credit) this.credits.push(credit);
  }

  private get room(): CreditCounts {
    return {
      messages: this.places - this.taken.length,
      bytes: BYTES - this.taken.reduce((sum, bytes) => sum + bytes, 0),
    };
  }

  settle(): void {
    while (this.messages.length > 0) this.deliver();
    while (this.taken.length > 0) this.act({ kind: 'free' });
    while (this.credits.length > 0) this.hear();
  }
}
