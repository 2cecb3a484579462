import { CHURN } from './churn';
import { CRASH_NOTICE } from './p-04-crash-notice';
import { DEATH_NOTICES } from './p-05-death-notice';
import { HOSTED_REQUESTS } from './hosted-requests';
import { IDLE_CONVERSATION } from './p-06-idle-conversation';
import { IN_PROCESS_REQUESTS } from './p-03-in-process-requests';
import { OLD_CONVERSATION } from './p-08-old-conversation';
import { PIPELINED_REQUESTS } from './p-01-pipelined-requests';
import { SINGLE_REQUEST } from './p-02-single-request';
import { THOUSAND_NOTICES } from './p-10-thousand-notices';
import { BYTE_AT_A_TIME } from './p-12-byte-at-a-time';
import { type Workload } from './workload';

/** Every workload, in the order in which they are run. */
export const WORKLOADS: readonly Workload[] = [
  PIPELINED_REQUESTS,
  SINGLE_REQUEST,
  IN_PROCESS_REQUESTS,
  CRASH_NOTICE,
  ...DEATH_NOTICES,
  IDLE_CONVERSATION,
  OLD_CONVERSATION,
  ...THOUSAND_NOTICES,
  BYTE_AT_A_TIME,
  CHURN,
  ...HOSTED_REQUESTS,
];
