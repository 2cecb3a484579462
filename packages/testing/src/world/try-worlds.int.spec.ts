import { type Clock } from '@liminal/runtime';
import {
  type Scenario,
  crashOnMessage,
  createWorld,
  echo,
  harmAtEveryStep,
  serveWorld,
  silent,
  slow,
  streamOf,
  tryWorlds,
} from '../index';

/** Sells each seat once, if nobody asks for it while it looks whether it is free. */
function seats(clock: Clock, isCareful: boolean) {
  const sold = new Set<string>();
  const look = () => new Promise<void>((resolve) => void clock.timer(1, resolve));
  return {
    subject: 'seats',
    handle: async (message: { text(): string }) => {
      const seat = message.text();
      if (isCareful) {
        if (sold.has(seat)) return 'taken';
        sold.add(seat);
        await look();
        return 'sold';
      }
      const isFree = !sold.has(seat);
      await look();
      if (!isFree) return 'taken';
      sold.add(seat);
      return 'sold';
    },
  };
}

/** Two clients want the same seat. */
function twoBuyers(isCareful: boolean): Scenario {
  return async (world) => {
    const served = await serveWorld(world, { participants: ({ ports }) => [seats(ports.clock, isCareful)] });
    const bought = ['ann', 'ben'].map(async (name) => {
      const { client } = await served.connect(name);
      const conversation = await world.until(client.open('seats'), 'opening');
      const reply = await world.until(conversation.request('12a'), 'the answer');
      world.note(`${name} is told: ${reply.text()}`);
      return reply.text();
    });
    const told = await Promise.all(bought);
    if (told.filter((each) => each === 'sold').length !== 1)
      throw new Error(`They were told: ${told.join(', ')}.`);
    await served.close();
  };
}

describe('trying worlds', () => {
  it('finds the race, and says by which seed and what happened', async () => {
    const found = await tryWorlds(twoBuyers(false)).catch((error: Error) => error.message);
    expect(found).toMatch(
      /^Seed \d+: They were told: sold, sold\.\n\nNoted:\n {2}\d+ (ann|ben) is told: sold\n[^]*\n\nThe last that happened:\n {2}\d+ /,
    );
    const [, seed] = /^Seed (\d+)/.exec(String(found)) ?? [];
    const again = await tryWorlds(twoBuyers(false), { seeds: 1, firstSeed: Number(seed) }).catch(
      (error: Error) => error.message,
    );
    expect(again).toBe(found);
  });

  it('finds nothing where there is nothing to find', async () => {
    await tryWorlds(twoBuyers(true), { seeds: 50 });
  });
});

