import { type Conversation, type OpenOptions } from '@liminal/conversation';
import { type RequestOptions } from '@liminal/runtime';
import { type LeakCheck, createLeakCheck } from '@liminal/runtime/testing';
import { expectNothingLeft } from '../leaks/expect-nothing-left';
import { complianceFiles } from './compliance-files';
import { type HostCompliance, type HostUnderTest } from './host-compliance';
import { type Told, Witness } from './witness';

/** What the suite's participants are told to do, and with what. */
export interface Asked {
  readonly do: string;
  readonly [detail: string]: unknown;
}

/** A conversation of the suite, with the tag that its instances tell things under. */
export interface Opened {
  readonly conversation: Conversation;
  readonly tag: string;
  /** Asks for something, and gives the content of the reply. */
  ask(asked: Asked, options?: RequestOptions): Promise<unknown>;
  /** The first of what its instances have told, or will tell, that says so. */
  hears(what: string): Promise<Told>;
}

/** What {@link ComplianceWorld.open} takes. */
export interface ComplianceOpenOptions extends OpenOptions {
  /** Default `compliance`. */
  readonly subject?: string;
  /** How `init` goes: see the participants. */
  readonly init?: string;
}

/** A host for one test, and what was opened on it. */
export class ComplianceWorld {
  private ending: Promise<void> | undefined;
  private tags = 0;

  private constructor(
    readonly options: HostCompliance,
    readonly host: HostUnderTest,
    private readonly witness: Witness,
    private readonly port: number,
    private readonly leaks: LeakCheck,
  ) {}

  static async start(options: HostCompliance): Promise<ComplianceWorld> {
    const leaks = createLeakCheck();
    const witness = new Witness();
    const port = await witness.listen();
    const host = await options.start(complianceFiles());
    return new ComplianceWorld(options, host, witness, port, leaks);
  }

  get conversations(): HostUnderTest['conversations'] {
    return this.host.conversations;
  }

  async open(options: ComplianceOpenOptions = {}): Promise<Opened> {
    const { tag, subject, opening } = this.prepared(options);
    const conversation = await this.conversations.open(subject, opening);
    await this.witness.hears('began', tag);
    return this.opened(conversation, tag);
  }

  /** Opens at the seam, while the instance is still starting. */
  start(options: ComplianceOpenOptions = {}) {
    const { tag, subject, opening } = this.prepared(options);
    const resource = this.conversations.start(subject, opening);
    return { resource, hears: (what: string) => this.witness.hears(what, tag) };
  }

  private prepared({ subject = 'compliance', init, headers = [], ...opening }: ComplianceOpenOptions) {
    const tag = `t-${++this.tags}`;
    const own = [['witness', String(this.port)] as const, ['tag', tag] as const];
    const begin = init === undefined ? [] : [['init', init] as const];
    return { tag, subject, opening: { ...opening, headers: [...own, ...begin, ...headers] } };
  }

  private opened(conversation: Conversation, tag: string): Opened {
    return {
      conversation,
      tag,
      ask: async (asked, options) => (await conversation.request(asked, options)).content,
      hears: (what) => this.witness.hears(what, tag),
    };
  }

  kill(): void {
    this.host.kill?.();
  }

  /** Ends everything, and gives all that was told of a conversation after its beginning: what is not there has not happened. */
  async allTold({ tag }: Pick<Opened, 'tag'>): Promise<readonly Told[]> {
    await this.end();
    return this.witness.told.filter(({ of, what }) => of === tag && what !== 'began');
  }

  /** Ends everything, in its order. Again: nothing. */
  end(): Promise<void> {
    this.ending ??= this.shutDown();
    return this.ending;
  }

  private async shutDown(): Promise<void> {
    await this.conversations.close();
    await this.host.close();
    await this.witness.close();
  }

  /** Rejects when anything is left after the end. */
  expectNothingLeft(): Promise<void> {
    const { node } = this.conversations;
    return expectNothingLeft({ leaks: this.leaks, node, ...this.host.watched });
  }
}
