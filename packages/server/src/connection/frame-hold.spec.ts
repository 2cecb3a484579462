import { type ConversationFrame } from '@liminal/protocol';
import { FrameHold, HOLD_BYTES } from './frame-hold';

const reply = (
  op: number,
  bytes: number,
  headers: readonly (readonly [string, string])[] = [],
): ConversationFrame => ({
  kind: 'reply',
  ref: 1,
  op,
  index: 0,
  more: false,
  envelope: { payload: new Uint8Array(bytes), headers },
});

describe('FrameHold', () => {
  it('gives back what it holds, in order and once', () => {
    const hold = new FrameHold();
    hold.push(reply(1, 1));
    hold.push(reply(2, 1));
    expect(hold.take()).toEqual([reply(1, 1), reply(2, 1)]);
    expect(hold.take()).toEqual([]);
  });

  it('says when it holds more than it may, and begins anew when it was emptied [FLOW-1]', () => {
    const hold = new FrameHold();
    hold.push(reply(1, HOLD_BYTES - 1_000));
    expect(hold.overflows).toBe(false);
    hold.push(reply(2, 1_000));
    expect(hold.overflows).toBe(true);
    hold.take();
    expect(hold.overflows).toBe(false);
  });

  it('counts all of a frame, not only its payload [FLOW-1]', () => {
    const hold = new FrameHold();
    const headers = [['name', 'x'.repeat(8_000)]] as const;
    for (let op = 1; op <= 600; op++) hold.push(reply(op, 0, headers));
    expect(hold.overflows).toBe(true);
  });

  it('counts frames without content too [FLOW-1]', () => {
    const hold = new FrameHold();
    for (let op = 1; op <= 40_000; op++) hold.push(reply(op, 0));
    expect(hold.overflows).toBe(true);
  });
});
