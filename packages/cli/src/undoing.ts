import { type Conversation } from '@liminal/client/node';
import { type CrashPolicy, type CrashRecord, type PolicyEvent, heals } from '@liminal/protocol';
import { firstValueFrom, lastValueFrom } from 'rxjs';
import { orAborted } from './abort';
import { describeDecision, showPolicyEvent, showUndoing } from './show-policy';

/** What of a conversation it looks at. */
export type UndoneConversation = Pick<
  Conversation,
  'crash$' | 'policy$' | 'phase$' | 'policy' | 'hasDetectedCrash'
>;

const LOST = 'The connection is lost: whether what was done is undone is not known.';

/**
 * What a conversation's policy does about crashes, where that may be to undo what was done: whoever closed the connection before would end it
 * (POLICY-4). To be made when the conversation is opened; it tells what there is to wait for, and what came of it.
 */
export class Undoing {
  /** Whether another instance is to take over: where that comes to nothing, what was done is undone after all, and nobody says so before. */
  private isHealing = false;
  private isUndoing = false;
  private readonly mayUndo: boolean;

  constructor(
    private readonly conversation: UndoneConversation,
    private readonly tell: (text: string) => void = () => undefined,
  ) {
    this.mayUndo = mayUndo(conversation.policy);
    conversation.crash$.subscribe((crash) => this.crashed(crash));
    conversation.policy$.subscribe((event) => this.acted(event));
  }

  private crashed({ decision, reason }: CrashRecord): void {
    if (reason.kind === 'noconnection' && this.isUndoing) this.tell(LOST);
    this.isHealing = heals(decision) && this.mayUndo;
    this.isUndoing = decision.action === 'compensate';
    if (this.isHealing)
      this.tell(`The participant crashed, and the conversation ${describeDecision(decision).join(', ')}.`);
    const text = showUndoing(decision);
    if (text !== undefined) this.tell(text);
  }

  private acted(event: PolicyEvent): void {
    this.isHealing = this.isUndoing = false;
    const text = showPolicyEvent(event);
    if (text !== undefined && this.mayUndo) this.tell(text);
  }

  /** Resolves when that has come to its end; at once where there is nothing to wait for. Rejects with the signal's reason when it fires. */
  async over(signal: AbortSignal): Promise<void> {
    const { policy$, phase$ } = this.conversation;
    if (this.isHealing) await orAborted(firstValueFrom(policy$, { defaultValue: undefined }), signal);
    if (this.conversation.hasDetectedCrash()) await orAborted(lastValueFrom(phase$), signal);
  }
}

function mayUndo(policy: CrashPolicy): boolean {
  return policy.kind === 'chain' ? policy.policies.some(mayUndo) : policy.kind === 'compensate';
}
