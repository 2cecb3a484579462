import { type Conversation, type OpenOptions } from '@liminal/conversation';
import { type Server, type ServerOptions, createServer } from '@liminal/server';
import { Program } from '../e2e/program.fixture';
import { type LeakCheck, createLeakCheck, expectNothingLeft } from '../index';
import { DYING } from './host-world.fixture';

/** A server, and a program that hosts participants that die for it. */
export class RemoteWorld {
  constructor(
    readonly server: Server,
    readonly program: Program,
  ) {}

  open(options: OpenOptions & { readonly subject?: string } = {}): Promise<Conversation> {
    const { subject = 'dying', ...opening } = options;
    return this.server.conversations.open(subject, opening);
  }
}

/** Servers and their programs for one spec file: ended after each test, which fails if anything is left. */
export class RemoteWorlds {
  private leaks: LeakCheck = createLeakCheck();
  private worlds: RemoteWorld[] = [];

  constructor() {
    beforeEach(() => void (this.leaks = createLeakCheck()));
    afterEach(() => this.end());
  }

  async start(options?: ServerOptions): Promise<RemoteWorld> {
    const server = createServer(options);
    const { url } = await server.listen('tcp://127.0.0.1:0');
    const program = new Program('hosting.mjs', [url, DYING]);
    this.worlds.push(new RemoteWorld(server, program));
    await program.next();
    return this.worlds.at(-1) as RemoteWorld;
  }

  private async end(): Promise<void> {
    const server = this.worlds.map((world) => world.server);
    // A server waits for a program that stands still.
    for (const { program } of this.worlds) program.resume();
    await Promise.all(server.map((each) => each.close()));
    await Promise.all(this.worlds.splice(0).map(({ program }) => program.kill()));
    await expectNothingLeft({ leaks: this.leaks, server });
  }
}
