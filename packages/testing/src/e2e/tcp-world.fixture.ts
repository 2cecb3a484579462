import { type Client, type ClientOptions, connect } from '@liminal/client/node';
import { type Server, type ServerOptions, createServer } from '@liminal/server';
import { type LeakCheck, createLeakCheck, expectNothingLeft } from '../index';

/** A server on a port of its own, and a client that is connected to it. */
export interface TcpWorld {
  readonly server: Server;
  readonly url: string;
  readonly client: Client;
  /** Connects another client. */
  connect(options?: ClientOptions): Promise<Client>;
}

/**
 * Servers and clients over TCP for one spec file: closed after each test, which fails if anything is left of them or in the program.
 */
export class TcpWorlds {
  private leaks: LeakCheck = createLeakCheck();
  private servers: Server[] = [];
  private clients: Client[] = [];

  constructor() {
    beforeEach(() => void (this.leaks = createLeakCheck()));
    afterEach(() => this.end());
  }

  async start(options: ServerOptions & { readonly client?: ClientOptions } = {}): Promise<TcpWorld> {
    const { client: clientOptions, ...serverOptions } = options;
    const { server, url } = await this.serve(serverOptions);
    const client = await this.connect(url, clientOptions);
    return { server, url, client, connect: (given) => this.connect(url, given) };
  }

  async serve(options: ServerOptions): Promise<{ readonly server: Server; readonly url: string }> {
    const server = createServer(options);
    this.servers.push(server);
    const { url } = await server.listen('tcp://127.0.0.1:0');
    return { server, url };
  }

  async connect(url: string, options?: ClientOptions): Promise<Client> {
    const client = await connect(url, options);
    this.clients.push(client);
    return client;
  }

  private async end(): Promise<void> {
    const { leaks } = this;
    const [server, client] = [this.servers.splice(0), this.clients.splice(0)];
    await Promise.all(client.map((each) => each.close()));
    await Promise.all(server.map((each) => each.close()));
    await expectNothingLeft({ leaks, server, client });
  }
}
