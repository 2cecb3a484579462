import { join } from 'node:path';

/** The files of the suite's participants, as they are in the package. */
export function complianceFiles(): readonly string[] {
  return [join(__dirname, '..', '..', 'participants', 'compliance.cjs')];
}
