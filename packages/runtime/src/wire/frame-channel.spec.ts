import { type Frame, LIMITS, OK, encodeFrame } from '@liminal/protocol';
import { createVirtualTime } from '../testing';
import { type Transport, type TransportEvents } from '../ports/transport';
import { FrameChannel } from './frame-channel';
import { createMemoryTransportPair } from './memory-transport';
import { WatchedEnd } from '../testing/compliance/watched-end';

const goodbye: Frame = { kind: 'goodbye', status: OK };
const cancel = (op: number): Frame => ({ kind: 'cancel', ref: 1, op, reason: '' });
const large = (bytes: number): Frame => ({
  kind: 'reply',
  ref: 1,
  op: 1,
  index: 0,
  more: false,
  envelope: { payload: new Uint8Array(bytes) },
});

const exit = (ref: number): Frame => ({
  kind: 'exit',
  ref,
  crash: {
    participant: { node: 'local', number: 1, creation: 1 },
    subject: 'echo',
    host: 'inline',
    generation: 1,
    reason: { kind: 'outOfMemory' },
    unclean: false,
    at: 0,
    fates: [],
    decision: { action: 'fail' },
  },
});

describe('FrameChannel', () => {
  function create(maxFrameBytes: number = LIMITS.helloBytes) {
    const time = createVirtualTime();
    const [ours, theirs] = createMemoryTransportPair(time.ports.scheduler);
    const events: unknown[] = [];
    const write = jest.spyOn(ours, 'write');
    const channel: FrameChannel = new FrameChannel(
      { transport: ours, scheduler: time.ports.scheduler, maxFrameBytes },
      {
        frame: (frame) => events.push(frame.kind),
        violation: ({ code }) => events.push({ violation: code }),
        drained: () => events.push('drained'),
        closed: (detail) => events.push({ closed: detail }),
      },
    );
    channel.start();
    return { time, channel, events, write, ours, peer: new WatchedEnd(theirs).start() };
  }

  it('sends the few frames of one turn in one write, at its end [WIRE-1]', async () => {
    const { time, channel, write, peer } = create();
    const alreadyDue = Promise.resolve().then(() => channel.send(goodbye));
    channel.send(cancel(1));
    channel.send(cancel(2));
    await alreadyDue;
    await time.settle();
    expect(write).toHaveBeenCalledTimes(1);
    expect(Buffer.concat(peer.chunks)).toEqual(
      Buffer.concat([cancel(1), cancel(2), goodbye].map(encodeFrame)),
    );
  });

  it('tells that all has gone out also where the transport took it at once [FLOW-3]', async () => {
    const { time, channel, events, write } = create();
    write.mockReturnValue(true);
    channel.send(cancel(1));
    await time.settle();
    expect(events).toEqual(['drained']);
  });

  it('writes within a turn what has a KiB, then twice as much each time, to 64 KiB at most [FLOW-1]', async () => {
    const { time, channel, write } = create();
    for (let i = 0; i < 2_000; i++) channel.send(large(100));
    const lengths = write.mock.calls.map(([batch]) => batch.length);
    const frameBytes = encodeFrame(large(100)).length;
    const expected = [1, 2, 4, 8, 16, 32, 64].map((kib) => Math.ceil((kib * 1024) / frameBytes) * frameBytes);
    expect(lengths).toEqual([...expected, ...lengths.slice(7).fill(expected[6] as number)]);
    await time.settle();
    write.mockClear();
    for (let i = 0; i < 20; i++) channel.send(large(100));
    expect(write.mock.calls.map(([batch]) => batch.length)).toEqual([expected[0]]);
  });

  it('writes the first exit of a turn at once, behind what came before it, and gathers the others [LINK-4]', async () => {
    const { time, channel, write, peer } = create(1_000);
    for (const frame of [cancel(1), exit(1), exit(3), cancel(3), exit(5)]) channel.send(frame);
    expect(write.mock.calls.map(([batch]) => batch.length)).toEqual([
      Buffer.concat([cancel(1), exit(1)].map(encodeFrame)).length,
    ]);
    await time.settle();
    expect(write).toHaveBeenCalledTimes(2);
    const all = [cancel(1), exit(1), exit(3), cancel(3), exit(5)];
    expect(Buffer.concat(peer.chunks)).toEqual(Buffer.concat(all.map(encodeFrame)));
    channel.send(exit(7));
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('knows what waits and what has left, over writes and frames that are not written yet [FLOW-3]', async () => {
    const { time, channel } = create();
    channel.send(large(1_000));
    const pending = channel.pendingBytes;
    expect(pending).toBe(encodeFrame(large(1_000)).length);
    expect(channel.flushedBytes).toBe(0);
    await Promise.resolve();
    expect([channel.pendingBytes, channel.flushedBytes]).toEqual([pending, 0]);
    await time.settle();
    expect([channel.pendingBytes, channel.flushedBytes]).toEqual([0, pending]);
  });

  it('says when all is out, however little it was [FLOW-3]', async () => {
    const { time, channel, events } = create();
    channel.send(cancel(1));
    await time.settle();
    expect(events).toEqual(['drained']);
  });

  it('delivers frames however they are chunked [WIRE-3]', async () => {
    const { time, events, peer } = create();
    for (const byte of encodeFrame(cancel(1))) peer.transport.write(Uint8Array.of(byte));
    peer.transport.write(Buffer.concat([encodeFrame(cancel(2)), encodeFrame(goodbye)]));
    await time.settle();
    expect(events).toEqual(['cancel', 'cancel', 'goodbye']);
  });

  it('skips unknown frames and counts them, but not critical ones [WIRE-4]', async () => {
    const { time, channel, events, peer } = create();
    peer.transport.write(Buffer.concat([Uint8Array.of(3, 0xfa, 7, 0), encodeFrame(goodbye)]));
    await time.settle();
    expect([events, channel.skippedFrames]).toEqual([['goodbye'], 1]);
    peer.transport.write(Buffer.concat([Uint8Array.of(5, 0xfa, 7, 0, 0x78, 1), encodeFrame(goodbye)]));
    await time.settle();
    expect(events.slice(1)).toEqual([{ violation: 'unimplemented' }]);
  });

  it.each([
    ['too long', Uint8Array.of(255, 255, 3), 'resourceExhausted'],
    ['malformed', Uint8Array.of(2, 255, 255), 'invalidArgument'],
  ])('tells once of a frame that is %s, and delivers nothing behind it [WIRE-5]', async (_, bytes, code) => {
    const { time, events, peer } = create();
    peer.transport.write(Buffer.concat([encodeFrame(cancel(1)), bytes, encodeFrame(goodbye)]));
    peer.transport.write(bytes);
    await time.settle();
    expect(events).toEqual(['cancel', { violation: code }]);
  });

  it('notes how much of a frame was cut off when it is lost [C-13] [C-15]', async () => {
    const { time, channel, events, peer } = create();
    peer.transport.write(encodeFrame(cancel(1)).subarray(0, 3));
    await time.settle();
    expect(channel.partialBytes).toBe(3);
    peer.transport.end();
    await time.settle();
    expect(events).toEqual([{ closed: 'the other side ended the stream, 3 bytes into a frame' }]);
    expect(peer.isClosed).toBe(true);
  });

  it('tells who waits to be told before it closes the transport, and closes it whatever they do (P-5)', () => {
    const { time, ours } = create();
    const steps: string[] = [];
    const start = jest.fn<void, [TransportEvents]>();
    const transport: Transport = Object.assign(Object.create(ours) as Transport, {
      start,
      destroy: () => void steps.push('destroyed'),
    });
    const closed = () => {
      steps.push('told');
      throw new Error('a listener failed');
    };
    const ignore = () => undefined;
    const channel = new FrameChannel(
      { transport, scheduler: time.ports.scheduler, maxFrameBytes: LIMITS.helloBytes },
      { frame: ignore, violation: ignore, drained: ignore, closed },
    );
    channel.start();
    expect(() => start.mock.calls[0]?.[0].ended()).toThrow('a listener failed');
    expect(steps).toEqual(['told', 'destroyed']);
  });

  it('ends with all that was sent, drops what still comes, and is closed when the other side has ended [WIRE-5]', async () => {
    const { time, channel, events, peer } = create();
    peer.transport.pause();
    channel.send(large(2_000_000));
    channel.send(goodbye);
    channel.end();
    channel.send(cancel(1));
    peer.transport.write(encodeFrame(cancel(1)));
    peer.transport.end();
    await time.settle();
    expect(events).toEqual([]);
    peer.transport.resume();
    await time.settle();
    expect(peer.bytes).toBe(encodeFrame(large(2_000_000)).length + encodeFrame(goodbye).length);
    expect(events).toEqual(['drained', { closed: 'the connection closed' }]);
  });

  it('reads on while it ends, though it was paused: unread bytes would reset the connection [WIRE-5]', async () => {
    const { time, channel, peer } = create();
    channel.pause();
    channel.end();
    peer.transport.write(Uint8Array.of(1));
    peer.transport.end();
    await time.settle();
    expect(peer.events.at(-1)).toBe('closed');
  });

  it('tells nothing any more once it is destroyed [EXIT-7]', async () => {
    const { time, channel, events, peer } = create();
    channel.send(cancel(1));
    channel.destroy();
    channel.send(goodbye);
    peer.transport.write(encodeFrame(goodbye));
    await time.settle();
    expect(events).toEqual([]);
    expect(peer.isClosed).toBe(true);
  });

  it('can be ended or destroyed from within a frame', async () => {
    const { time, ours } = create();
    for (const how of ['end', 'destroy'] as const) {
      const [mine, theirs] = createMemoryTransportPair(time.ports.scheduler);
      const seen: string[] = [];
      const channel: FrameChannel = new FrameChannel(
        { transport: mine, scheduler: time.ports.scheduler, maxFrameBytes: 1_000 },
        {
          frame: ({ kind }) => {
            seen.push(kind);
            channel[how]();
          },
          violation: () => seen.push('violation'),
          drained: () => undefined,
          closed: () => undefined,
        },
      );
      channel.start();
      const peer = new WatchedEnd(theirs).start();
      peer.transport.write(Buffer.concat([encodeFrame(cancel(1)), encodeFrame(goodbye)]));
      await time.settle();
      expect(seen).toEqual(['cancel']);
      peer.transport.destroy();
    }
    ours.destroy();
    await time.settle();
  });

  it('keeps a frame that cannot be encoded to whoever sent it, and sends the others [STREAM-3]', async () => {
    const { time, channel, peer } = create();
    channel.send(cancel(1));
    const broken = { ...cancel(2), reason: Symbol('no text') } as unknown as Frame;
    expect(() => channel.send(broken)).toThrow();
    channel.send(goodbye);
    await time.settle();
    expect(Buffer.concat(peer.chunks)).toEqual(Buffer.concat([cancel(1), goodbye].map(encodeFrame)));
  });
});
