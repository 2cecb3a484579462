import { type Server } from '@liminal/server';

/** Every operation that is open at a server, each in words. */
export function openOperationsOf({ conversations }: Server): readonly string[] {
  return conversations
    .snapshots()
    .flatMap(({ id, subject, phase, healing, participants: [participant], openOperations }) =>
      openOperations.map((op) => {
        const instance = `instance ${participant?.generation} is ${participant?.health}`;
        return `operation ${op} of conversation ${id} on '${subject}', which is ${healing ?? phase}; ${instance}`;
      }),
    );
}
