import {
  type AssignFrame,
  type Frame,
  type MessageFrame,
  type Status,
  OK,
  toEnvelope,
} from '@liminal/protocol';
import { type Client } from '../client';
import { type Outcome, PID, type ScriptedServer, outcomeOf } from '../scripted-server.fixture';
import { type RegisterOptions, type Registration } from './registration';

export const UPPER = {
  subject: 'upper',
  concurrency: 2,
  handle: (message: { text(): string }) => message.text().toUpperCase(),
};

export function registered(registration: number, status: Status = OK): Frame {
  return { kind: 'registered', registration, status };
}

export function unregister(registration: number, status: Status = OK): Frame {
  return { kind: 'unregister', registration, status };
}

export function assign(ref: number, more: Partial<AssignFrame> = {}): AssignFrame {
  return {
    kind: 'assign',
    ref,
    registration: 1,
    conversationId: `conversation-${ref}`,
    subject: 'upper',
    participant: { ...PID, number: PID.number + ref },
    generation: 1,
    attempt: 1,
    headers: [],
    payloadBytes: 1_000,
    compensations: { count: 0, bytes: 0 },
    ...more,
  };
}

/** A message of an assignment. */
export function given(ref: number, op: number, content: unknown, more: Partial<MessageFrame> = {}): Frame {
  const envelope = toEnvelope(content);
  return {
    kind: 'message',
    ref,
    op,
    envelope,
    expects: 'reply',
    deadlineMs: 30_000,
    deadlinePerReply: false,
    ...more,
  };
}

/** Asks the instance to stop. */
export function stop(ref: number): Frame {
  return { kind: 'close', ref, status: OK };
}

/** Asks to register, and answers with nothing yet. */
export async function registering(
  server: ScriptedServer,
  client: Client,
  participants: unknown = UPPER,
  options?: RegisterOptions,
): Promise<Outcome<Registration>> {
  const outcome = outcomeOf(client.register(participants, options));
  await server.time.settle();
  return outcome;
}

/** A registration that the server has taken. */
export async function hosting(
  server: ScriptedServer,
  client: Client,
  participants: unknown = UPPER,
  options?: RegisterOptions,
): Promise<Registration> {
  const outcome = await registering(server, client, participants, options);
  await server.say(registered(server.last('register').registration));
  if (!outcome.value) throw new Error(`Not registered: ${outcome.now}.`);
  return outcome.value;
}

/** What an instance has said since it was assigned, shortly. */
export function allSaidFor(server: ScriptedServer, ref: number): string[] {
  return server.received.flatMap((frame) => {
    if (!('ref' in frame) || frame.ref !== ref) return [];
    if (frame.kind === 'reply') {
      const { op, envelope, status } = frame;
      return [`reply ${op}: ${status?.code ?? Buffer.from(envelope?.payload ?? []).toString()}`];
    }
    if (frame.kind === 'exit') return [`exit ${frame.crash.reason.kind}`];
    if (frame.kind === 'declined') return [`declined ${frame.status.code}`];
    return [frame.kind === 'started' ? `started ${frame.op}` : frame.kind];
  });
}

/** The same without what tells of starts. */
export function saidFor(server: ScriptedServer, ref: number): string[] {
  return allSaidFor(server, ref).filter((line) => !line.startsWith('started'));
}
