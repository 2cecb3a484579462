import {
  type Conversation,
  type Conversations,
  type ConversationsOptions,
  type CrashRecord,
  type OpenOptions,
  createConversations,
} from '@liminal/conversation';
import {
  type ProcessHostOptions,
  type ThreadHostOptions,
  type WorkerHost,
  createProcessHost,
  createThreadHost,
} from '@liminal/hosts';
import { join } from 'node:path';
import { type LeakCheck, createLeakCheck, expectNothingLeft } from '../index';

/** The participants that die as they are told. */
export const DYING = join(__dirname, '../../programs/participants/dying.mjs');

/** What a world is made of: a kind of host, its options, and those of the conversations on it. */
export interface HostWorldOptions extends Partial<ThreadHostOptions & ProcessHostOptions> {
  readonly kind: 'thread' | 'process';
  readonly conversations?: Omit<ConversationsOptions, 'hosts'>;
}

/** A host with participants that die, and conversations on it. */
export class HostWorld {
  constructor(
    readonly host: WorkerHost,
    readonly conversations: Conversations,
  ) {}

  open(options: OpenOptions & { readonly subject?: string } = {}): Promise<Conversation> {
    const { subject = 'dying', ...opening } = options;
    return this.conversations.open(subject, opening);
  }

  /** The ids of its workers. */
  get ids(): number[] {
    return this.host.workers.map(({ id }) => Number(id));
  }
}

/** Hosts for one spec file: closed after each test, which fails if anything is left. */
export class HostWorlds {
  private leaks: LeakCheck = createLeakCheck();
  private worlds: HostWorld[] = [];

  constructor() {
    beforeEach(() => void (this.leaks = createLeakCheck()));
    // What children say as they die is theirs to say, and nobody's to read here.
    beforeEach(() => void jest.spyOn(process.stderr, 'write').mockReturnValue(true));
    afterEach(() => this.end());
    afterEach(() => void jest.restoreAllMocks());
  }

  /** One worker, unless it is said otherwise. */
  async start({ kind, conversations, ...options }: HostWorldOptions): Promise<HostWorld> {
    const create = kind === 'thread' ? createThreadHost : createProcessHost;
    const host = await create({ files: DYING, pool: { size: 1, warm: 0 }, ...options });
    const world = new HostWorld(host, createConversations({ hosts: [host], ...conversations }));
    this.worlds.push(world);
    return world;
  }

  private async end(): Promise<void> {
    const worlds = this.worlds.splice(0);
    await Promise.all(worlds.map(({ conversations }) => conversations.close()));
    await Promise.all(worlds.map(({ host }) => host.close()));
    const [host, node] = [worlds.map((world) => world.host), worlds.map((world) => world.conversations.node)];
    await expectNothingLeft({ leaks: this.leaks, host, node });
  }
}

/** The crash of a conversation's instance. */
export async function crashOf(conversation: Conversation): Promise<CrashRecord> {
  return (await conversation.awaitCrash()) as CrashRecord;
}

/** What is told of a conversation, in its order: the operations that are answered, and of what its instance died. */
export function eventsOf({ reply$, crash$ }: Conversation): (number | string)[] {
  const events: (number | string)[] = [];
  reply$.subscribe(({ op }) => events.push(op));
  crash$.subscribe(({ reason }) => events.push(reason.kind));
  return events;
}

/** The numbers from one on. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
