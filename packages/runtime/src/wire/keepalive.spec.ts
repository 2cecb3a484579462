import fc from 'fast-check';
import { createVirtualTime } from '../testing';
import { Keepalive, judgeSilence } from './keepalive';

const SLOT = 1_000;

/** Connections that are watched, and what each was told. */
class KeepaliveWorld {
  readonly time = createVirtualTime();
  readonly keepalive = new Keepalive(this.time.clock, this.time.ports.scheduler, SLOT);
  readonly told: string[] = [];

  watch(name: string) {
    const { told } = this;
    const connection = {
      receivedBytes: 0,
      flushedBytes: 0,
      pendingBytes: 0,
      paused: false,
      ping: (nonce: number) => {
        connection.nonces.push(nonce);
        // It leaves at once.
        connection.flushedBytes += 5;
        told.push(`ping ${name}`);
      },
      heartbeat: () => {
        connection.flushedBytes += 5;
        told.push(`heartbeat ${name}`);
      },
      silent: () => {
        told.push(`${name} is silent`);
        connection.leave();
      },
      nonces: [] as number[],
      leave: () => undefined as void,
    };
    connection.leave = this.keepalive.watch(connection, connection);
    return connection;
  }

  async slot(): Promise<string[]> {
    await this.time.advance(SLOT);
    return this.told.splice(0);
  }
}

describe('a keepalive', () => {
  it('asks who has been silent for a whole slot, and gives up who does not answer in the next [TIME-2]', async () => {
    const world = new KeepaliveWorld();
    world.watch('a');
    expect(await world.slot()).toEqual([]);
    expect(await world.slot()).toEqual(['ping a']);
    expect(await world.slot()).toEqual(['a is silent']);
    expect(world.keepalive.size).toBe(0);
  });

  it('takes whatever comes for a sign of life, before and after it has asked', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    for (let slot = 0; slot < 5; slot++) {
      connection.receivedBytes += 1;
      expect(await world.slot()).toEqual([]);
    }
    for (let slot = 0; slot < 5; slot++) {
      expect(await world.slot()).toEqual(['ping a']);
      connection.receivedBytes += 1;
      expect(await world.slot()).toEqual([]);
    }
    expect(new Set(connection.nonces).size).toBe(5);
  });

  it('does not take its own Ping for a sign of life, though that has left', async () => {
    const world = new KeepaliveWorld();
    world.watch('a');
    await world.slot();
    expect([...(await world.slot()), ...(await world.slot())]).toEqual(['ping a', 'a is silent']);
  });

  it('waits for who is still taking what was sent before: the Ping would be behind it [FLOW-3]', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    connection.pendingBytes = 1_000;
    for (let slot = 0; slot < 4; slot++) {
      connection.flushedBytes += 100;
      expect(await world.slot()).toEqual([]);
    }
    expect(await world.slot()).toEqual(['ping a']);
    // Nothing of it moves any more, and the Ping waits behind it.
    connection.flushedBytes -= 5;
    expect(await world.slot()).toEqual(['a is silent']);
  });

  it('does not blame who is not read', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    connection.paused = true;
    for (let slot = 0; slot < 5; slot++) expect(await world.slot()).toEqual([]);
    connection.paused = false;
    expect(await world.slot()).toEqual(['ping a']);
  });

  it('blames nobody for a time in which this program stood still', async () => {
    const world = new KeepaliveWorld();
    const late = jest.spyOn(world.time.clock, 'now');
    world.watch('a');
    await world.slot();
    expect(await world.slot()).toEqual(['ping a']);
    // The timer of the next slot goes off when more than half of another is over.
    late.mockImplementationOnce(() => 3.6 * SLOT);
    expect(await world.slot()).toEqual([]);
    expect(await world.slot()).toEqual(['ping a']);
    expect(await world.slot()).toEqual(['a is silent']);
  });

  it('gives nobody up whose answer has come, and was not read before: this program was busy [FLOW-4]', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    await world.slot();
    expect(await world.slot()).toEqual(['ping a']);
    // Timers come before sockets: what has come is read when the slot has ended, before anything that is put off.
    const later = jest.spyOn(world.time.ports.scheduler, 'later');
    later.mockImplementationOnce((task) => {
      connection.receivedBytes += 5;
      setImmediate(task);
    });
    expect(await world.slot()).toEqual([]);
    later.mockRestore();
    expect(await world.slot()).toEqual([]);
    expect(await world.slot()).toEqual(['ping a']);
  });

  it('gives nobody up who has left meanwhile', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    await world.slot();
    await world.slot();
    const later = jest.spyOn(world.time.ports.scheduler, 'later');
    later.mockImplementationOnce((task) => {
      connection.leave();
      task();
    });
    expect(await world.slot()).toEqual([]);
  });

  it('tells who sends much and hears nothing that there is somebody: his Ping may be behind it all [FLOW-3]', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    for (let slot = 0; slot < 3; slot++) {
      connection.receivedBytes += 100_000;
      expect(await world.slot()).toEqual(slot === 0 ? [] : ['heartbeat a']);
    }
    // Who sends anything himself needs none.
    connection.receivedBytes += 100_000;
    connection.flushedBytes += 1;
    expect(await world.slot()).toEqual([]);
  });

  it('answers no heartbeat with a heartbeat', async () => {
    const world = new KeepaliveWorld();
    const connection = world.watch('a');
    await world.slot();
    for (let slot = 0; slot < 3; slot++) {
      connection.receivedBytes += 20;
      expect(await world.slot()).toEqual([]);
    }
  });

  it('wakes up once a slot, however many it watches, and never while there are none [TIME-2]', async () => {
    const world = new KeepaliveWorld();
    const timers = jest.spyOn(world.time.clock, 'timer');
    const connections = Array.from({ length: 1_000 }, (_, i) => world.watch(`${i}`));
    for (let slot = 0; slot < 10; slot++) {
      for (const connection of connections) connection.receivedBytes++;
      await world.slot();
    }
    // One for each slot, and the one that runs.
    expect(timers).toHaveBeenCalledTimes(11);
    for (const { leave } of connections) leave();
    world.watch('again').leave();
    timers.mockClear();
    await world.time.advance(100 * SLOT);
    expect(timers).not.toHaveBeenCalled();
  });

  it('keeps no program alive by itself', () => {
    const world = new KeepaliveWorld();
    world.watch('a');
    expect(world.time.pendingTimers).toBe(0);
  });

  it('gives who comes in the middle of a slot a whole one', async () => {
    const world = new KeepaliveWorld();
    world.watch('a');
    await world.time.advance(SLOT - 1);
    world.watch('b');
    await world.time.advance(1);
    expect(await world.slot()).toEqual(['ping a', 'ping b']);
  });

  it('gives nobody up who has said something in the last two slots, and everybody who is silent for three', () => {
    const slot = fc.record({ came: fc.boolean(), went: fc.boolean(), paused: fc.boolean() });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 50 }), (slots) => {
        let state: Parameters<typeof judgeSilence>[0] = 'new';
        let silence = 0;
        for (const seen of slots) {
          const excused = seen.came || seen.went || seen.paused;
          silence = excused || state === 'new' ? 0 : silence + 1;
          const verdict = judgeSilence(state, seen);
          expect(verdict).toBe((['fine', 'ask', 'silent'] as const)[silence]);
          if (verdict === 'silent') return;
          state = verdict === 'ask' ? 'asked' : 'heard';
        }
      }),
    );
  });
});