describe('harm at every step', () => {
  const asking: Scenario = async (world) => {
    const served = await serveWorld(world, {
      participants: ({ ports: { clock } }) => [echo(), crashOnMessage(1), slow({ clock, delayMs: 5 })],
    });
    const { client, machine } = await served
      .connect('desk')
      .catch(() => ({ client: undefined, machine: undefined }));
    for (const subject of ['echo', 'crash-on-message', 'slow']) {
      if (!machine?.isUp) break;
      const conversation = await world
        .until(client?.open(subject) as never, 'opening')
        .catch(() => undefined);
      const asked = (conversation as undefined | { request(text: string): Promise<unknown> })?.request(
        'hello',
      );
      if (machine.isUp)
        await world.until(Promise.resolve(asked), 'the end of the request').catch(() => undefined);
    }
    await served.close();
  };

  it('cuts every link before every step, and everybody is told, and nothing is left [C-13] [CONV-12] [LINK-8]', async () => {
    const steps = await harmAtEveryStep(asking, (world) => world.links.forEach(({ line }) => line.cut()));
    expect(steps).toBeGreaterThan(20);
  });

  it('half-closes every link before every step, with the same outcome [C-13]', async () => {
    await harmAtEveryStep(asking, (world) => world.links.forEach(({ line }) => line.halfClose()));
  });

  /** A program hosts the participant, and a client streams from it, and asks again. */
  const hosted: Scenario = async (world) => {
    const served = await serveWorld(world);
    const tool = await served.connect('tool').catch(() => undefined);
    const registered = tool?.client.register([streamOf([1, 2, 3]), echo()]);
    await world.until(Promise.resolve(registered), 'the registration').catch(() => undefined);
    const told: unknown[] = [];
    const asking = async () => {
      const { client } = await served.connect('desk');
      const policy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 10 } } as const;
      const conversation = await world.until(client.open('stream', { policy }), 'opening');
      const ended = new Promise<string>((resolve) =>
        conversation.stream('go').subscribe({
          next: (reply) => told.push(reply.json()),
          error: ({ code }) => resolve(String(code)),
          complete: () => resolve('complete'),
        }),
      );
      return world.until(ended, 'the end of the stream');
    };
    const outcome = await asking().catch(({ code, message }) => String(code ?? message));
    world.note(`the stream ends: ${outcome}`);
    if (told.join() !== [1, 2, 3].slice(0, told.length).join()) throw new Error(`It told ${told.join()}.`);
    if (outcome === 'complete' && told.length !== 3) throw new Error(`It was complete with ${told.join()}.`);
    await served.close();
  };

  it.each(['tool', 'desk'])(
    'crashes the machine %s before every step: what was told is a prefix, and nothing is left [LINK-4] [C-13] [LINK-8]',
    async (name) => {
      const steps = await harmAtEveryStep(hosted, ({ machines }) =>
        machines.find((each) => each.name === name)?.crash(),
      );
      expect(steps).toBeGreaterThan(20);
    },
  );

  it('cuts the line of a hosting program before every step, in several worlds [LINK-4] [LINK-8]', async () => {
    for (const seed of [1, 2, 3])
      await harmAtEveryStep(
        hosted,
        ({ links }) => links.filter(({ from }) => from.name === 'tool').forEach(({ line }) => line.cut()),
        { seed },
      );
  });

  it('says before which step what has to hold did not', async () => {
    const fragile: Scenario = async (world) => {
      const served = await serveWorld(world, { participants: [silent()] });
      const { client } = await served.connect('desk');
      await world.until(client.open('silent'), 'opening');
      await served.close();
    };
    const found = await harmAtEveryStep(fragile, (world) =>
      world.links.forEach(({ line }) => line.cut()),
    ).catch((error: Error) => error.message);
    expect(found).toMatch(/^With harm before step \d+ of \d+: /);
  });

  it('rejects where the harm was not done, for the scenario was another, and where nothing is tried', async () => {
    let runs = 0;
    const shrinking: Scenario = async (world) => {
      const served = await serveWorld(world, { participants: [echo()] });
      if (runs++ === 0) await served.connect('desk');
      await served.close();
    };
    await expect(harmAtEveryStep(shrinking, () => undefined)).rejects.toThrow(
      /^No harm was done before step \d+ of \d+/,
    );
    await expect(tryWorlds(asking, { seeds: 0 })).rejects.toThrow('seeds is 0; it is a whole number from 1.');
  });

  it('rejects where the scenario fails by itself', async () => {
    const failing = harmAtEveryStep(
      async () => Promise.reject(new Error('no')),
      () => undefined,
    );
    await expect(failing).rejects.toThrow('Without any harm: no');
  });
});

describe('a served world', () => {
  it('says what is left of it', async () => {
    const world = createWorld();
    const served = await serveWorld(world, {
      participants: ({ ports }) => [
        { subject: 'leaky', handle: () => void ports.clock.timer(3_600_000, () => undefined) },
      ],
    });
    const { client } = await served.connect('desk');
    const conversation = await world.until(client.open('leaky'), 'opening');
    await world.until(conversation.request(), 'the reply');
    await expect(served.close()).rejects.toThrow('Left in the world: 1 × running timer of server.');
  });

  it('may be left by a machine that crashes', async () => {
    const world = createWorld();
    const served = await serveWorld(world, { participants: [echo()] });
    const { machine } = await served.connect('desk');
    machine.crash();
    await world.settle();
    expect(served.server.connections).toBe(0);
    await served.close();
  });
});
