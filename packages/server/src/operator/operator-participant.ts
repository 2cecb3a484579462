import { type ExitReason, type Pid, boundedText, formatPid, statusErrorFor } from '@liminal/protocol';
import {
  type ConversationHistory,
  type ConversationSnapshot,
  type Conversations,
  type ParticipantHost,
  type ParticipantState,
} from '@liminal/conversation';
import { type Message, type Participant } from '@liminal/runtime';
import {
  type ConversationListing,
  type HostListing,
  type InstanceListing,
  type OperatorListing,
} from './operator-listing';
import { OPERATOR_SUBJECT } from './reserved-subjects';

const KILLED: ExitReason = Object.freeze({ kind: 'killed', by: 'operator' });

/** Answers what operators ask of a server: who hosts what, what is open, and to end an instance. */
class OperatorParticipant implements Participant {
  readonly subject = OPERATOR_SUBJECT;

  constructor(private readonly conversations: Conversations) {}

  handle(message: Message): unknown {
    const { ask, instance, conversation } = requestOf(message);
    if (ask === 'ps') return this.list();
    if (ask === 'kill' && typeof instance === 'string') return this.kill(instance);
    if (ask === 'trace' && typeof conversation === 'string') return this.trace(conversation);
    throw statusErrorFor(
      'malformed',
      `An operator asks {"ask":"ps"}, {"ask":"kill","instance":"<pid or conversation>"} or {"ask":"trace","conversation":"<id>"}.`,
    );
  }

  // Pulled as its reader allows, each as it is when it is told.
  private *list(): Generator<OperatorListing> {
    for (const host of this.hosts()) yield { kind: 'host', host };
    for (const snapshot of this.conversations.snapshots())
      yield { kind: 'conversation', conversation: listingOf(snapshot) };
  }

  private hosts(): HostListing[] {
    const found = new Map<string, { host: ParticipantHost; name: string; subjects: string[] }>();
    for (const { subject, name, host } of this.conversations.registrations) {
      // One host may have registrations of several names.
      const known = [...found.values()].find((each) => each.host === host && each.name === name);
      if (known) known.subjects.push(subject);
      else found.set(`${found.size}`, { host, name, subjects: [subject] });
    }
    return [...found.values()].map(({ host, name, subjects }) => ({
      kind: host.kind,
      name,
      subjects,
      ...host.report?.(),
    }));
  }

  private kill(which: string): InstanceListing {
    const { node } = this.conversations;
    for (const { id, participants } of this.conversations.snapshots()) {
      for (const participant of participants) {
        if (id !== which && formatPid(participant.pid) !== which) continue;
        const told = instanceOf(participant);
        this.end(node, participant.pid);
        return told;
      }
    }
    throw statusErrorFor(
      'notFound',
      `There is no instance or conversation ${boundedText(which, 64)} here; 'ps' lists them.`,
    );
  }

  private trace(id: string): ConversationHistory {
    const history = this.conversations.history(id);
    if (history) return history;
    const which = boundedText(id, 64);
    throw statusErrorFor(
      'notFound',
      `Conversation ${which} is not open here, and is not among those that have failed last; 'ps' lists those that are open.`,
    );
  }

  private end(node: Conversations['node'], pid: Pid): void {
    if (!node.isAlive(pid))
      throw statusErrorFor('notFound', `Instance ${formatPid(pid)} has exited already.`);
    node.end(pid, KILLED);
  }
}

function requestOf(message: Message): Partial<Record<'ask' | 'instance' | 'conversation', unknown>> {
  const asked = message.json();
  return typeof asked === 'object' && asked !== null ? asked : {};
}

function listingOf(snapshot: ConversationSnapshot): ConversationListing {
  const { id, subject, phase, healing, participants, openOperations, counters, policyDecisions } = snapshot;
  return {
    id,
    subject,
    phase,
    ...(healing === undefined ? {} : { healing }),
    instances: participants.map(instanceOf),
    openOperations: openOperations.length,
    messages: counters.messages,
    replies: counters.replies,
    decisions: policyDecisions.map(({ action }) => action),
  };
}

function instanceOf({ pid, host, generation, health }: ParticipantState): InstanceListing {
  return { pid: formatPid(pid), host, generation, health };
}

/** The participant that answers operators about these conversations. */
export function operatorParticipant(conversations: Conversations): Participant {
  return new OperatorParticipant(conversations);
}
