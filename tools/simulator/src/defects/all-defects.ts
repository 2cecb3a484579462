import { type Defect } from './defect';
import { FIRST } from './first';
import { CONNECTIONS } from './of-connections';
import { CONVERSATIONS } from './of-conversations';
import { OPERATIONS } from './of-operations';
import { POLICIES } from './of-policies';

/** Each is a mistake that somebody could make. */
export const DEFECTS: Readonly<Record<string, Defect>> = {
  ...FIRST,
  ...OPERATIONS,
  ...POLICIES,
  ...CONVERSATIONS,
  ...CONNECTIONS,
};
