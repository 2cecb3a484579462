import { type Transport, type TransportEvents, createMemoryTransportPair } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { type FaultyLinkOptions, createFaultyLink, scriptedFaults } from '../index';

/** One end of a pipe, and all that it was told. */
class Listener implements TransportEvents {
  readonly log: string[] = [];

  constructor(readonly transport: Transport) {
    transport.start(this);
  }

  data = (chunk: Uint8Array) => void this.log.push(Buffer.from(chunk).toString('latin1'));
  ended = () => void this.log.push('ended');
  drained = () => void this.log.push('drained');
  closed = (detail: string | undefined) => void this.log.push(`closed ${detail}`);

  say(text: string): boolean {
    return this.transport.write(Buffer.from(text, 'latin1'));
  }

  get heard(): readonly string[] {
    return this.log.filter((line) => line !== 'drained');
  }
}

function linked(time: VirtualTime, options: Omit<FaultyLinkOptions, 'ports'> = {}) {
  const [near, far] = createMemoryTransportPair(time.ports.scheduler);
  const link = createFaultyLink(near, { ports: time.ports, ...options });
  return { link, near: new Listener(link.transport), far: new Listener(far) };
}

describe('a faulty link', () => {
  let time: VirtualTime;
  beforeEach(() => void (time = createVirtualTime()));

  it('without faults is a transport like any other: bytes, ends and the close arrive in order', async () => {
    const { near, far } = linked(time);
    near.say('one');
    near.say('two');
    far.say('three');
    await time.settle();
    expect([near.heard, far.heard]).toEqual([['three'], ['one', 'two']]);
    near.transport.end();
    far.transport.end();
    await time.settle();
    expect([near.heard.slice(1), far.heard.slice(2)]).toEqual([
      ['ended', 'closed undefined'],
      ['ended', 'closed undefined'],
    ]);
    expect(near.transport.pendingBytes).toBe(0);
  });

  it('asks whoever writes to wait, and says when all has gone out', async () => {
    const { near } = linked(time, { out: scriptedFaults({ 0: { delayMs: 10 } }) });
    expect([near.say('slow'), near.transport.pendingBytes]).toEqual([false, 4]);
    await time.advance(9);
    expect(near.log).toEqual([]);
    await time.advance(1);
    expect([near.log, near.transport.pendingBytes]).toEqual([['drained'], 0]);
  });

  it('delays a chunk, and what is behind it waits: bytes keep their order', async () => {
    const { near, far } = linked(time, { out: scriptedFaults({ 0: { delayMs: 20 } }) });
    near.say('late');
    near.say('behind');
    await time.advance(19);
    expect(far.heard).toEqual([]);
    await time.advance(1);
    expect(far.heard).toEqual(['late', 'behind']);
  });

  it('splits a chunk, to single bytes if it is to', async () => {
    const { near, far } = linked(time, {
      out: scriptedFaults({ 0: { pieceBytes: 1 }, 1: { pieceBytes: 2 } }),
    });
    near.say('abc');
    near.say('defgh');
    await time.settle();
    expect(far.heard.join('')).toBe('abcdefgh');
    const inbound = linked(time, { in: scriptedFaults({ 0: { pieceBytes: 2 } }) });
    inbound.far.say('abcde');
    await time.settle();
    expect(inbound.near.heard).toEqual(['ab', 'cd', 'e']);
  });

  it('joins chunks that arrive together', async () => {
    const { far, near } = linked(time, { in: scriptedFaults({ 0: { delayMs: 5, joins: true } }) });
    for (const text of ['a', 'b', 'c']) far.say(text);
    await time.advance(5);
    expect(near.heard).toEqual(['abc']);
  });

  it('turns over one bit, of a copy', async () => {
    const { near, far } = linked(time, { out: scriptedFaults({ 0: { flipBit: 8 } }) });
    const bytes = Buffer.from('aaa');
    near.transport.write(bytes);
    await time.settle();
    expect([far.heard, bytes.toString()]).toEqual([['a`a'], 'aaa']);
  });

  it('keeps back what follows once it is stalled, until it goes on', async () => {
    const { link, near, far } = linked(time);
    link.out.stall();
    near.say('held');
    await time.advance(10_000);
    expect([far.heard, link.out.waitingBytes]).toEqual([[], 4]);
    link.out.resume();
    await time.settle();
    expect(far.heard).toEqual(['held']);
  });

  it('lets so many bytes arrive in so many milliseconds', async () => {
    const { link, near, far } = linked(time);
    link.out.throttle({ bytes: 2, everyMs: 10 });
    near.say('abcdef');
    await time.advance(10);
    expect(far.heard.join('')).toBe('ab');
    await time.advance(20);
    expect(far.heard.join('')).toBe('abcdef');
  });

  it('is cut: what is on its way is lost, and both sides are told', async () => {
    const { link, near, far } = linked(time, { out: scriptedFaults({ 0: { delayMs: 5 } }) });
    near.say('lost');
    link.cut();
    await time.advance(10);
    expect([near.heard, far.heard]).toEqual([['closed ECONNRESET'], ['closed the other end was destroyed']]);
    expect(link.isClosed).toBe(true);
    link.cut();
    expect(near.say('nobody')).toBe(true);
    await time.settle();
    expect(near.heard).toHaveLength(1);
  });

  it('is cut, ended or stalled by script, behind the chunk that it is for', async () => {
    const cut = linked(time, { out: scriptedFaults({ 1: { then: 'cut' } }) });
    for (const text of ['a', 'b', 'c']) cut.near.say(text);
    await time.settle();
    expect([cut.near.heard, cut.far.heard]).toEqual([
      ['closed ECONNRESET'],
      ['a', 'b', 'closed the other end was destroyed'],
    ]);
    const ended = linked(time, { out: scriptedFaults({ 0: { then: 'end' } }) });
    ended.near.say('a');
    await time.settle();
    expect(ended.far.heard).toEqual(['a', 'ended']);
    const stalled = linked(time, { in: scriptedFaults({ 0: { then: 'stall' } }) });
    stalled.far.say('a');
    stalled.far.say('b');
    await time.settle();
    expect(stalled.near.heard).toEqual(['a']);
    stalled.link.in.resume();
    await time.settle();
    expect(stalled.near.heard).toEqual(['a', 'b']);
  });

  it('half-closes: the other side hears that no more comes, and may go on', async () => {
    const { link, near, far } = linked(time);
    link.halfClose();
    near.say('into nowhere');
    await time.settle();
    far.say('still here');
    await time.settle();
    expect([near.heard, far.heard]).toEqual([['still here'], ['ended']]);
  });

  it('tells nothing while nobody reads', async () => {
    const { near, far } = linked(time);
    near.transport.pause();
    far.say('unread');
    await time.settle();
    expect(near.heard).toEqual([]);
    near.transport.resume();
    await time.settle();
    expect(near.heard).toEqual(['unread']);
  });

  it('lets nothing come after an end of the script, and tells it once', async () => {
    const { near, far } = linked(time, { in: scriptedFaults({ 0: { then: 'end' } }) });
    far.say('a');
    far.say('late');
    far.transport.end();
    await time.settle();
    near.transport.end();
    await time.settle();
    expect(near.heard).toEqual(['a', 'ended', 'closed undefined']);
  });

  it('tells who starts it that it has been cut before', async () => {
    const [inner] = createMemoryTransportPair(time.ports.scheduler);
    const link = createFaultyLink(inner, { ports: time.ports });
    link.cut('ETIMEDOUT');
    const near = new Listener(link.transport);
    await time.settle();
    expect(near.heard).toEqual(['closed ETIMEDOUT']);
  });

  it('is slow also with what waited for it, and as fast as ever when it is let go', async () => {
    const { link, near, far } = linked(time);
    link.out.stall();
    near.say('abcdef');
    link.out.throttle({ bytes: 2, everyMs: 10 });
    link.out.resume();
    await time.advance(25);
    expect(far.heard.join('')).toBe('abcd');
    link.out.throttle(undefined);
    await time.advance(10);
    near.say('ghi');
    await time.settle();
    expect(far.heard.join('')).toBe('abcdefghi');
  });

  it('still brings what a program had written that is gone, and then its end', async () => {
    const { link, near, far } = linked(time, { out: scriptedFaults({ 0: { delayMs: 5 } }) });
    near.say('last words');
    link.abandon();
    await time.advance(5);
    expect([far.heard, near.heard, link.isClosed]).toEqual([
      ['last words', 'closed the other end was destroyed'],
      [],
      true,
    ]);
  });

  it('leaves no timer when it is gone', async () => {
    const { link, near } = linked(time, { out: scriptedFaults({ 0: { delayMs: 1_000 } }) });
    near.say('never');
    near.transport.destroy();
    await time.settle();
    expect([time.pendingTimers, link.isClosed, near.heard]).toEqual([0, true, ['closed undefined']]);
  });
});
