import { type Command } from 'commander';

/** Adds the option that names the files of participants. */
export function withParticipantOption(command: Command): Command {
  return command.requiredOption(
    '-p, --participant <file...>',
    'files (.mjs, .js, .cjs) that export participants',
  );
}
