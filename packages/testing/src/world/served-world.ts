import { type Client, type ClientOptions, connect } from '@liminal/client';
import { createNode } from '@liminal/conversation';
import { type Server, type ServerOptions, createServer } from '@liminal/server';
import { type Machine } from './machine';
import { type World } from './world';
import { type WorldLink, type WorldListener } from './world-network';

/** What {@link serveWorld} takes. All optional. */
export interface ServedWorldOptions extends Omit<ServerOptions, 'node' | 'ports' | 'participants'> {
  /** The participants, or what makes them of the server's machine: one that waits takes its clock. */
  readonly participants?:
    ServerOptions['participants'] | ((machine: Machine) => ServerOptions['participants']);
}

/** A server on a machine of a world. */
export interface ServedWorld {
  /** The server's machine. */
  readonly machine: Machine;
  /** The server. Programs on other machines may host participants, unless `mayRegister` says otherwise. */
  readonly server: Server;
  /** A client that is connected from a machine of its own. Rejects as `connect` of `@liminal/client` does. */
  connect(name: string, options?: Omit<ClientOptions, 'ports' | 'dial' | 'name'>): Promise<WorldClient>;
  /**
   * Everybody leaves. Rejects, with what it is, if anything is left half a second later: a connection, a conversation, a process, a timer of a participant that
   * does not heed its signal.
   */
  close(): Promise<void>;
}

/** A client on a machine of a world. */
export interface WorldClient {
  /** Its machine. */
  readonly machine: Machine;
  /** The client. */
  readonly client: Client;
  /** What it is connected by. */
  readonly link: WorldLink;
}

/** What ends by itself within so long is not left, in milliseconds. */
const ENDING_MS = 500;

class MachineServer implements ServedWorld {
  readonly machine: Machine;
  readonly server: Server;
  private readonly listener: WorldListener;
  private readonly clients: WorldClient[] = [];

  constructor(
    private readonly world: World,
    { participants = [], ...options }: ServedWorldOptions,
  ) {
    this.machine = world.machine('server');
    this.listener = world.listener(this.machine);
    this.server = createServer({
      mayRegister: () => true,
      ...options,
      participants: (typeof participants === 'function' ? participants(this.machine) : participants) ?? [],
      node: createNode({ name: 'server', ports: this.machine.ports }),
    });
  }

  async start(): Promise<this> {
    await this.server.listen(this.listener);
    return this;
  }

  async connect(
    name: string,
    options: Omit<ClientOptions, 'ports' | 'dial' | 'name'> = {},
  ): Promise<WorldClient> {
    const machine = this.world.machine(name);
    const links: WorldLink[] = [];
    const dial = () => {
      const link = this.listener.dial(machine);
      links.push(link);
      return link.line.transport;
    };
    const connecting = connect('world:server', { ...options, name, ports: machine.ports, dial });
    const client = await this.world.until(connecting, `the handshake of ${name}`);
    const connected = { machine, client, link: links[0] as WorldLink };
    this.clients.push(connected);
    return connected;
  }

  async close(): Promise<void> {
    const { world, server, machine } = this;
    for (const { line } of world.links) {
      line.in.resume();
      line.out.resume();
    }
    for (const { client, machine: its } of this.clients)
      await world.until(Promise.race([client.close(), its.crashed]), `the close of ${its.name}`);
    await world.until(Promise.race([server.close(), machine.crashed]), 'the close of the server');
    await world.advance(ENDING_MS);
    const left = machine.isUp ? this.left() : [];
    if (left.length > 0) throw new Error(`Left in the world: ${left.join('; ')}.`);
  }

  private left(): string[] {
    const { server, world } = this;
    const { node } = server.conversations;
    const timers = world.machines.flatMap(({ name, pendingTimers }) =>
      pendingTimers === 0 ? [] : [`${pendingTimers} × running timer of ${name}`],
    );
    const counts = {
      'connection of the server': server.connections,
      'conversation of the server': server.conversations.size,
      'process of the server': node.processCount,
      'link that leads to the dead': node.tiesToTheDead,
    };
    const left = Object.entries(counts).flatMap(([what, count]) =>
      count === 0 ? [] : [`${count} × ${what}`],
    );
    return [...left, ...timers];
  }
}

/**
 * Puts a server on a machine of a world, and lets clients connect to it from machines of their own.
 *
 * @example
 * ```ts
 * import { createWorld, echo, serveWorld } from '@liminal/testing';
 *
 * async function example(seed: number) {
 *   const world = createWorld({ seed });
 *   const served = await serveWorld(world, { participants: [echo()] });
 *   const { client, link } = await served.connect('desk');
 *   const conversation = await world.until(client.open('echo'), 'opening');
 *   const reply = conversation.request('hello').catch(({ code }) => code);
 *   await world.step();
 *   link.line.cut();
 *   console.log(await world.until(reply, 'the end of the request'));
 *   await served.close();
 * }
 * ```
 */
export async function serveWorld(world: World, options: ServedWorldOptions = {}): Promise<ServedWorld> {
  return new MachineServer(world, options).start();
}
